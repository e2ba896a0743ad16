import { readFile } from 'node:fs/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type DraftStore, openDraftStore, openHub } from './testing/draft-fixture.ts'

const SOAK = process.env.SOAK === '1'
const ROUNDS = 40
const SENTENCES_PER_ROUND = 32
const KEYS = 40

describe('over a long time', () => {
  test.skipIf(!SOAK)(
    '[F19] [soak] 100,000 keys in a document of constant length: its memory and its log level off',
    async () => {
      const store: DraftStore = await openDraftStore()
      const fixture = openHub(store.log, { compactInUse: 200, messagesPerWindow: Number.POSITIVE_INFINITY })
      const draftId = await store.newDraft('x'.repeat(20_000))
      const { peer } = fixture.join(draftId)
      await peer.settled()
      const sizes: Array<{ state: number; heap: number; stored: number }> = []
      for (let round = 0; round < ROUNDS; round++) {
        for (let sentence = 0; sentence < SENTENCES_PER_ROUND; sentence++) {
          const at = (sentence * 7919) % 19_000
          for (let key = 0; key < KEYS; key++) peer.text.insert(at + key, 'a')
          for (let key = KEYS; key > 0; key--) peer.text.delete(at + key - 1, 1)
          await peer.barrier()
        }
        await peer.barrier()
        sizes.push({
          state: await fixture.hub.read(draftId, (doc) => Y.encodeStateAsUpdate(doc).length),
          heap: usedHeap(),
          stored: await storedBytes(store, draftId),
        })
      }
      const [early, late] = [sizes[ROUNDS / 4], sizes.at(-1)]
      if (!early || !late) throw new Error('rounds')
      // Deleted text is collected; of a sentence that went again only its place stays, a few bytes.
      const keys = (ROUNDS - ROUNDS / 4) * SENTENCES_PER_ROUND * 2 * KEYS
      expect((late.state - early.state) / keys).toBeLessThan(0.5)
      expect(late.heap / early.heap).toBeLessThan(1.5)
      const mostStored = (rounds: typeof sizes) => Math.max(...rounds.map(({ stored }) => stored))
      expect(mostStored(sizes.slice(ROUNDS / 2))).toBeLessThan(1.5 * mostStored(sizes.slice(0, ROUNDS / 2)))
      expect(await store.storedText(draftId)).toBe(peer.text.toString())
      expect(fixture.errors).toEqual([])
      await fixture.close()
      await store.close()
    },
    600_000,
  )
})

describe('the packages', () => {
  test('[F16] there is one Yjs in the tree', async () => {
    const lock: { packages: Record<string, unknown> } = JSON.parse(await readFile('package-lock.json', 'utf8'))
    expect(Object.keys(lock.packages).filter((path) => path.endsWith('node_modules/yjs'))).toEqual(['node_modules/yjs'])
  })
})

/** What is still held: garbage that waits to be collected says nothing. */
function usedHeap(): number {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  collect()
  return process.memoryUsage().heapUsed
}

async function storedBytes(store: DraftStore, draftId: string): Promise<number> {
  const { rows } = await store.pool.query<{ bytes: string }>(
    `select coalesce(sum(length(data)), 0) as bytes from "DraftUpdate" where "draftId" = $1`,
    [draftId],
  )
  return Number(rows[0]?.bytes)
}
