import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#server/kernel/actor.ts'
import { newId } from '#server/kernel/ids.ts'
import { type House, openHouse } from '#test/factories/open-house.ts'
import { type Chain, createChain } from './chain.ts'

let house: House
let chain: Chain
let actor: Actor
const open = newId<'thing'>()
const hidden = newId<'thing'>()
const [first, second] = [newId<'workshop'>(), newId<'workshop'>()]

beforeAll(async () => {
  house = await openHouse()
  actor = (await house.enter('khanhlinh@hanoi.example')).actor
  chain = createChain(house.kernel, () => ({
    thing: async (_actor, id) => (id === hidden ? null : { title: 'Việc', path: `/things/${id}` }),
    workshop: async (_actor, id) => ({ title: 'Hội thảo', path: `/workshops/${id}` }),
  }))
  await house.kernel.transactor.run(async (work) => {
    const by = { createdById: actor.userId }
    const thing = { kind: 'thing', id: open, version: 3 }
    await chain.link(work, { from: thing, rel: 'cites', to: { kind: 'workshop', id: first }, quote: 'lời dẫn', ...by })
    await chain.link(work, { from: thing, rel: 'cites', to: { kind: 'workshop', id: first }, quote: 'khác', ...by })
    await chain.link(work, {
      from: { kind: 'thing', id: hidden },
      rel: 'cites',
      to: { kind: 'workshop', id: first },
      ...by,
    })
    await chain.link(work, { from: thing, rel: 'answers', to: { kind: 'letter', id: second }, ...by })
  })
})
afterAll(() => house.close())

test('[C1] said again a link stays as it was; it is walked from both ends, with the version and the words meant', async () => {
  expect(await chain.stepsOf(actor, { kind: 'thing', id: open })).toEqual([
    {
      rel: 'cites',
      direction: 'from',
      kind: 'workshop',
      id: first,
      version: null,
      quote: 'lời dẫn',
      title: 'Hội thảo',
      path: `/workshops/${first}`,
    },
  ])
  const back = await chain.stepsOf(actor, { kind: 'workshop', id: first })
  expect(back.map(({ direction, id, version }) => [direction, id, version])).toEqual([['to', open, 3]])
})

test('[C2] [C3] an end that may not be read is left out, and cannot be cited', async () => {
  expect(await chain.mayCite(actor, { kind: 'thing', id: hidden })).toBe(false)
  expect(await chain.mayCite(actor, { kind: 'letter', id: second })).toBe(false)
  expect(await chain.mayCite(actor, { kind: 'thing', id: open })).toBe(true)
})

test('[C1] taken back it is gone from both ends', async () => {
  await house.kernel.transactor.run((work) =>
    chain.unlink(work, { from: { kind: 'thing', id: open }, rel: 'cites', to: { kind: 'workshop', id: first } }),
  )
  expect(await chain.stepsOf(actor, { kind: 'thing', id: open })).toEqual([])
})
