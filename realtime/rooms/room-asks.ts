import type { LineView, MediaSource, ReactionView, RoomAsk, RoomAskKind } from '#realtime/protocol/room-protocol.ts'
import type { Clock } from '#server/kernel/clock.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { Rooms } from '#server/rooms/rooms.ts'
import type { MediaPeer } from './media-engine.ts'
import type { MediaSwitch } from './media-switch.ts'
import { closeMedia, enforce, mediaRoomOf, type RoomSession } from './room-session.ts'
import { type TurnServers, turnCredentials } from './turn-credentials.ts'

export interface AskDeps {
  readonly rooms: Rooms
  readonly media: MediaSwitch
  readonly turn: TurnServers | null
  readonly clock: Clock
  /** This connection is the person's one in that room from now on. */
  readonly settle: (session: RoomSession, workshopId: string) => void
  readonly unsettle: (session: RoomSession) => void
  readonly noteLine: (workshopId: string, line: LineView) => void
  readonly forgetLine: (workshopId: string, userId: string) => void
  readonly linesIn: (workshopId: string) => readonly LineView[]
  readonly showReaction: (workshopId: string, reaction: ReactionView) => void
}

type Answer = Promise<Result<unknown, Failure>>
/** Before one is in a room, and in it. */
type AtTheDoor = 'enter' | 'open-probe' | 'connect-probe'
type Handlers = {
  readonly [Kind in Exclude<RoomAskKind, AtTheDoor>]: (
    deps: AskDeps,
    session: Inside,
    message: Extract<RoomAsk, { ask: Kind }>,
  ) => Answer
}
/** In a room: the dispatcher has looked. */
type Inside = RoomSession & { workshopId: string }

/** Answers one message. Who may what is decided by the domain; what follows in the media is done here. */
export async function answerAsk(deps: AskDeps, session: RoomSession, message: RoomAsk): Answer {
  if (message.ask === 'enter') return enter(deps, session, message)
  if (message.ask === 'open-probe') return openProbe(deps, session, message)
  if (message.ask === 'connect-probe')
    return session.probe?.connect(message.dtlsParameters) ?? fail('room-media-unknown')
  if (session.workshopId === null) return fail('room-not-entered')
  const handler = handlers[message.ask] as (deps: AskDeps, session: Inside, message: RoomAsk) => Answer // by its own kind
  return handler(deps, session as Inside, message)
}

async function enter(deps: AskDeps, session: RoomSession, { workshopId, seat }: Extract<RoomAsk, { ask: 'enter' }>) {
  if (session.workshopId !== null && session.workshopId !== workshopId) return fail('room-message-invalid')
  const entered = await deps.rooms.enter(session.actor, { workshopId, seat })
  if (!entered.ok) return entered
  deps.settle(session, workshopId)
  const state = await deps.rooms.state(workshopId)
  // Who comes back decides by themselves whether they are heard.
  session.heededCall = state.calledAt
  const view = deps.rooms.viewFor(state, workshopId, session.actor.userId)
  return ok({ ...entered.value, view, media: deps.media.standing(), now: deps.clock.now().toISOString() })
}

