import type * as Y from 'yjs'
import { busyProposals, readCaret } from '#realtime/protocol/petition-text/busy-proposals.ts'
import { listProposals, type Proposal } from '#realtime/protocol/petition-text/list-proposals.ts'
import { resolveInDocument, textNode } from '#realtime/protocol/petition-text/text-document.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { automaticName } from '../versions/contract.ts'
import type { DecidedProposals, DecideProposalsInput } from './contract.ts'
import { findPetitionFor } from './petition-access.ts'
import { changePetition, type PetitionDeps, type Refusal } from './petition-command.ts'

/** How long a decision waits for carets to leave the proposals it is about, and how often it looks. */
const PATIENCE = { longestMs: 5_000, everyMs: 250 }

/** What one pass did, and which proposals it left because their author's caret stands in them. */
interface Pass {
  readonly decided: readonly string[]
  readonly busy: readonly string[]
}

/**
 * Accepts or rejects one proposal, all of a person, or all of a department, on the server (decision 008): two pages that
 * accept the same break would double the text behind it. A proposal in which its author's caret stands is left for some
 * seconds, so that the next key is not refused; then it is decided anyway.
 */
export async function decideProposals(
  deps: PetitionDeps,
  actor: Actor,
  input: DecideProposalsInput,
): Promise<Result<DecidedProposals, Refusal>> {
  await keepBefore(deps, actor, input)
  const first = await decideOnce(deps, actor, input, { only: null, evenBusy: false })
  if (!first.ok) return first
  const { decided, busy } = first.value
  if (busy.length === 0) return decided.length > 0 ? ok({ decided: decided.length }) : fail('petition-proposal-gone')
  await untilFree(deps, actor, input.id, busy)
  const second = await decideOnce(deps, actor, input, { only: busy, evenBusy: true })
  return second.ok ? ok({ decided: decided.length + second.value.decided.length }) : second
}

/** Many decisions at once are a large change: the text before them is kept as a version. */
async function keepBefore(deps: PetitionDeps, actor: Actor, input: DecideProposalsInput): Promise<void> {
  const found = input.of === 'one' ? null : await findPetitionFor(deps.prisma, actor, input.id)
  if (!found?.ok || !found.value.abilities.decide) return
  const { draftId } = found.value
  const count = await deps.hub.read(draftId, (doc) => proposalsIn(doc, input).length)
  if (count > 1) await deps.hub.saveVersion(draftId, automaticName('before-decision'), { userId: actor.userId })
}

async function decideOnce(
  deps: PetitionDeps,
  actor: Actor,
  input: DecideProposalsInput,
  which: { readonly only: readonly string[] | null; readonly evenBusy: boolean },
): Promise<Result<Pass, Refusal>> {
  return changePetition<Pass>(deps, actor, input.id, 'decide', async (_work, { draftId }) => {
    let pass: Pass = { decided: [], busy: [] }
    await deps.hub.edit(draftId, { userId: actor.userId }, (doc) => {
      const wanted = proposalsIn(doc, input).filter(({ id }) => which.only?.includes(id) ?? true)
      const ids = wanted.map(({ id }) => id)
      const busy = which.evenBusy ? [] : busyAmong(deps, draftId, doc, ids)
      pass = { decided: ids.filter((id) => !busy.includes(id)), busy }
      if (pass.decided.length > 0) resolveInDocument(doc, ({ id }) => pass.decided.includes(id), input.decision)
    })
    if (pass.decided.length === 0) return ok({ value: pass })
    const { decision, of, value } = input
    const details = { decision, of, value, proposals: pass.decided }
    return ok({ value: pass, audit: { action: 'petition.decide-proposals', details } })
  })
}

function proposalsIn(doc: Y.Doc, { of, value }: DecideProposalsInput): Proposal[] {
  return listProposals(textNode(doc)).filter((proposal) => {
    if (of === 'one') return proposal.id === value
    return of === 'person' ? proposal.userId === value : proposal.departmentCode === value
  })
}

function busyAmong(deps: Pick<PetitionDeps, 'hub'>, draftId: string, doc: Y.Doc, ids: readonly string[]): string[] {
  const carets = deps.hub.present(draftId).flatMap(({ userId, state }) => readCaret(userId, state) ?? [])
  const busy = busyProposals(doc, carets)
  return ids.filter((id) => busy.has(id))
}

/** Resolves when the carets have left, or patience is over. */
async function untilFree(deps: PetitionDeps, actor: Actor, id: string, ids: readonly string[]): Promise<void> {
  const { longestMs, everyMs } = PATIENCE
  const found = await findPetitionFor(deps.prisma, actor, id)
  if (!found.ok) return
  const { draftId } = found.value
  for (let waited = 0; waited < longestMs; waited += everyMs) {
    await new Promise((resolve) => setTimeout(resolve, everyMs))
    const busy = await deps.hub.read(draftId, (doc) => busyAmong(deps, draftId, doc, ids))
    if (busy.length === 0) return
  }
}
