import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ITEMS } from '#test/search/recommendation-pairs.ts'
import { withClient } from '#test/setup/test-cluster.ts'
import { createTestDatabase, type TestDatabase } from '#test/setup/test-database.ts'
import { toTsvector, tsvectorArray } from './tsvector.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database?.drop())

async function ask(query: string, values: readonly (string | Uint8Array)[]): Promise<unknown> {
  return withClient(
    database.url,
    async (client) => (await client.query({ text: query, values: [...values], rowMode: 'array' })).rows[0]?.[0],
  )
}
const matches = (text: string, query: string) =>
  ask('select $1::tsvector @@ $2::tsquery', [toTsvector([text]).bytes, query])

describe('the tsvector of a text, in PostgreSQL', () => {
  it('holds a word with its tones at A and folded at D, pairs of neighbours, wholes and their parts', async () => {
    const text = 'Thu hồi đất theo Điều 61, Nghị định số 43/2014/NĐ-CP'
    for (const query of [
      "'hồi':A",
      "'hoi':D",
      "'thu hồi':A",
      "'thu hoi'",
      "'điều 61'",
      "'61'",
      "'43/2014/nd-cp'",
      "'43/2014'",
    ]) {
      expect(await matches(text, query), query).toBe(true)
    }
    for (const query of ["'hoi':A", "'61 nghị'", "'cp'", "'thú'"]) expect(await matches(text, query), query).toBe(false)
  })

  it('keeps the order of words for phrases, and no phrase reaches from one text into the next', async () => {
    const { bytes } = toTsvector(['đất đai', 'rừng phòng hộ'])
    expect(await ask('select $1::tsvector @@ $2::tsquery', [bytes, "'phòng' <-> 'hộ'"])).toBe(true)
    expect(await ask('select $1::tsvector @@ $2::tsquery', [bytes, "'đai' <-> 'rừng'"])).toBe(false)
  })

  it('gives a title other weights', async () => {
    const { bytes } = toTsvector([
      { text: 'đất', weights: { toned: 'A', folded: 'C' } },
      { text: 'rừng', weights: { toned: 'B', folded: 'D' } },
    ])
    expect(await ask('select $1::tsvector @@ $2::tsquery', [bytes, "'dat':C & 'rừng':B"])).toBe(true)
  })

  it.each([
    ["quotes and strokes: d'A \\ 'x' \\\\", false],
    [Object.values(ITEMS).join('\n'), false],
    ['đất '.repeat(40_000), true],
    [`${'ê'.repeat(3000)} đất`, true],
    [Array.from({ length: 60_000 }, (_, n) => `mã${n}ẫ`).join(' '), true],
  ])('is stored whatever the text is, and says when it had to be cut (%#)', async (text, isCut) => {
    const made = toTsvector([text])
    expect(made.isCut).toBe(isCut)
    expect(await ask('select length($1::tsvector)', [made.bytes])).toBeGreaterThan(0)
  })

  it('of each place keeps the heaviest weight, in order, and writes letters of any length', async () => {
    const { bytes } = toTsvector(['Điều 61 𠀀 đất', { text: 'đất', weights: { toned: 'B', folded: 'D' } }])
    expect(await ask('select $1::tsvector::text', [bytes])).toBe(
      `'61':1A 'dat':3,5 'dieu':1 'dieu 61':1 'điều':1A 'điều 61':1A 'đất':3A,5B '𠀀':2A '𠀀 dat':2 '𠀀 đất':2A`,
    )
    expect(await ask('select ($1::tsvector[])[2] is null', [tsvectorArray([bytes, null])])).toBe(true)
  })
})
