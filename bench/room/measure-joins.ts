import { io } from 'socket.io-client'
import { joinAsBrowser } from '#realtime/rooms/testing/crowd.ts'
import { createGenerator, pause } from './generator.ts'
import type { Load } from './loads.ts'
import { enterAs, type OurStand } from './ours-stand.ts'

const MANY = 100
const WITHIN_MS = 5_000

/** A hundred come within five seconds, each up to the open microphone: ms that each took, ms that the server was late at most. */
export async function measureJoins(stand: OurStand): Promise<{ times: readonly number[]; lagMs: number }> {
  const { joined, lagMs } = await stand.watchJoins(() => joinAll(stand))
  return { times: joined, lagMs }
}

async function joinAll({ origin, another }: OurStand): Promise<readonly number[]> {
  const clients: { disconnect(): unknown }[] = []
  const joins = Array.from({ length: MANY }, async (_, index) => {
    await pause((index * WITHIN_MS) / MANY)
    return joinAsBrowser(() => {
      const socket = io(`${origin}/rooms`, {
        transports: ['websocket'],
        extraHeaders: { cookie: `guest-${index}` },
        reconnection: false,
        forceNew: true,
      })
      clients.push(socket)
      return { socket, told: [], ask: (message) => socket.emitWithAck('ask', message) }
    }, another)
  })
  const times = await Promise.all(joins)
  for (const client of clients) client.disconnect()
  return times
}

const TWO: Load = { id: 'kill', title: '', speakers: 2, listeners: 0, videoKbit: 600, audioMs: 20, isQuick: true }
const AGAIN_MS = 100

/** SIGKILL of the media worker while two talk: ms until packets of both arrive again, on lines opened anew. */
export async function measureRecovery(stand: OurStand): Promise<number> {
  const generator = await createGenerator(TWO)
  const guests = generator.seats.map((seat, index) => enterAs(stand.origin, stand.workshopId, index, seat))
  const openLines = async () => {
    const ways = []
    for (const [seat, guest] of guests.entries()) {
      for (const way of await guest.send(generator.sendPort)) ways.push({ ...way, seat })
    }
    for (const guest of guests) await guest.receive()
    return ways
  }
  try {
    for (const guest of guests) await guest.enter()
    await generator.drive(await openLines(), 500)
    const lost = Promise.all(
      guests.map(({ socket }) => new Promise<void>((resolve) => socket.once('media', () => resolve()))),
    )
    const killedAt = performance.now()
    process.kill(stand.workerPid(), 'SIGKILL')
    await lost
    await Promise.all(guests.map(({ openMedia }) => untilDone(openMedia)))
    const ways = await openLines()
    const before = generator.received()
    const driven = generator.drive(ways, 1_000)
    while (generator.received() === before) await pause(5)
    const ms = performance.now() - killedAt
    await driven
    return ms
  } finally {
    for (const { socket } of guests) socket.disconnect()
    generator.close()
  }
}

/** As browsers do: the new worker may take a moment. */
async function untilDone(work: () => Promise<void>): Promise<void> {
  const until = performance.now() + 10_000
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (performance.now() > until) throw error
      await pause(AGAIN_MS)
    }
  }
}
