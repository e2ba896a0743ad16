import { createSocket, type Socket } from 'node:dgram'
import type { AddressInfo } from 'node:net'
import type { Kind, Load, Seat } from './loads.ts'
import { createRtpSource, type RtpSource } from './rtp-source.ts'

/** Where the packets of one speaker go. */
export interface Ingress {
  readonly seat: number
  readonly kind: Kind
  readonly port: number
}

export interface Generator {
  /** All speakers send from here. */
  readonly sendPort: number
  readonly seats: readonly Seat[]
  /** Sends for so long, waits for what is on its way; how many went out, and the share of a core that it took. */
  drive(ingress: readonly Ingress[], ms: number): Promise<{ sent: number; share: number }>
  /** Of the packets that came in so far. */
  received(): number
  close(): void
}

const TICK_MS = 5
const LAST_ONES_MS = 60
const LONGEST_WAIT_MS = 3_000

/** Plays the speakers and the listeners of a load: RTP from one socket, a socket for each listener. */
export async function createGenerator(load: Load): Promise<Generator> {
  let received = 0
  // A line goes on where it stopped: a number that was used before would be taken for a replayed packet.
  const sources = new Map<Ingress, RtpSource>()
  const sender = await open()
  const { speakers, listeners } = load
  const kinds: readonly Kind[] = load.videoKbit === null ? ['audio'] : ['audio', 'video']
  const sockets = await Promise.all(Array.from({ length: listeners === 0 ? speakers : listeners }, () => open()))
  for (const socket of sockets) {
    socket.on('message', (packet) => {
      // RTCP carries types 200 to 206 where RTP has marker and payload type.
      const type = packet[1] ?? 0
      if (type < 200 || type > 206) received += 1
    })
  }
  const ports = sockets.map(portOf)
  const speaking = Array.from({ length: speakers }, (_, index): Seat => {
    return { sends: kinds, receivePort: listeners === 0 ? (ports[index] ?? null) : null }
  })
  const listening = listeners === 0 ? [] : ports.map((receivePort): Seat => ({ sends: [], receivePort }))

  return {
    sendPort: portOf(sender),
    seats: [...speaking, ...listening],
    received: () => received,
    async drive(ingress, ms) {
      const used = process.cpuUsage()
      const began = performance.now()
      const lines = ingress.map((line, index) => {
        const source = sources.get(line) ?? createRtpSource(line.kind, load)
        sources.set(line, source)
        source.beginAnew()
        // Speakers do not begin their frames together.
        return { source, port: line.port, due: began + (index * 1_000) / source.rate / ingress.length }
      })
      let sent = 0
      while (performance.now() - began < ms) {
        const now = performance.now()
        for (const line of lines) {
          for (; line.due <= now; line.due += 1_000 / line.source.rate) {
            for (const packet of line.source.nextFrame()) {
              sender.send(packet, line.port, '127.0.0.1')
              sent += 1
            }
          }
        }
        await pause(TICK_MS)
      }
      const { user, system } = process.cpuUsage(used)
      const share = (user + system) / 1_000 / (performance.now() - began)
      // What is late is not lost.
      for (let [waited, known] = [0, -1]; received !== known && waited < LONGEST_WAIT_MS; waited += LAST_ONES_MS) {
        known = received
        await pause(LAST_ONES_MS)
      }
      return { sent, share }
    },
    close() {
      for (const socket of [sender, ...sockets]) socket.close()
    },
  }
}

function open(): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = createSocket({ type: 'udp4', recvBufferSize: 4_194_304 })
    socket.once('error', reject)
    socket.bind(0, '127.0.0.1', () => resolve(socket))
  })
}

function portOf(socket: Socket): number {
  return (socket.address() as AddressInfo).port
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
