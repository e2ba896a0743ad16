import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { createPrisma, createSearchPool } from '#server/database/prisma-client.ts'
import { createInProcessEventBus } from '#server/kernel/event-bus.ts'
import { createTransactor, type Transactor } from '#server/kernel/transaction.ts'
import { createFakeClock, type FakeClock } from '#test/fakes/fake-clock.ts'
import { seededRandom } from '#test/search/generated-cases.ts'
import { createTestDatabase } from '#test/setup/test-database.ts'
import type { SearchSubject } from '../entries/entry.ts'
import { createSearchIndex, type SearchIndex } from '../entries/search-index.ts'

/** Circles of readers, bodies and words of the texts. */
export const CIRCLES = ['everybody', 'one', 'other'] as const
export const BODIES = [randomUUID(), randomUUID()] as const
export const WORDS = ['đất', 'nước', 'giá', 'rừng', 'biển', 'hồ sơ', 'bồi thường', 'mặt bằng'] as const
const FIELDS = ['DD', 'DD-BT', 'MT-NT', null] as const
const STATUSES = ['open', 'solved'] as const

/** An index with texts of few words, drawn by a seed: written, written anew and taken away as a test asks. */
export interface TextHouse {
  readonly pool: Pool
  readonly clock: FakeClock
  readonly transactor: Transactor
  readonly index: SearchIndex
  /** Below 1, the same at every run. */
  readonly random: () => number
  readonly subjects: readonly SearchSubject[]
  pick<One>(some: readonly One[]): One
  /** Another text, or another state of one that is there. */
  write(subject?: SearchSubject): Promise<void>
  /** Some step that changes what can be found. */
  step(): Promise<void>
  close(): Promise<void>
}

export async function openTexts(seed: number): Promise<TextHouse> {
  const database = await createTestDatabase()
  const prisma = createPrisma(database.url, { max: 4 })
  const pool = createSearchPool(database.url, { max: 4 })
  const clock = createFakeClock()
  const transactor = createTransactor({ prisma, events: createInProcessEventBus(() => undefined) })
  const index = createSearchIndex({ clock })
  const random = seededRandom(seed)
  const subjects: SearchSubject[] = []
  const pick = <One>(some: readonly One[]): One => some[Math.floor(random() * some.length)] as One // one of them
  function text() {
    const words = WORDS.filter(() => random() < 0.6)
    const year = 2019 + Math.floor(random() * 4)
    return {
      externalId: null,
      title: words.slice(0, 2).join(' '),
      path: '/',
      sections: [{ section: 'context' as const, text: `${words.join(', ')} ${Math.floor(random() * 1000)}` }],
      field: pick(FIELDS),
      departmentIds: BODIES.filter(() => random() < 0.6),
      status: pick(STATUSES),
      from: random() < 0.2 ? null : `${year}-03-01`,
      to: random() < 0.5 ? null : `${year + 1}-06-30`,
      audience: [pick(CIRCLES)],
      isDemo: false,
    }
  }
  async function write(subject: SearchSubject = { kind: 'case', id: randomUUID() }): Promise<void> {
    await transactor.run(({ tx }) => index.index(tx, subject, [text()]))
    if (!subjects.includes(subject)) subjects.push(subject)
  }
  async function step(): Promise<void> {
    const subject = pick(subjects)
    const kind = random()
    if (subject === undefined || kind < 0.5) return write()
    if (kind < 0.75) return write(subject)
    if (kind < 0.85) return transactor.run(({ tx }) => index.restate(tx, subject.kind, [subject.id], pick(STATUSES)))
    subjects.splice(subjects.indexOf(subject), 1)
    await transactor.run(({ tx }) => index.remove(tx, subject))
  }
  return {
    ...{ pool, clock, transactor, index, random, subjects, pick, write, step },
    async close() {
      await pool.end()
      await prisma.$disconnect()
      await database.drop()
    },
  }
}
