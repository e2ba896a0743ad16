import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BODIES, CIRCLES, openTexts, type TextHouse, WORDS } from '../testing/open-texts.ts'
import { loadAllowed } from './allowed.ts'
import { findInMemory } from './find-in-memory.ts'
import { type Finding, findEntries } from './find-repository.ts'
import { createShapeMemory } from './known-shapes.ts'
import { looseMatch } from './loose-match.ts'
import { createPostingMemory } from './memory/posting-memory.ts'
import { allOf, lexeme } from './tsquery.ts'

let house: TextHouse
beforeAll(async () => {
  house = await openTexts(7)
  for (let at = 0; at < 150; at += 1) await house.write()
})
afterAll(() => house?.close())

function drawn(): Finding['filters'] {
  const { pick } = house
  return {
    kind: pick([null, null, 'case', 'petition']),
    fields: pick([null, null, ['DD', 'DD-BT'], ['MT-NT']]),
    departmentIds: pick([null, null, [BODIES[0]], [...BODIES]]),
    status: pick([null, null, 'open']),
    from: pick([null, null, '2020-05-01']),
    to: pick([null, null, '2021-12-31']),
    changed: null,
  }
}

describe('[S4] hits of common words, counted in memory', () => {
  it('are those of the index, with the same counts and the same page, whoever asks, under every filter', async () => {
    const deps = { pool: house.pool, shapes: createShapeMemory(), memory: createPostingMemory(house) }
    let found = 0
    for (let turn = 0; turn < 150; turn += 1) {
      if (turn % 3 === 0) await house.step()
      const words = [...new Set([house.pick(WORDS), house.pick(WORDS)])].map((word) => lexeme(word))
      const allowed = await loadAllowed(
        house.pool,
        CIRCLES.filter(() => house.random() < 0.6),
      )
      const finding = {
        ...{ verify: null, likely: [], allowed, filters: drawn(), offset: house.pick([0, 0, 10]), limit: 20 },
        ways: words.map((query, group) => ({ group, query, weight: group + 1 })),
        counted: { ids: BODIES, todayIds: BODIES },
      }
      const expected = await findEntries(deps, { ...finding, match: [allOf(words)] })
      expect(await findInMemory(deps, { ...finding, held: { all: words, loosely: null } })).toEqual(expected)
      found += expected.total
    }
    expect(found).toBeGreaterThan(500)
  })

  it('are those of the index too where not every word is asked for', async () => {
    const deps = { pool: house.pool, shapes: createShapeMemory(), memory: createPostingMemory(house) }
    const allowed = await loadAllowed(house.pool, CIRCLES)
    let found = 0
    for (let turn = 0; turn < 60; turn += 1) {
      if (turn % 3 === 0) await house.step()
      const drawnWords = WORDS.filter(() => house.random() < 0.6).map((word) => lexeme(word))
      const weighed = drawnWords.map((query) => ({ query, weight: house.pick([0.5, 1, 1, 2.25]) }))
      const sum = weighed.reduce((all, { weight }) => all + weight, 0)
      const words = weighed.sort((a, b) => b.weight - a.weight)
      const loosely = { words, least: sum * house.pick([0.3, 0.6, 1]) - 1e-9 }
      const must = house.pick([[], [lexeme('đất')]])
      const finding = {
        ...{ verify: null, likely: [], allowed, filters: drawn(), offset: 0, limit: 20 },
        ways: words.map(({ query, weight }, group) => ({ group, query, weight })),
        counted: { ids: BODIES, todayIds: BODIES },
      }
      const match = looseMatch(loosely).map((query) => allOf([...must, query]))
      if (match.length === 0) continue
      const expected = await findEntries(deps, { ...finding, match })
      expect(await findInMemory(deps, { ...finding, held: { all: must, loosely } })).toEqual(expected)
      found += expected.total
    }
    expect(found).toBeGreaterThan(500)
  })

  it('are not shown to who may not read them any more, though they were counted a moment ago', async () => {
    const deps = { pool: house.pool, shapes: createShapeMemory(), memory: createPostingMemory(house) }
    const subject = house.subjects[0]
    if (!subject) throw new Error('no text')
    const base = { externalId: null, title: 'đất', path: '/', sections: [], departmentIds: [], isDemo: false }
    const give = (audience: string) =>
      house.transactor.run(({ tx }) => house.index.index(tx, subject, [{ ...base, audience: [audience] }]))
    await give('one')
    const allowed = await loadAllowed(house.pool, ['one'])
    const finding = {
      ...{
        verify: null,
        likely: [],
        allowed,
        offset: 0,
        limit: 300,
        held: { all: [lexeme('đất')], loosely: null },
      },
      filters: { kind: null, fields: null, departmentIds: null, status: null, from: null, to: null, changed: null },
      ways: [{ group: 0, query: lexeme('đất'), weight: 1 }],
      counted: { ids: BODIES, todayIds: BODIES },
    }
    // Given to others between the counting and the reading of the page.
    const learn = deps.shapes.learn.bind(deps.shapes)
    const late = {
      ...deps.shapes,
      learn: async (...asked: Parameters<typeof learn>) => {
        await give('other')
        return learn(...asked)
      },
    }
    const { page } = await findInMemory({ ...deps, shapes: late }, finding)
    expect(page.map(({ subjectId }) => subjectId)).not.toContain(subject.id)
    expect(page.length).toBeGreaterThan(0)
  })
})
