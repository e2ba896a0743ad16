import { monitorEventLoopDelay } from 'node:perf_hooks'
import { observer, type types } from 'mediasoup'
import { createMediaSwitch } from '#realtime/rooms/media-switch.ts'
import { startMediasoupEngine } from '#realtime/rooms/mediasoup-engine.ts'
import { crowdLike } from '#realtime/rooms/testing/crowd.ts'
import { openRoomServer } from '#realtime/rooms/testing/open-room-server.ts'
import { fail, ok } from '#server/kernel/result.ts'
import type { RoomFacts } from '#server/rooms/room-policy.ts'
import { openWorkshops, workshopIn } from '#server/workshops/testing/open-workshops.ts'
import { stopTestPostgres } from '#test/setup/test-cluster.ts'
import { obtainMediaWorker } from '../../scripts/steps/media-worker.mjs'
import { makeTransportsPlain } from './plain-transports.ts'

/**
 * Our room layer in a process of its own: signalling, log on PostgreSQL, media; its transports are plain ones
 * (plain-transports.ts). Prints `listening <origin> <workshop> <another one> <worker's pid>`; tells its parent of each new
 * worker. On `watch-joins` new rooms get the transports of browsers, and the event loop is watched until `joined`.
 */
const plain = makeTransportsPlain()
const workers: types.Worker[] = []
observer.on('newworker', (worker) => {
  workers.push(worker)
  process.send?.({ worker: worker.pid })
})
const house = await openWorkshops()
const workshopId = await workshopIn(house, 'technical_check')
const another = await workshopIn(house, 'technical_check')
const one = await house.actor('diemcau@hungyen.example')
const guests = crowdLike(one, 260)
const facts = new Map<string, RoomFacts>()
for (const id of [workshopId, another]) {
  const read = await house.services.workshops.roomFacts(one, id)
  if (!read.ok) throw new Error(read.failure.code)
  facts.set(id, read.value)
}
// A killed worker is what is measured at the end; everything else is a fault.
const reportError = (error: unknown) =>
  void (/SIGKILL/.test(String(error)) || process.stderr.write(`${String(error)}\n`))
const { file } = await obtainMediaWorker({ say: () => undefined })
const media = createMediaSwitch({
  program: Promise.resolve(file),
  reportError,
  start: (program) =>
    startMediasoupEngine({
      program,
      count: 1,
      listening: { reach: 'this-machine', announcedAddress: null, ports: { least: 0, most: 0 } },
      reportError,
    }),
})
await new Promise<void>((resolve) => media.onDecided(resolve))
const server = await openRoomServer(house, guests, media, {
  roomFacts: async (_actor, id) => {
    const known = facts.get(id)
    return known ? ok(known) : fail('workshop-not-found')
  },
})
process.stdout.write(`listening ${server.origin} ${workshopId} ${another} ${workers[0]?.pid}\n`)

const delay = monitorEventLoopDelay({ resolution: 10 })
process.on('message', (word) => {
  if (word === 'watch-joins') {
    plain.end()
    delay.enable()
  } else if (word === 'joined') process.send?.({ lagMs: delay.max / 1e6 })
})

process.once('SIGTERM', async () => {
  await server.close()
  await media.close()
  await house.close()
  await stopTestPostgres()
  process.exit(0)
})
