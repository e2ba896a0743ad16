import { io, type Socket } from 'socket.io-client'
import type { RoomAnswer } from '#realtime/protocol/room-protocol.ts'
import type { Ingress } from './generator.ts'
import type { Seat } from './loads.ts'
import { asFingerprint, type Way } from './plain-transports.ts'
import { type Stand, script, startPinned } from './stand.ts'
import { listenerCapabilities, rtpParametersOf } from './wire-parameters.ts'

export interface OurStand extends Stand {
  readonly origin: string
  readonly workshopId: string
  /** Where nobody was yet. */
  readonly another: string
  /** The media worker that lives now. */
  workerPid(): number
  /** With transports as browsers have them from now on; how many ms the event loop was late at most while they came. */
  watchJoins<T>(joins: () => Promise<T>): Promise<{ joined: T; lagMs: number }>
}

/** Our room layer: everything goes by its own signalling, as browsers do. */
export async function startOurs(): Promise<OurStand> {
  const { child, line, stop } = await startPinned(script('ours-process.ts'), 'listening ')
  const [, origin = '', workshopId = '', another = '', first = ''] = line.split(' ')
  let worker = Number(first)
  child.on('message', (message: { worker?: number }) => {
    worker = message.worker ?? worker
  })
  return {
    name: 'ours',
    origin,
    workshopId,
    another,
    workerPid: () => worker,
    async watchJoins(joins) {
      child.send('watch-joins')
      const joined = await joins()
      const watched = new Promise<number>((resolve) => {
        child.on('message', ({ lagMs }: { lagMs?: number }) => lagMs !== undefined && resolve(lagMs))
      })
      child.send('joined')
      return { joined, lagMs: await watched }
    },
    pids: [child.pid ?? 0, worker],
    async open(seats, sendPort) {
      const guests = seats.map((seat, index) => enterAs(origin, workshopId, index, seat))
      const ingress: Ingress[] = []
      await Promise.all(guests.map((guest) => guest.enter()))
      for (const [seat, guest] of guests.entries()) {
        for (const one of await guest.send(sendPort)) ingress.push({ ...one, seat })
      }
      await Promise.all(guests.map((guest) => guest.receive()))
      return {
        ingress,
        async close() {
          await Promise.all(guests.map((guest) => guest.leave()))
        },
      }
    },
    stop,
  }
}

interface Opened {
  readonly rtpCapabilities: Parameters<typeof listenerCapabilities>[0]
}
interface Source {
  readonly producerId: string
}

export type Guest = ReturnType<typeof enterAs>

/** One who takes part, with a session of their own. */
export function enterAs(origin: string, workshopId: string, index: number, seat: Seat) {
  const socket: Socket = io(`${origin}/rooms`, {
    transports: ['websocket'],
    extraHeaders: { cookie: `guest-${index}` },
    reconnection: false,
    forceNew: true,
  })
  const sources = new Map<string, Source>()
  let opened: Opened | null = null
  socket.on('source', (source: Source) => sources.set(source.producerId, source))
  socket.on('source-closed', ({ producerId }: Source) => sources.delete(producerId))

  async function ask<T>(message: object): Promise<T> {
    const answer = (await socket.emitWithAck('ask', message)) as RoomAnswer<never>
    if (!answer.ok) throw new Error(`${JSON.stringify(message).slice(0, 80)}: ${answer.code}`)
    return answer.value as T
  }

  /** A way of one direction, to or from that port. */
  async function openWay(direction: Way, port: number): Promise<{ id: string; port: number }> {
    const offer = await ask<{ id: string; iceParameters: { usernameFragment: string } }>({
      ask: 'open-transport',
      direction,
    })
    const dtlsParameters = { fingerprints: [{ algorithm: 'sha-256', value: asFingerprint(direction, port) }] }
    await ask({ ask: 'connect-transport', transportId: offer.id, dtlsParameters })
    return { id: offer.id, port: Number(offer.iceParameters.usernameFragment) }
  }

  async function openMedia(): Promise<void> {
    const answer = await ask<Opened & { sources: readonly Source[] }>({ ask: 'open-media' })
    opened = answer
    sources.clear()
    for (const source of answer.sources) sources.set(source.producerId, source)
  }

  return {
    socket,
    openMedia,
    async enter() {
      await ask({ ask: 'enter', workshopId, seat: { kind: 'individual' } })
      await openMedia()
    },
    async send(sendPort: number): Promise<Omit<Ingress, 'seat'>[]> {
      if (seat.sends.length === 0) return []
      const way = await openWay('send', sendPort)
      for (const kind of seat.sends) {
        const source = kind === 'audio' ? 'microphone' : 'camera'
        await ask({ ask: 'produce', transportId: way.id, source, rtpParameters: rtpParametersOf(kind) })
      }
      return seat.sends.map((kind) => ({ kind, port: way.port }))
    },
    async receive() {
      if (seat.receivePort === null || !opened) return
      await openWay('receive', seat.receivePort)
      const rtpCapabilities = listenerCapabilities(opened.rtpCapabilities)
      for (const { producerId } of sources.values()) {
        const { id } = await ask<{ id: string }>({ ask: 'consume', producerId, rtpCapabilities })
        await ask({ ask: 'resume-consumer', consumerId: id })
      }
    },
    async leave() {
      await ask({ ask: 'leave' })
      socket.disconnect()
    },
  }
}
