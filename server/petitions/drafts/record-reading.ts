import type { AccessLevel } from '#realtime/protocol/draft-protocol.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { PETITION } from './content/contract.ts'
import { isIssued } from './petition.ts'
import type { PetitionDeps } from './petition-command.ts'
import type { PetitionRecord } from './petition-record.ts'
import { noteReading } from './petition-repository.ts'

/**
 * A sitting: an hour. The screen locks after a quarter of one without input, so whoever reads on after an hour either
 * worked on, or came back; more rows would tell no more, fewer would hide a second look.
 */
const SITTING_MS = 60 * 60 * 1000

/** Reading a petition before it is issued is a row of the audit log (decisions.md, "Audit"), one per session and sitting. */
export async function recordReading(
  deps: Pick<PetitionDeps, 'transactor' | 'audit' | 'clock'>,
  actor: Actor,
  petition: Pick<PetitionRecord, 'id' | 'stage'>,
  level: AccessLevel,
): Promise<void> {
  if (isIssued(petition.stage)) return
  const at = deps.clock.now()
  await deps.transactor.run(async ({ tx }) => {
    const unlessSince = new Date(at.getTime() - SITTING_MS)
    const isNew = await noteReading(tx, { petitionId: petition.id, sessionId: actor.sessionId, at, unlessSince })
    if (!isNew) return
    await deps.audit.append(tx, actor.userId, {
      action: 'petition.read',
      subject: { kind: PETITION, id: petition.id },
      details: { stage: petition.stage, level },
    })
  })
}
