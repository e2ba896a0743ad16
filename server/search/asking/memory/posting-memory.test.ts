import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTexts, type TextHouse, WORDS } from '../../testing/open-texts.ts'
import { lexeme } from '../tsquery.ts'
import { eachInAll } from './bit-set.ts'
import { forgetChanges } from './memory-repository.ts'
import { createPostingMemory, type MemoryLimits, type PostingMemory } from './posting-memory.ts'

let house: TextHouse
beforeAll(async () => {
  house = await openTexts(20_261_130)
  for (let at = 0; at < 80; at += 1) await house.write()
})
afterAll(() => house?.close())

const QUERIES = WORDS.map((word) => lexeme(word))
const make = (limits?: Partial<MemoryLimits>) =>
  createPostingMemory({ clock: house.clock }, { queries: 512, changes: 5000, facts: 50_000, ...limits })

/** What the memory knows of the texts that all of these find. */
async function remembered(memory: PostingMemory, queries: readonly string[], pool = house.pool): Promise<string[]> {
  const { facts, sets } = await memory.holding(pool, queries)
  const found: string[] = []
  eachInAll(sets, (place) => {
    const [readers, shape] = [facts.readersId[place] ?? 0, facts.shapeId[place] ?? 0]
    if (readers > 0) found.push([facts.entryId[place], readers, shape, facts.first[place], facts.last[place]].join(':'))
  })
  return found.sort()
}

/** The same as the table says it. */
async function stored(queries: readonly string[]): Promise<string[]> {
  const { rows } = await house.pool.query<{ said: string }>(
    `SELECT concat_ws(':', "entryId", "readersId", "shapeId", coalesce("startsOn" - DATE '1970-01-01', 2147483647),
      coalesce(coalesce("endsOn", "startsOn") - DATE '1970-01-01', 2147483647)) AS said
    FROM "SearchPosting" WHERE "vector" @@ $1::tsquery`,
    [queries.join(' & ')],
  )
  return rows.map(({ said }) => said).sort()
}

/** The same database; after a statement that says these words something else happens before its answer is heard. */
function pausing(words: string, meanwhile: () => Promise<void>): TextHouse['pool'] {
  const query = async (text: string, values: unknown[]) => {
    const answer = await house.pool.query(text, values)
    if (text.includes(words)) await meanwhile()
    return answer
  }
  return { query } as unknown as TextHouse['pool'] // all that is asked of it
}

describe('[SE4] what is kept of common words in memory', () => {
  it('is what the table says after every text that is written, written anew, restated or taken away', async () => {
    const memories = [make(), make({ queries: 2, changes: 3 }), make({ queries: 3, changes: 0, facts: 7 })]
    for (let turn = 0; turn < 120; turn += 1) {
      for (let step = house.random() * 6; step > 0; step -= 1) await house.step()
      const asked = [...new Set([house.pick(QUERIES), house.pick(QUERIES), house.pick(QUERIES)])]
      const truth = await stored(asked)
      for (const memory of memories) expect(await remembered(memory, asked)).toEqual(truth)
    }
  })

  it('has a text whose transaction was open while later ones were read, once it is committed', async () => {
    const memory = make()
    const [query = ''] = QUERIES
    await remembered(memory, [query])
    const mine = { kind: 'case', id: randomUUID() } as const
    const text = { externalId: null, title: 'đất', path: '/', sections: [], departmentIds: [], audience: ['everybody'] }
    const before = await stored([query])
    let commit = (): void => undefined
    const held = new Promise<void>((resolve) => {
      commit = resolve
    })
    let isWritten = (): void => undefined
    const written = new Promise<void>((resolve) => {
      isWritten = resolve
    })
    const open = house.transactor.run(async ({ tx }) => {
      await house.index.index(tx, mine, [{ ...text, isDemo: false }])
      isWritten()
      await held
    })
    await written
    for (let at = 0; at < 5; at += 1) await house.step()
    expect(await remembered(memory, [query])).toEqual(await stored([query]))
    commit()
    await open
    const after = await remembered(memory, [query])
    expect(after).toEqual(await stored([query]))
    expect(after).not.toEqual(before)
  })

  it('misses nothing that is written between the steps in which it reads', async () => {
    const memory = make({ facts: 7 })
    const [query = '', other = ''] = QUERIES
    // The first of the facts are read, and then these are written anew.
    let pages = 0
    await remembered(
      memory,
      [query],
      pausing('ORDER BY "entryId"', async () => {
        pages += 1
        if (pages === 1) for (const subject of house.subjects.slice(0, 12)) await house.write(subject)
      }),
    )
    expect(pages).toBeGreaterThan(2)
    expect(await remembered(memory, [query])).toEqual(await stored([query]))

    // A new text is on its way to us when another word is asked for the first time.
    const subject = { kind: 'case', id: randomUUID() } as const
    const text = { externalId: null, title: 'đất nước', path: '/', sections: [], departmentIds: [], audience: ['one'] }
    await house.transactor.run(({ tx }) => house.index.index(tx, subject, [{ ...text, isDemo: false }]))
    let asked: Promise<string[]> = Promise.resolve([])
    await remembered(
      memory,
      [query],
      pausing('changed AS', async () => {
        const isLoaded = new Promise<void>((resolve) => {
          asked = remembered(
            memory,
            [other],
            pausing('array_agg("entryId")', async () => resolve()),
          )
        })
        await isLoaded
        await new Promise((resolve) => setTimeout(resolve, 50))
      }),
    )
    expect(await asked).toEqual(await stored([other]))
  })

  it('is the same for all who ask at once, while others write', async () => {
    const memory = make({ queries: 4, changes: 20 })
    for (let turn = 0; turn < 10; turn += 1) {
      const writing = Promise.all([house.write(), house.write(), house.write()])
      const asking = Array.from({ length: 12 }, () => remembered(memory, [house.pick(QUERIES), house.pick(QUERIES)]))
      await Promise.all([writing, ...asking])
      for (const query of QUERIES) expect(await remembered(memory, [query])).toEqual(await stored([query]))
    }
  })

  it('begins anew when it was not asked for so long that changes may be forgotten', async () => {
    const memory = make()
    const [query = ''] = QUERIES
    await remembered(memory, [query])
    for (let at = 0; at < 8; at += 1) await house.step()
    await forgetChanges(house.pool, new Date(Date.now() + 60_000))
    house.clock.advance(3 * 3_600_000)
    expect(await remembered(memory, [query])).toEqual(await stored([query]))
  })

  it('is asked again after the database could not answer', async () => {
    const memory = make()
    const [query = ''] = QUERIES
    await expect(memory.holding(house.pool, ["'broken"])).rejects.toThrow()
    expect(await remembered(memory, [query])).toEqual(await stored([query]))
  })
})
