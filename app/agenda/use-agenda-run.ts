import { v7 } from 'uuid'
import { useText } from '#app/i18n/language.tsx'
import type { AgendaLive } from '#app/live/agenda-live.ts'
import { useToaster } from '#app/ui/toast.tsx'
import { captureBefore } from '#realtime/protocol/agenda-before.ts'
import type { AgendaCommand } from '#realtime/protocol/agenda-commands.ts'
import type { AgendaMode } from './agenda-desk.ts'
import { type ChangeNames, changeWords } from './change-words.ts'
import type { SendAct } from './use-agenda-acts.ts'
import type { AskReason } from './use-reason.tsx'

interface RunDeps {
  readonly mode: AgendaMode
  /** The document while it may be changed. */
  readonly live: AgendaLive | null
  readonly names: ChangeNames
  readonly send: SendAct
  readonly ask: AskReason
  readonly say: (sentence: string) => void
}

export interface AgendaRun {
  /** A change in the way of the mode: in the document, as a proposal, as an amendment. */
  run(command: AgendaCommand): Promise<boolean>
  propose(command: AgendaCommand, note?: string): Promise<boolean>
  amend(command: AgendaCommand): Promise<boolean>
}

export function useAgendaRun({ mode, live, names, send, ask, say }: RunDeps): AgendaRun {
  const t = useText()
  const toaster = useToaster()

  async function propose(command: AgendaCommand, note = ''): Promise<boolean> {
    const isDone = await send('propose', { proposalId: v7(), command: JSON.stringify(command), note })
    if (isDone) say(t('agenda.said.proposed'))
    return isDone
  }

  async function amend(command: AgendaCommand): Promise<boolean> {
    const amendmentId = v7()
    const before = live ? captureBefore(live.doc, command) : null
    const isDone = await ask(changeWords(t, names, command, before), (reason) =>
      send('amend', { amendmentId, command: JSON.stringify(command), reason }),
    )
    if (isDone) say(t('agenda.said.amended'))
    return isDone
  }

  async function run(command: AgendaCommand): Promise<boolean> {
    if (mode === 'suggest') return propose(command)
    if (mode === 'amend') return amend(command)
    if (mode !== 'edit' || !live) return false
    const done = live.run(command)
    if (!done.ok) toaster.show({ tone: 'error', text: t.failure({ code: `agenda-${done.failure.code}` }) })
    return done.ok
  }

  return { run, propose, amend }
}
