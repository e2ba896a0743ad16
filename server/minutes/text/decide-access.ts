import type { AccessLevel } from '#realtime/protocol/draft-protocol.ts'
import { MINUTES_SCHEMA_VERSION } from '#realtime/protocol/minutes-document.ts'
import { findMinutesFor } from '../minutes-command.ts'
import { mayReadMinutes, mayWrite } from '../minutes-policy.ts'
import type { MinutesDeps } from '../minutes-ports.ts'
import { findWorkshopOfDraft } from './draft-repository.ts'

export interface MinutesAccessDecision {
  readonly level: AccessLevel
  readonly schemaVersion: number
  readonly frozen: boolean
}

/** What the draft hub asks at each opening and whenever rights may have changed. Null: no such minutes for this person. */
export async function decideMinutesAccess(
  deps: MinutesDeps,
  who: { readonly userId: string; readonly sessionId: string; readonly draftId: string },
): Promise<MinutesAccessDecision | null> {
  const workshopId = await findWorkshopOfDraft(deps.prisma, who.draftId)
  if (!workshopId) return null
  const actor = await deps.loadActor(who.sessionId)
  if (!actor || actor.userId !== who.userId) return null
  const found = await findMinutesFor(deps, actor, workshopId)
  if (!found.ok || !mayReadMinutes(actor, found.value.scene)) return null
  const { scene } = found.value
  const frozen = scene.stage === 'signing' || scene.stage === 'approved' || deps.gate.isShut(who.draftId)
  return { level: mayWrite(actor, scene) && !frozen ? 'edit' : 'read', schemaVersion: MINUTES_SCHEMA_VERSION, frozen }
}
