import * as Y from 'yjs'
import { type AgendaBefore, captureBefore } from '#realtime/protocol/agenda-before.ts'
import { type AgendaCommand, applyAgendaCommand } from '#realtime/protocol/agenda-commands.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { AgendaHub } from './agenda-ports.ts'

export type CommandFailure = Failure<
  'agenda-item-missing' | 'agenda-item-exists' | 'agenda-too-many-items' | 'agenda-cannot-nest'
>

/** Whether the command could be applied to the document now, and what it would replace. Changes nothing. */
export async function tryCommand(
  hub: AgendaHub,
  draftId: string,
  command: AgendaCommand,
): Promise<Result<AgendaBefore, CommandFailure>> {
  return hub.read(draftId, (doc) => {
    const before = captureBefore(doc, command)
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
    const applied = applyAgendaCommand(copy, command)
    copy.destroy()
    if (!applied.ok) return fail(`agenda-${applied.failure.code}`)
    return before ? ok(before) : fail('agenda-item-missing')
  })
}

/** Applies the command on behalf of a person; resolves when it is committed. */
export async function applyCommand(
  hub: AgendaHub,
  draftId: string,
  by: string,
  command: AgendaCommand,
): Promise<Result<void, CommandFailure>> {
  let outcome: Result<void, CommandFailure> = ok()
  await hub.edit(draftId, { userId: by }, (doc) => {
    const applied = applyAgendaCommand(doc, command)
    outcome = applied.ok ? ok() : fail(`agenda-${applied.failure.code}`)
  })
  return outcome
}