const handlers: Handlers = {
  async leave({ rooms, unsettle, forgetLine }, session) {
    const { actor, workshopId } = session
    closeMedia(session)
    forgetLine(workshopId, actor.userId)
    unsettle(session)
    return rooms.leave(actor, { workshopId })
  },
  admit: ({ rooms }, { actor, workshopId }, { admit }) => rooms.admit(actor, { workshopId, admit }),
  remove: ({ rooms }, { actor, workshopId }, { userId }) => rooms.remove(actor, { workshopId, userId }),
  block: ({ rooms }, { actor, workshopId }, { userId }) => rooms.block(actor, { workshopId, userId }),
  unblock: ({ rooms }, { actor, workshopId }, { userId }) => rooms.unblock(actor, { workshopId, userId }),
  mute: ({ rooms }, { actor, workshopId }, { mute }) => rooms.mute(actor, { workshopId, mute }),
  'stop-camera': ({ rooms }, { actor, workshopId }, { userId }) => rooms.stopCamera(actor, { workshopId, userId }),
  'give-floor': ({ rooms }, { actor, workshopId }, { userId }) => rooms.giveFloor(actor, { workshopId, userId }),
  'change-settings': ({ rooms }, { actor, workshopId }, { settings }) =>
    rooms.changeSettings(actor, { workshopId, settings }),
  say: ({ rooms }, { actor, workshopId }, { ask: _ask, ...said }) => rooms.say(actor, { workshopId, ...said }),
  'read-said': ({ rooms }, { actor, workshopId }, { before }) => rooms.readSaid(actor, { workshopId, before }),
  'raise-hand': ({ rooms }, { actor, workshopId }, { isRaised }) => rooms.raiseHand(actor, { workshopId, isRaised }),
  'lower-hands': ({ rooms }, { actor, workshopId }, { userId }) => rooms.lowerHands(actor, { workshopId, userId }),
  'seat-captioner': ({ rooms }, { actor, workshopId }, { userId }) =>
    rooms.seatCaptioner(actor, { workshopId, userId }),
  'open-groups': ({ rooms }, { actor, workshopId }, { ask: _ask, ...groups }) =>
    rooms.openGroups(actor, { workshopId, ...groups }),
  'enter-group': ({ rooms }, { actor, workshopId }, { userId, groupId }) =>
    rooms.enterGroup(actor, { workshopId, userId, groupId }),
  'extend-groups': ({ rooms }, { actor, workshopId }, { minutes }) =>
    rooms.extendGroups(actor, { workshopId, minutes }),
  'address-groups': ({ rooms }, { actor, workshopId }, { text }) => rooms.addressGroups(actor, { workshopId, text }),
  'close-groups': ({ rooms }, { actor, workshopId }) => rooms.closeGroups(actor, { workshopId }),
  caption: ({ rooms }, { actor, workshopId }, { text }) => rooms.caption(actor, { workshopId, text }),
  async react({ rooms, showReaction }, { actor, workshopId }, { reaction }) {
    const { userId } = actor
    if ((await rooms.state(workshopId)).people.get(userId)?.standing !== 'present') return fail('room-not-entered')
    showReaction(workshopId, { userId, reaction })
    return ok()
  },
  'report-line': ({ noteLine }, session, { quality, reason }) =>
    withPeer(session, async () => ok(noteLine(session.workshopId, { userId: session.actor.userId, quality, reason }))),
  'start-share': ({ rooms }, { actor, workshopId }, { takeOver }) => rooms.startShare(actor, { workshopId, takeOver }),
  'stop-share': ({ rooms }, { actor, workshopId }) => rooms.stopShare(actor, { workshopId }),
  'open-media': (deps, session) => openMedia(deps, session),
  'open-transport': (_deps, session, { direction }) => withPeer(session, (peer) => peer.openTransport(direction)),
  'connect-transport': (_deps, session, { transportId, dtlsParameters }) =>
    withPeer(session, (peer) => peer.connectTransport(transportId, dtlsParameters as never)), // parsed above
  'restart-ice': (_deps, session, { transportId }) => withPeer(session, (peer) => peer.restartIce(transportId)),
  produce: (deps, session, { transportId, source, rtpParameters }) =>
    openSource(deps, session, source, (peer) => peer.produce(transportId, source, rtpParameters as never)), // mediasoup checks it in depth
  'resume-source': (deps, session, { source }) => openSource(deps, session, source, (peer) => peer.resume(source)),
  'pause-source': (_deps, session, { source }) => withPeer(session, (peer) => peer.pause(source)),
  async 'close-source'({ rooms }, session, { source }) {
    session.peer?.closeSource(source)
    const { actor, workshopId } = session
    return source === 'screen' ? rooms.stopShare(actor, { workshopId, ownOnly: true }) : ok()
  },
  consume: (_deps, session, { producerId, rtpCapabilities }) =>
    withPeer(session, (peer) => peer.consume(producerId, rtpCapabilities as never)), // mediasoup checks it in depth
  'resume-consumer': (_deps, session, { consumerId }) => withPeer(session, (peer) => peer.resumeConsumer(consumerId)),
  'pause-consumer': (_deps, session, { consumerId }) => withPeer(session, (peer) => peer.pauseConsumer(consumerId)),
  'close-consumer': (_deps, session, { consumerId }) =>
    withPeer(session, async (peer) => ok(peer.closeConsumer(consumerId))),
  'choose-layer': (_deps, session, { consumerId, spatialLayer, temporalLayer }) =>
    withPeer(session, (peer) => peer.chooseLayer(consumerId, { spatialLayer, temporalLayer })),
}

