import type { FileOwner } from '#server/files/files.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import { admitToRoom } from './admit-to-room.ts'
import { captionRoom, seatCaptioner } from './caption-room.ts'
import { changeRoomSettings } from './change-room-settings.ts'
import {
  type AdmitInput,
  isRoomOpen,
  type MuteInput,
  type OpenGroupsInput,
  type RoomDoorView,
  type RoomSettingsInput,
  type RoomView,
  type SaidPage,
  type SaidView,
  type SayInput,
  type SeatInput,
} from './contract.ts'
import { addressGroups, closeGroups, closeGroupsOnTime, enterGroup, extendGroups, openGroups } from './divide-room.ts'
import { type Entry, enterRoom } from './enter-room.ts'
import { leaveRoom, noteAbsent } from './leave-room.ts'
import { checkLog, type LogCheck } from './meeting-log.ts'
import { findMeeting, wholeLog } from './meeting-repository.ts'
import { giveFloor, startShare, stopShare } from './present-in-room.ts'
import { lowerHands, raiseHand } from './raise-hand.ts'
import { readSaid, saidWithFiles, type WordsAfter, wordsAfter } from './read-said.ts'
import { blockFromRoom, removeFromRoom, unblockInRoom } from './remove-from-room.ts'
import type { RoomDeps, RoomRefusal } from './room-command.ts'
import { createRoomFileOwner } from './room-file-owner.ts'
import { placeOf, presenterFor } from './room-groups.ts'
import { conducts, mayReadSaid, maySitAt } from './room-policy.ts'
import { EMPTY_ROOM, type RoomPerson, type RoomState } from './room-state.ts'
import { createRoomStates } from './room-states.ts'
import { viewFor, viewKeyOf } from './room-view.ts'
import { sayInRoom } from './say-in-room.ts'
import { createSharedLog, type SharedLog } from './shared-log.ts'
import { muteInRoom, openCamera, openMicrophone, stopCamera } from './silence-in-room.ts'

type Done<T = void> = Promise<Result<T, RoomRefusal>>
interface In {
  readonly workshopId: string
}

/** Rooms of workshops: who is in them and who may do what. Sound and pictures follow (realtime/rooms). */
export interface Rooms {
  /** What the page before the door shows. */
  readDoor(actor: Actor, workshopId: string): Done<RoomDoorView>
  enter(actor: Actor, input: In & { seat: SeatInput }): Done<Entry>
  leave(actor: Actor, input: In): Done
  /** By the product itself, after a restart. */
  noteAbsent(input: In & { userIds: readonly string[] }): Done
  admit(actor: Actor, input: In & { admit: AdmitInput }): Done<{ admitted: number }>
  remove(actor: Actor, input: In & { userId: string }): Done
  block(actor: Actor, input: In & { userId: string }): Done
  unblock(actor: Actor, input: In & { userId: string }): Done
  mute(actor: Actor, input: In & { mute: MuteInput }): Done<{ muted: number }>
  openMicrophone(actor: Actor, input: In): Done
  stopCamera(actor: Actor, input: In & { userId: string }): Done
  openCamera(actor: Actor, input: In): Done
  startShare(actor: Actor, input: In & { takeOver: boolean }): Done
  stopShare(actor: Actor, input: In & { ownOnly?: boolean }): Done
  /** Refused for reasons of the live meeting too, whose floor it is while one is in session. */
  giveFloor(actor: Actor, input: In & { userId: string | null }): Promise<Result<void, Failure>>
  changeSettings(actor: Actor, input: In & { settings: RoomSettingsInput }): Done
  raiseHand(actor: Actor, input: In & { isRaised: boolean }): Done
  /** Of one person, or of all (null). */
  lowerHands(actor: Actor, input: In & { userId: string | null }): Done
  say(actor: Actor, input: In & SayInput): Done
  /** What was said before a number (null: lately). */
  readSaid(actor: Actor, input: In & { before: number | null }): Done<SaidPage>
  /** Who types captions; null: nobody. */
  seatCaptioner(actor: Actor, input: In & { userId: string | null }): Done
  caption(actor: Actor, input: In & { text: string }): Done
  openGroups(actor: Actor, input: In & OpenGroupsInput): Done
  enterGroup(actor: Actor, input: In & { userId: string; groupId: string | null }): Done
  extendGroups(actor: Actor, input: In & { minutes: number }): Done
  addressGroups(actor: Actor, input: In & { text: string }): Done
  closeGroups(actor: Actor, input: In): Done
  /** By the product itself, when their time is up. */
  closeGroupsOnTime(input: In): Done
  /** Whether the actor may still be there: the workshop can be read and its room is open. */
  mayStay(actor: Actor, workshopId: string): Done
  /** For realtime/rooms, whose sockets each belong to somebody who entered. */
  state(workshopId: string): Promise<RoomState>
  viewFor(state: RoomState, workshopId: string, userId: string): RoomView
  /** Those with the same key see the same. */
  viewKeyOf(state: RoomState, userId: string): string
  /** In which group a person is; '' in the room itself. */
  placeOf(state: RoomState, userId: string): string
  presenterFor(state: RoomState, userId: string): string | null
  wordsAfter(workshopId: string, seq: number): Promise<WordsAfter>
  /** The last messages that bring a file, as those files are now. */
  saidWithFiles(workshopId: string): Promise<readonly SaidView[]>
  /** For createFiles: who owns files of kind 'room-message'. */
  readonly messageFiles: FileOwner
  mayReadSaid(said: SaidView, reader: RoomPerson): boolean
  /** For createMeetings: the same log, written by the live meeting as well. */
  readonly log: SharedLog
  /** Whether the log of a meeting that the actor may read is whole. */
  checkLog(actor: Actor, workshopId: string): Promise<Result<LogCheck, Failure<'workshop-not-found'>>>
}

