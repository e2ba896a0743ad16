import { createSocket, type Socket } from 'node:dgram'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'

/** How bad a line is, each way. */
export interface Impairment {
  /** Packets lost, 0…1. */
  readonly loss: number
  /** ms, one way. */
  readonly delay: number
  /** bit/s; what does not fit in half a second of queue is dropped. */
  readonly rate: number
}

export interface MediaRelay {
  readonly port: number
  impair(impairment: Impairment | null): void
  /** From now on the server sees the browser at another address, as after a change of network. */
  changeAddress(): void
  close(): void
}

const QUEUE_S = 0.5

/** A line for media (UDP) between browsers and one port of the media server, as bad as one wishes. */
export async function openMediaRelay(target: number): Promise<MediaRelay> {
  let impairment: Impairment | null = null
  const outward = new Map<string, Socket>()
  const inner = createSocket('udp4')

  /** One way of the line: when a packet may go, or that it is lost. */
  function way(): (send: () => void, bytes: number) => void {
    let freeAt = 0
    return (send, bytes) => {
      if (!impairment) return send()
      if (Math.random() < impairment.loss) return
      const now = performance.now()
      const begins = Math.max(now, freeAt)
      if (begins - now > QUEUE_S * 1_000) return
      freeAt = begins + (bytes * 8_000) / impairment.rate
      setTimeout(send, freeAt - now + impairment.delay)
    }
  }
  const up = way()
  const down = way()

  function outwardOf(port: number, address: string): Socket {
    const key = `${address}:${port}`
    const known = outward.get(key)
    if (known) return known
    const socket = createSocket('udp4')
    socket.on('message', (bytes) => down(() => sendOver(inner, bytes, { port, address }), bytes.length))
    outward.set(key, socket)
    return socket
  }
  inner.on('message', (bytes, from) => {
    up(() => sendOver(outwardOf(from.port, from.address), bytes, { port: target, address: '127.0.0.1' }), bytes.length)
  })
  await new Promise<void>((resolve) => inner.bind(0, '127.0.0.1', resolve))
  return {
    port: (inner.address() as AddressInfo).port,
    impair(next) {
      impairment = next
    },
    changeAddress() {
      for (const socket of outward.values()) shut(socket)
      outward.clear()
    },
    close() {
      impairment = null
      for (const socket of outward.values()) shut(socket)
      shut(inner)
    },
  }
}

const closed = new WeakSet<Socket>()

function shut(socket: Socket): void {
  if (!closed.has(socket)) socket.close()
  closed.add(socket)
}

/** A packet that is on its way when its socket closes is lost, as on any line. */
function sendOver(socket: Socket, bytes: Buffer, { port, address }: { port: number; address: string }): void {
  if (!closed.has(socket)) socket.send(bytes, port, address, () => undefined)
}

/** Leads the media of a page to other ports: UDP through a relay or into nothing (9, where nobody answers). */
export async function leadMedia(page: Page, udpPort: number): Promise<void> {
  await page.addInitScript((port) => {
    const set = RTCPeerConnection.prototype.setRemoteDescription
    RTCPeerConnection.prototype.setRemoteDescription = function (this: RTCPeerConnection, description) {
      const sdp = description.sdp?.replace(/(a=candidate:\S+ \d+ udp \d+ \S+) \d+/gi, `$1 ${port}`)
      return (set as (this: RTCPeerConnection, to: RTCSessionDescriptionInit) => Promise<void>).call(this, {
        ...description,
        type: description.type,
        ...(sdp ? { sdp } : {}),
      })
    } as typeof set
  }, udpPort)
}

/** Remembers the connections of a page, so that a test reads their statistics. */
export async function watchMedia(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const made: RTCPeerConnection[] = []
    Object.assign(window, { madeConnections: made })
    const Native = RTCPeerConnection
    window.RTCPeerConnection = new Proxy(Native, {
      construct(target, args) {
        const connection = new target(...(args as [RTCConfiguration?]))
        made.push(connection)
        return connection
      },
    })
  })
}

export interface MediaCount {
  readonly audioSamples: number
  readonly concealed: number
  readonly frameWidths: readonly number[]
  readonly framesDecoded: number
  readonly bytes: number
  readonly protocols: readonly string[]
}

/** What has come so far over the connections that live. */
export function countMedia(page: Page): Promise<MediaCount> {
  return page.evaluate(async () => {
    const made = (window as unknown as { madeConnections: RTCPeerConnection[] }).madeConnections
    const living = made.filter(({ connectionState }) => connectionState !== 'closed')
    const reports = await Promise.all(living.map((connection) => connection.getStats()))
    const stats = reports.flatMap((report) => [...report.values()] as Record<string, never>[])
    const inbound = stats.filter(({ type }) => type === ('inbound-rtp' as never))
    const audio = inbound.filter(({ kind }) => kind === ('audio' as never))
    const video = inbound.filter(({ kind }) => kind === ('video' as never))
    const sum = (among: typeof stats, key: string) => among.reduce((total, one) => total + Number(one[key] ?? 0), 0)
    const pairs = stats.filter(({ type, nominated }) => type === ('candidate-pair' as never) && nominated)
    const protocolOf = (id: unknown) => String(stats.find((one) => one.id === id)?.protocol)
    return {
      audioSamples: sum(audio, 'totalSamplesReceived'),
      concealed: sum(audio, 'concealedSamples') - sum(audio, 'silentConcealedSamples'),
      frameWidths: video.map((one) => Number(one.frameWidth ?? 0)),
      framesDecoded: sum(video, 'framesDecoded'),
      bytes: sum(inbound, 'bytesReceived'),
      protocols: pairs.map(({ remoteCandidateId }) => protocolOf(remoteCandidateId)),
    }
  })
}

/** Whether frames go on being decoded. */
export async function framesWithin(page: Page, ms: number): Promise<number> {
  const before = (await countMedia(page)).framesDecoded
  await page.evaluate((time) => new Promise((resolve) => setTimeout(resolve, time)), ms)
  return (await countMedia(page)).framesDecoded - before
}
