import type { Device, types } from 'mediasoup-client'
import type { Answer, RoomLine, RoomRefusalCode } from './room-line.ts'

type Direction = 'send' | 'receive'

/** What the server answered, thrown where mediasoup-client calls back; the code says whether it is final. */
export class RoomRefusal extends Error {
  readonly code: RoomRefusalCode
  constructor(code: RoomRefusalCode) {
    super(code)
    this.code = code
  }
}

export async function answered<Value>(asked: Promise<Answer<Value>>): Promise<Value> {
  const answer = await asked
  if (!answer.ok) throw new RoomRefusal(answer.code)
  return answer.value
}

/** The two ways that sound and pictures go, each opened when it is first needed and mended when its address changes. */
export interface MediaLines {
  of(direction: Direction): Promise<types.Transport>
  /** The network changed: other addresses on both ways, nobody leaves (L3). */
  restartIce(): void
  /** What the browser has counted on each way that is open. */
  stats(): Promise<RTCStatsReport[]>
  /** Idempotent. */
  close(): void
}

/** A Wi-Fi that loses a beat comes back by itself. */
const PATIENCE_MS = 1_500
const TRIES = 3
const BETWEEN_TRIES_MS = 3_000

export function openMediaLines(deps: {
  readonly device: Device
  readonly ask: RoomLine['ask']
  readonly iceServers: readonly { urls: readonly string[]; username: string; credential: string }[]
  /** Whether everything that was opened is connected. */
  readonly onState: (isConnected: boolean) => void
  /** Mending did not help: everything has to begin anew. */
  readonly onLost: () => void
}): MediaLines {
  const { device, ask } = deps
  const open = new Map<Direction, Promise<types.Transport>>()
  const troubled = new Map<types.Transport, ReturnType<typeof setTimeout> | undefined>()
  let isClosed = false

  async function make(direction: Direction): Promise<types.Transport> {
    const offer = await answered(ask<types.TransportOptions>({ ask: 'open-transport', direction }))
    const options = { ...offer, iceServers: deps.iceServers.map((one) => ({ ...one, urls: [...one.urls] })) }
    const transport = direction === 'send' ? device.createSendTransport(options) : device.createRecvTransport(options)
    transport.on('connect', ({ dtlsParameters }, done, failed) => {
      answered(ask({ ask: 'connect-transport', transportId: transport.id, dtlsParameters })).then(() => done(), failed)
    })
    transport.on('produce', ({ appData, rtpParameters }, done, failed) => {
      const source = appData.source as 'microphone' // set by own-sources.ts
      const message = {
        ask: 'produce' as const,
        transportId: transport.id,
        source,
        rtpParameters: rtpParameters as never,
      }
      answered(ask<{ producerId: string }>(message)).then(({ producerId }) => done({ id: producerId }), failed)
    })
    transport.on('connectionstatechange', (state) => {
      if (state === 'connected') mended(transport)
      if (state === 'disconnected') trouble(transport, PATIENCE_MS)
      if (state === 'failed') trouble(transport, 0)
    })
    if (isClosed) transport.close()
    return transport
  }

  function mended(transport: types.Transport): void {
    clearTimeout(troubled.get(transport))
    troubled.delete(transport)
    deps.onState(troubled.size === 0)
  }

  function trouble(transport: types.Transport, after: number): void {
    if (isClosed || troubled.has(transport)) return
    deps.onState(false)
    mend(transport, after, 1)
  }

  function mend(transport: types.Transport, after: number, attempt: number): void {
    troubled.set(
      transport,
      setTimeout(() => {
        if (isClosed || transport.closed) return
        if (attempt > TRIES) return deps.onLost()
        mend(transport, BETWEEN_TRIES_MS, attempt + 1)
        restart(transport).catch(deps.onLost)
      }, after),
    )
  }

  async function restart(transport: types.Transport): Promise<void> {
    const answer = await ask<types.IceParameters>({ ask: 'restart-ice', transportId: transport.id })
    // Without a line to the server it is tried again: the line's own return begins everything anew.
    if (!answer.ok && answer.code === 'room-line-lost') return
    if (!answer.ok) throw new RoomRefusal(answer.code)
    await transport.restartIce({ iceParameters: answer.value })
  }

  return {
    of(direction) {
      const there = open.get(direction) ?? make(direction)
      open.set(direction, there)
      return there
    },
    restartIce() {
      for (const one of open.values()) {
        one
          .then((transport) => (transport.connectionState === 'new' ? undefined : restart(transport)))
          .catch(deps.onLost)
      }
    },
    async stats() {
      const transports = await Promise.all(open.values())
      return Promise.all(transports.filter(({ closed }) => !closed).map((transport) => transport.getStats()))
    },
    close() {
      isClosed = true
      for (const timer of troubled.values()) clearTimeout(timer)
      for (const one of open.values()) one.then((transport) => transport.close()).catch(() => undefined)
    },
  }
}
