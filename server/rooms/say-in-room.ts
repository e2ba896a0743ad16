import { findSecrecyMarks, linesOf, soundsSecret } from '#server/files/secrecy/contract.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { ROOM_SAID, type SayInput } from './contract.ts'
import { happened } from './meeting-event.ts'
import { isSaid } from './meeting-repository.ts'
import { actInRoom, type RoomDeps, type RoomRefusal } from './room-command.ts'
import { insertRoomFileOnce } from './room-file-repository.ts'

/**
 * Says something in writing, to all or to the secretariat; those who conduct may answer one person. It stands in the log.
 * A text that bears the mark of a state secret is refused (R2).
 */
export function sayInRoom(
  deps: RoomDeps,
  actor: Actor,
  { workshopId, ...input }: { workshopId: string } & SayInput,
): Promise<Result<void, RoomRefusal>> {
  return actInRoom<void>(deps, actor, workshopId, async ({ state, me, isConducting, held }) => {
    const { id, to, text, fileName } = input
    const marks = findSecrecyMarks(linesOf(text.split('\n'), { hasHead: false }))
    if (marks.length > 0 || (fileName !== undefined && soundsSecret(fileName))) return fail('room-text-secret')
    const answered = input.answerTo === null ? null : state.people.get(input.answerTo)
    if (answered !== null && !(isConducting && to === 'secretariat')) return fail('room-not-allowed')
    if (answered === undefined) return fail('room-person-not-here')
    if (await isSaid(held.tx, held.head.id, { id, userId: me.userId })) return ok({ value: undefined, events: [] })
    const { tx, head } = held
    if (fileName !== undefined) {
      // Another message has that id: it is the sender's to make one that nobody has.
      const file = { id, meetingId: head.id, seq: head.lastSeq + 1, name: fileName }
      if (!(await insertRoomFileOnce(tx, file))) return fail('room-message-invalid')
    }
    const { userId, fullName, departmentShortName, seat } = me
    const pointName = seat.kind === 'point' ? seat.pointName : null
    const answerTo = answered && { userId: answered.userId, fullName: answered.fullName }
    return ok({
      value: undefined,
      events: [
        happened('said', { id, userId, fullName, departmentShortName, pointName, to, answerTo, text, fileName }),
      ],
      told: ROOM_SAID,
      ...(answerTo ? { about: answerTo.userId } : {}),
    })
  })
}
