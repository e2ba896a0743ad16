import type { AccessLevel } from '#realtime/protocol/draft-protocol.ts'
import { PETITION_TEXT_VERSION } from '#realtime/protocol/petition-text/text-schema.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { isId } from '#server/kernel/ids.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import { PETITION_TEXT } from './content/contract.ts'
import { type PetitionAbilities, petitionAbilities } from './draft-access.ts'
import { findPetitionOfDraft, findTextDraft } from './draft-repository.ts'
import { isOpenForText } from './petition.ts'
import type { PetitionDeps } from './petition-command.ts'
import type { PetitionRecord } from './petition-record.ts'
import { type Db, loadPetition, lockPetition } from './petition-repository.ts'
import { recordReading } from './record-reading.ts'

export interface FoundPetition {
  readonly petition: PetitionRecord
  readonly draftId: string
  readonly abilities: PetitionAbilities
}
type Found = Result<FoundPetition, Failure<'petition-not-found'>>

/** The only way to a petition: who may not read it is told that it is not there, so ids cannot be probed. */
export async function findPetitionFor(db: Db, actor: Actor, id: string): Promise<Found> {
  const petition = isId(id) ? await loadPetition(db, id) : null
  if (!petition) return fail('petition-not-found')
  const abilities = petitionAbilities(actor, petition)
  if (abilities.level === 'none') return fail('petition-not-found')
  const draftId = await findTextDraft(db, id)
  if (!draftId) throw new Error(`petition ${id} has no draft`)
  return ok({ petition, draftId, abilities })
}

/** The same, holding the row until the command's transaction ends. */
export async function holdPetitionFor(tx: Tx, actor: Actor, id: string): Promise<Found> {
  if (isId(id)) await lockPetition(tx, id)
  return findPetitionFor(tx, actor, id)
}

export interface TextAccessDecision {
  readonly level: AccessLevel
  readonly schemaVersion: number
  readonly frozen: boolean
  readonly guard?: string
}

/**
 * What the draft hub asks at each opening and whenever rights may have changed. Null: no such draft for this person.
 * To open the document is to read it: a sitting is a row of the audit log.
 */
export async function decideTextAccess(
  deps: Pick<PetitionDeps, 'prisma' | 'loadActor' | 'transactor' | 'audit' | 'clock' | 'gate'>,
  who: { readonly userId: string; readonly sessionId: string; readonly draftId: string },
): Promise<TextAccessDecision | null> {
  const petitionId = await findPetitionOfDraft(deps.prisma, who.draftId)
  const actor = petitionId ? await deps.loadActor(who.sessionId) : null
  if (!petitionId || !actor || actor.userId !== who.userId) return null
  const found = await findPetitionFor(deps.prisma, actor, petitionId)
  if (!found.ok) return null
  const { petition, abilities } = found.value
  await recordReading(deps, actor, petition, abilities.level)
  // Between the reading of the text and the commit of its freeze a change would be saved, yet missing in the revision.
  const isClosing = deps.gate.isClosed(who.draftId)
  const level = isClosing ? 'read' : abilities.level
  return {
    level,
    schemaVersion: PETITION_TEXT_VERSION,
    frozen: isClosing || !isOpenForText(petition.stage),
    ...(level === 'suggest' && { guard: PETITION_TEXT }),
  }
}
