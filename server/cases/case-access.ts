import type { AccessLevel } from '#realtime/protocol/draft-protocol.ts'
import { PETITION_TEXT_VERSION } from '#realtime/protocol/petition-text/text-schema.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { isId } from '#server/kernel/ids.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { CaseDeps } from './case-command.ts'
import { type CaseFacts, mayEdit, type Reading, readingOf } from './case-policy.ts'
import type { CaseRecord } from './case-record.ts'
import { type Db, loadCase, lockCase } from './case-repository.ts'
import { isAboutDenunciation } from './content/contract.ts'
import { findCaseOfDraft } from './text/case-draft.ts'

export interface FoundCase {
  readonly one: CaseRecord
  readonly reading: Exclude<Reading, 'none'>
}
type Found = Result<FoundCase, Failure<'case-not-found'>>

/** The only way to a case: who may not read it is told that it is not there, so ids cannot be probed. */
export async function findCaseFor(db: Db, actor: Actor, id: string): Promise<Found> {
  const one = isId(id) ? await loadCase(db, id) : null
  if (!one) return fail('case-not-found')
  const reading = readingOf(actor, factsOf(one))
  return reading === 'none' ? fail('case-not-found') : ok({ one, reading })
}

/** The same, holding the row until the command's transaction ends. */
export async function holdCaseFor(tx: Tx, actor: Actor, id: string): Promise<Found> {
  if (isId(id)) await lockCase(tx, id)
  return findCaseFor(tx, actor, id)
}

export function factsOf(one: CaseRecord): CaseFacts {
  const { clusterId, departmentId, state, createdById, head, derivedFromId } = one
  const { visibility, sharedWith } = head
  const needsSecondPerson = isAboutDenunciation(head) || derivedFromId !== null
  return { clusterId, departmentId, state, createdById, visibility, sharedWith, needsSecondPerson }
}

export interface CaseTextDecision {
  readonly level: AccessLevel
  readonly schemaVersion: number
  readonly frozen: boolean
}

/**
 * What the draft hub asks at each opening and whenever rights may have changed. Null: no such draft for this person.
 * Who is given the published case has nothing to do with what its department writes on.
 */
export async function decideCaseText(
  deps: Pick<CaseDeps, 'prisma' | 'loadActor'>,
  who: { readonly userId: string; readonly sessionId: string; readonly draftId: string },
): Promise<CaseTextDecision | null> {
  const caseId = await findCaseOfDraft(deps.prisma, who.draftId)
  const actor = caseId ? await deps.loadActor(who.sessionId) : null
  if (!caseId || !actor || actor.userId !== who.userId) return null
  const found = await findCaseFor(deps.prisma, actor, caseId)
  if (!found.ok || found.value.reading !== 'work') return null
  const level = mayEdit(actor, factsOf(found.value.one)) ? 'edit' : 'read'
  return { level, schemaVersion: PETITION_TEXT_VERSION, frozen: found.value.one.state === 'withdrawn' }
}
