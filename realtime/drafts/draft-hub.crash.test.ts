import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#server/kernel/ids.ts'
import { type DraftStore, openDraftStore } from './testing/draft-fixture.ts'
import { DraftPeer } from './testing/draft-peer.ts'
import { eventually } from './testing/eventually.ts'
import { type HubProcess, startHubProcess } from './testing/start-hub-process.ts'
import { openWire } from './testing/web-socket-wire.ts'

const KILLS = process.env.SOAK === '1' ? 20 : 3

let store: DraftStore

beforeAll(async () => {
  store = await openDraftStore()
})
afterAll(() => store.close())

describe('the hub is killed', () => {
  test(
    '[F1] [F3] SIGKILL at random moments with clients connected: nothing acknowledged is lost, nothing is there twice',
    async () => {
      const draftId = await store.newDraft('|')
      const writers = Array.from({ length: 3 }, (_, i) => ({
        letter: 'abc'[i] ?? 'z',
        userId: newId<'user'>(),
        peer: new DraftPeer(),
        typed: 0,
        acknowledged: 0,
      }))
      for (let round = 0; round < KILLS; round++) {
        const hub = await startHubProcess(store.url)
        let killed = false
        const before = writers.map(({ acknowledged }) => acknowledged)
        const rounds = writers.map(async (writer) => {
          const wire = await openWire(hub.port, draftId, writer.userId)
          writer.peer.attach(wire)
          await writer.peer.settled()
          writer.acknowledged = writer.typed
          while (!killed) {
            writer.peer.text.insert(writer.peer.text.length, writer.letter)
            writer.typed++
            const upTo = writer.typed
            void writer.peer.barrier().then(() => {
              writer.acknowledged = Math.max(writer.acknowledged, upTo)
            })
            await new Promise((resolve) => setTimeout(resolve, 3))
          }
          writer.peer.detach()
          wire.close()
        })
        await eventually('all are typing and acknowledged', () =>
          writers.every((writer, i) => writer.acknowledged > (before[i] ?? 0) + 10),
        )
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 150))
        await hub.kill()
        killed = true
        await Promise.all(rounds)
        const stored = await store.storedText(draftId)
        for (const writer of writers) {
          const count = stored.split(writer.letter).length - 1
          expect(count, `letters ${writer.letter} after round ${round}`).toBeGreaterThanOrEqual(writer.acknowledged)
          expect(count, `letters ${writer.letter} after round ${round}`).toBeLessThanOrEqual(writer.typed)
        }
      }
      await cleanEnd(draftId, writers)
    },
    60_000 + KILLS * 5_000,
  )

  /** After the last restart everyone comes back, and everything that was ever typed is there once. */
  async function cleanEnd(
    draftId: string,
    writers: ReadonlyArray<{ letter: string; userId: string; peer: DraftPeer; typed: number }>,
  ): Promise<void> {
    const hub: HubProcess = await startHubProcess(store.url)
    const wires = await Promise.all(writers.map(({ userId }) => openWire(hub.port, draftId, userId)))
    for (const [i, { peer }] of writers.entries()) {
      const wire = wires[i]
      if (wire) peer.attach(wire)
    }
    await Promise.all(writers.map(({ peer }) => peer.settled()))
    await eventually('equal', () => new Set(writers.map(({ peer }) => peer.text.toString())).size === 1)
    const last = writers[0]?.peer
    last?.text.insert(0, '!')
    await last?.barrier()
    expect(await hub.stop()).toBe(0)
    const stored = await store.storedText(draftId)
    expect(stored.length).toBe(2 + writers.reduce((sum, { typed }) => sum + typed, 0))
    for (const { letter, typed } of writers) expect(stored.split(letter).length - 1).toBe(typed)
    for (const wire of wires) wire.close()
  }

  test('[F3] SIGTERM while typing: everything received is committed before the process ends', async () => {
    const draftId = await store.newDraft()
    const hub = await startHubProcess(store.url)
    const peer = new DraftPeer()
    const wire = await openWire(hub.port, draftId, newId<'user'>())
    peer.attach(wire)
    await peer.settled()
    let acknowledged = 0
    for (let i = 1; i <= 200; i++) {
      peer.text.insert(peer.text.length, 'x')
      void peer.barrier().then(() => {
        acknowledged = i
      })
      if (i % 10 === 0) await new Promise((resolve) => setImmediate(resolve))
    }
    await eventually('some were acknowledged', () => acknowledged > 0)
    expect(await hub.stop()).toBe(0)
    expect((await store.storedText(draftId)).length).toBeGreaterThanOrEqual(acknowledged)
    wire.close()
  }, 20_000)
})
