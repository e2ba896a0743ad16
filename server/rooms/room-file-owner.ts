import type { PrismaClient } from '#server/database/generated/client.ts'
import { FILE_STATE_CHANGED } from '#server/files/contract.ts'
import type { FileOwner } from '#server/files/files.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import { isRoomOpen } from './contract.ts'
import type { RoomDeps } from './room-command.ts'
import { type BringingMessage, loadBringingMessage } from './room-file-repository.ts'
import { conducts, mayReadSaid, type RoomFacts } from './room-policy.ts'

type Found = Result<{ readonly message: BringingMessage; readonly facts: RoomFacts }, Failure<'room-file-not-found'>>
type OwnerDeps = Pick<RoomDeps, 'prisma' | 'roomFacts' | 'audit' | 'clock'>

/** Files of messages: read by who may read the message, sent by who wrote it, while the room is open. */
export function createRoomFileOwner(deps: OwnerDeps): FileOwner {
  return {
    async mayRead(actor, id) {
      const found = await findFor(deps, deps.prisma, actor, id)
      if (!found.ok) return false
      const { message, facts } = found.value
      return mayReadSaid(message.said, { userId: actor.userId, isConducting: conducts(actor, facts) })
    },
    async isSecretariat(actor, id) {
      const found = await findFor(deps, deps.prisma, actor, id)
      return found.ok && conducts(actor, found.value.facts)
    },
    async findUploadTarget(actor, id) {
      const found = await findToSend(deps, deps.prisma, actor, id)
      return found.ok ? ok({ departmentId: actor.departmentId }) : found
    },
    async placeOf(db, id) {
      const message = await loadBringingMessage(db, id)
      return message && { subject: { kind: 'workshop', id: message.workshopId }, code: '', title: message.name }
    },
    async attached(work, actor, id) {
      const found = await findToSend(deps, work.tx, actor, id)
      if (!found.ok) return found
      const subject = { kind: 'workshop', id: found.value.message.workshopId } as const
      const details = { messageId: id, name: found.value.message.name }
      await deps.audit.append(work.tx, actor.userId, { action: 'room.share-file', subject, details })
      work.afterCommit({ name: FILE_STATE_CHANGED, subject: { ...subject, version: deps.clock.now().getTime() } })
      return ok()
    },
  }
}

async function findFor(deps: OwnerDeps, db: Tx | PrismaClient, actor: Actor, id: string): Promise<Found> {
  const message = await loadBringingMessage(db, id)
  const facts = message && (await deps.roomFacts(actor, message.workshopId))
  return message && facts?.ok ? ok({ message, facts: facts.value }) : fail('room-file-not-found')
}

async function findToSend(deps: OwnerDeps, db: Tx | PrismaClient, actor: Actor, id: string): Promise<Found> {
  const found = await findFor(deps, db, actor, id)
  if (!found.ok || found.value.message.said.userId !== actor.userId) return fail('room-file-not-found')
  return isRoomOpen(found.value.facts, deps.clock.now()) ? found : fail('room-file-not-found')
}