export function createRooms(given: Omit<RoomDeps, 'states'>): Rooms {
  const deps: RoomDeps = { ...given, states: createRoomStates() }
  return {
    async readDoor(actor, workshopId) {
      const found = await deps.roomFacts(actor, workshopId)
      if (!found.ok) return found
      const { points } = found.value
      return ok({
        isOpen: isRoomOpen(found.value, deps.clock.now()),
        isConducting: conducts(actor, found.value),
        pointIds: points.filter((point) => maySitAt(actor, point)).map(({ id }) => id),
      })
    },
    enter: (actor, input) => enterRoom(deps, actor, input),
    leave: (actor, input) => leaveRoom(deps, actor, input),
    noteAbsent: (input) => noteAbsent(deps, input),
    admit: (actor, input) => admitToRoom(deps, actor, input),
    remove: (actor, input) => removeFromRoom(deps, actor, input),
    block: (actor, input) => blockFromRoom(deps, actor, input),
    unblock: (actor, input) => unblockInRoom(deps, actor, input),
    mute: (actor, input) => muteInRoom(deps, actor, input),
    openMicrophone: (actor, input) => openMicrophone(deps, actor, input),
    stopCamera: (actor, input) => stopCamera(deps, actor, input),
    openCamera: (actor, input) => openCamera(deps, actor, input),
    startShare: (actor, input) => startShare(deps, actor, input),
    stopShare: (actor, input) => stopShare(deps, actor, input),
    giveFloor: (actor, input) => giveFloor(deps, actor, input),
    changeSettings: (actor, input) => changeRoomSettings(deps, actor, input),
    raiseHand: (actor, input) => raiseHand(deps, actor, input),
    lowerHands: (actor, input) => lowerHands(deps, actor, input),
    say: (actor, input) => sayInRoom(deps, actor, input),
    readSaid: ({ userId }, input) => readSaid(deps, { ...input, userId }),
    openGroups: (actor, input) => openGroups(deps, actor, input),
    enterGroup: (actor, input) => enterGroup(deps, actor, input),
    extendGroups: (actor, input) => extendGroups(deps, actor, input),
    addressGroups: (actor, input) => addressGroups(deps, actor, input),
    closeGroups: (actor, input) => closeGroups(deps, actor, input),
    closeGroupsOnTime: (input) => closeGroupsOnTime(deps, input),
    seatCaptioner: (actor, input) => seatCaptioner(deps, actor, input),
    caption: (actor, input) => captionRoom(deps, actor, input),
    wordsAfter: (workshopId, seq) => wordsAfter(deps, workshopId, seq),
    saidWithFiles: (workshopId) => saidWithFiles(deps, workshopId),
    messageFiles: createRoomFileOwner(deps),
    mayReadSaid,
    async mayStay(actor, workshopId) {
      const found = await deps.roomFacts(actor, workshopId)
      if (!found.ok) return found
      return isRoomOpen(found.value, deps.clock.now()) ? ok() : fail('room-not-open')
    },
    async state(workshopId) {
      const head = await findMeeting(deps.prisma, workshopId)
      return head ? deps.states.at(deps.prisma, head) : EMPTY_ROOM
    },
    viewFor,
    viewKeyOf,
    placeOf,
    presenterFor,
    log: createSharedLog(deps.states),
    async checkLog(actor, workshopId) {
      const found = await deps.roomFacts(actor, workshopId)
      if (!found.ok) return found
      const head = await findMeeting(deps.prisma, workshopId)
      if (!head) return ok({ intact: true, events: 0 })
      return ok(checkLog(await wholeLog(deps.prisma, head.id), head))
    },
  }
}