/** For who stands before an open door: a way over one protocol, one at a time. */
async function openProbe(
  { rooms, media }: AskDeps,
  session: RoomSession,
  { workshopId, protocol }: Extract<RoomAsk, { ask: 'open-probe' }>,
): Answer {
  const door = await rooms.readDoor(session.actor, workshopId)
  if (!door.ok) return door
  if (!door.value.isOpen) return fail('room-not-open')
  const engine = media.engine()
  if (!engine) return fail(media.standing() === 'preparing' ? 'room-media-preparing' : 'room-media-off')
  session.probe?.close()
  const opened = await engine.openProbe(protocol)
  if (!opened.ok) return opened
  if (session.isClosed) {
    opened.value.close()
    return fail('room-media-unknown')
  }
  session.probe = opened.value
  const { rtpCapabilities, transport } = opened.value
  return ok({ rtpCapabilities, transport })
}

async function openMedia({ rooms, media, turn, clock, linesIn }: AskDeps, session: Inside) {
  const { actor, workshopId } = session
  const state = await rooms.state(workshopId)
  const standing = state.people.get(actor.userId)?.standing
  const place = rooms.placeOf(state, actor.userId)
  if (standing !== 'present') return fail(standing === 'waiting' ? 'room-waiting' : 'room-not-entered')
  const engine = media.engine()
  if (!engine) return fail(media.standing() === 'preparing' ? 'room-media-preparing' : 'room-media-off')
  const opened = await engine.openRoom(mediaRoomOf(workshopId, place))
  if (!opened.ok) return opened
  const room = opened.value
  if (session.isClosed || session.workshopId !== workshopId) {
    room.endIfEmpty()
    return fail('room-not-entered')
  }
  // Asked again, everything begins anew: the new peer takes the place of the old one.
  session.place = place
  session.peer = room.openPeer(actor.userId, {
    source: (source) => session.tell('source', source),
    sourceClosed: (producerId) => session.tell('source-closed', { producerId }),
    consumerClosed: (consumerId) => session.tell('consumer-closed', { consumerId }),
    voices: (voices) => session.tell('voices', voices),
    layer: (layer) => session.tell('layer', layer),
  })
  return ok({
    rtpCapabilities: room.rtpCapabilities,
    sources: room.sources(actor.userId),
    iceServers: turnCredentials(turn, actor.userId, clock),
    lines: linesIn(workshopId),
  })
}

/** The domain says whether a source may open; what it said meanwhile holds too. */
async function openSource(
  deps: AskDeps,
  session: Inside,
  source: MediaSource,
  open: (peer: MediaPeer) => Answer,
): Answer {
  const { rooms } = deps
  const { actor, workshopId } = session
  const input = { workshopId }
  const allowed = await {
    microphone: () => rooms.openMicrophone(actor, input),
    camera: () => rooms.openCamera(actor, input),
    screen: () => rooms.startShare(actor, { ...input, takeOver: false }),
    'screen-audio': () => rooms.startShare(actor, { ...input, takeOver: false }),
  }[source]()
  if (!allowed.ok) return allowed
  const opened = await withPeer(session, open)
  if (opened.ok) await enforce(rooms, session, await rooms.state(workshopId))
  return opened
}

async function withPeer(session: RoomSession, act: (peer: MediaPeer) => Answer): Answer {
  return session.peer ? act(session.peer) : fail('room-media-unknown')
}
