import type { MediaSource, ReactionView, RoomAsk, RoomAskKind } from '#realtime/protocol/room-protocol.ts'
import type { Clock } from '#server/kernel/clock.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { Rooms } from '#server/rooms/rooms.ts'
import type { MediaPeer } from './media-engine.ts'
import type { MediaSwitch } from './media-switch.ts'
import { closeMedia, enforce, type RoomSession } from './room-session.ts'
import { type TurnServers, turnCredentials } from './turn-credentials.ts'

export interface AskDeps {
  readonly rooms: Rooms
  readonly media: MediaSwitch
  readonly turn: TurnServers | null
  readonly clock: Clock
  /** This connection is the person's one in that room from now on. */
  readonly settle: (session: RoomSession, workshopId: string) => void
  readonly unsettle: (session: RoomSession) => void
  readonly showReaction: (workshopId: string, reaction: ReactionView) => void
}

type Answer = Promise<Result<unknown, Failure>>
type Handlers = {
  readonly [Kind in RoomAskKind]: (deps: AskDeps, session: Inside, message: Extract<RoomAsk, { ask: Kind }>) => Answer
}
/** In a room: the dispatcher has looked. */
type Inside = RoomSession & { workshopId: string }

/** Answers one message. Who may what is decided by the domain; what follows in the media is done here. */
export async function answerAsk(deps: AskDeps, session: RoomSession, message: RoomAsk): Answer {
  if (message.ask === 'enter') return enter(deps, session, message)
  if (session.workshopId === null) return fail('room-not-entered')
  const handler = handlers[message.ask] as (deps: AskDeps, session: Inside, message: RoomAsk) => Answer // by its own kind
  return handler(deps, session as Inside, message)
}

async function enter(deps: AskDeps, session: RoomSession, { workshopId, seat }: Extract<RoomAsk, { ask: 'enter' }>) {
  if (session.workshopId !== null && session.workshopId !== workshopId) return fail('room-message-invalid')
  const entered = await deps.rooms.enter(session.actor, { workshopId, seat })
  if (!entered.ok) return entered
  deps.settle(session, workshopId)
  const view = deps.rooms.viewFor(await deps.rooms.state(workshopId), workshopId, session.actor.userId)
  return ok({ ...entered.value, view, media: deps.media.standing() })
}

const handlers: Handlers = {
  enter: (deps, session, message) => enter(deps, session, message),
  async leave({ rooms, unsettle }, session) {
    const { actor, workshopId } = session
    closeMedia(session)
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
  async react({ rooms, showReaction }, { actor, workshopId }, { reaction }) {
    const { userId } = actor
    if ((await rooms.state(workshopId)).people.get(userId)?.standing !== 'present') return fail('room-not-entered')
    showReaction(workshopId, { userId, reaction })
    return ok()
  },
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
    return source === 'screen' ? rooms.stopShare(actor, { workshopId }) : ok()
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

async function openMedia({ rooms, media, turn, clock }: AskDeps, session: Inside) {
  const { actor, workshopId } = session
  const standing = (await rooms.state(workshopId)).people.get(actor.userId)?.standing
  if (standing !== 'present') return fail(standing === 'waiting' ? 'room-waiting' : 'room-not-entered')
  const engine = media.engine()
  if (!engine) return fail(media.standing() === 'preparing' ? 'room-media-preparing' : 'room-media-off')
  const opened = await engine.openRoom(workshopId)
  if (!opened.ok) return opened
  const room = opened.value
  if (session.isClosed || session.workshopId !== workshopId) return fail('room-not-entered')
  // Asked again, everything begins anew: the new peer takes the place of the old one.
  session.peer = room.openPeer(actor.userId, {
    source: (source) => session.tell('source', source),
    sourceClosed: (producerId) => session.tell('source-closed', { producerId }),
    consumerClosed: (consumerId) => session.tell('consumer-closed', { consumerId }),
  })
  return ok({
    rtpCapabilities: room.rtpCapabilities,
    sources: room.sources(actor.userId),
    iceServers: turnCredentials(turn, actor.userId, clock),
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
  if (opened.ok) await enforce(session, await rooms.state(workshopId))
  return opened
}

async function withPeer(session: RoomSession, act: (peer: MediaPeer) => Answer): Answer {
  return session.peer ? act(session.peer) : fail('room-media-unknown')
}
