import { afterAll, beforeAll, expect, it } from 'vitest'
import { createPrisma } from '#server/database/prisma-client.ts'
import { createInProcessEventBus } from '#server/kernel/event-bus.ts'
import { newId } from '#server/kernel/ids.ts'
import { createTransactor } from '#server/kernel/transaction.ts'
import { fold } from '#server/language/fold.ts'
import { createFakeClock } from '#test/fakes/fake-clock.ts'
import { generateLines, seededRandom } from '#test/search/generated-cases.ts'
import { createTestDatabase, type TestDatabase } from '#test/setup/test-database.ts'
import { analyse } from './analyse.ts'
import { lexeme } from './asking/tsquery.ts'
import { createSearchIndex } from './entries/search-index.ts'

const TEXTS = 1000
/** Strings of letters, figures and signs beside what people write: nothing may be too odd to be found. */
const ODD = [
  'QĐ-UBND',
  '12/2024/QĐ-UBND',
  'TN&MT',
  'm³/ngày đêm',
  '0,5%',
  'Đắk Lắk',
  'hoà',
  'thuỷ lợi',
  "l'eau",
  '㎡',
  'ﬁ',
]

let database: TestDatabase
let prisma: ReturnType<typeof createPrisma>
const texts = new Map<string, string>()
beforeAll(async () => {
  database = await createTestDatabase()
  prisma = createPrisma(database.url, { max: 2 })
  const transactor = createTransactor({ prisma, events: createInProcessEventBus(() => undefined) })
  const index = createSearchIndex({ clock: createFakeClock() })
  const random = seededRandom(1)
  for (const line of generateLines(TEXTS)) {
    const { sections } = JSON.parse(line) as { sections: Record<string, string> }
    const odd = ODD[Math.floor(random() * ODD.length)] ?? ''
    texts.set(newId<'case'>(), `${Object.values(sections).join('\n')} ${odd}`)
  }
  await transactor.run(({ tx }) =>
    index.indexNew(
      tx,
      [...texts].map(([id, text]) => ({
        subject: { kind: 'case', id },
        entry: {
          ...{ externalId: null, title: '', path: '/', departmentIds: [], audience: ['test'], isDemo: false },
          sections: [{ section: 'context', text }],
        },
      })),
    ),
  )
}, 120_000)
afterAll(async () => {
  await prisma?.$disconnect()
  await database?.drop()
})

it('[S1] every word of a thousand texts finds its text, with its tones and without', async () => {
  const lost: string[] = []
  for (const [id, text] of texts) {
    const words = new Set(
      analyse(text).flatMap((token) => [token, ...token.parts].flatMap((form) => [form.toned, form.folded])),
    )
    const [row] = await prisma.$queryRaw<{ lost: string[] }[]>`
      SELECT coalesce(array_agg(q.query) FILTER (WHERE NOT p."vector" @@ q.query::tsquery), '{}') AS lost
      FROM "SearchPosting" p JOIN "SearchEntry" e ON e."id" = p."entryId", unnest(${[...words].map((word) => lexeme(word))}::text[]) q(query)
      WHERE e."subjectId" = ${id}::uuid`
    lost.push(...(row?.lost ?? ['no entry']))
  }
  expect(lost).toEqual([])
}, 240_000)

it('[S1] no letter or figure of a text stands outside a token', () => {
  for (const text of texts.values()) {
    const tokens = analyse(text)
    const covered = tokens.map(({ start, end }) => text.slice(start, end)).join(' ')
    const letters = (of: string) => fold(of).replace(/[^\p{L}\p{N}]+/gu, '')
    expect(letters(covered)).toBe(letters(text))
  }
})
