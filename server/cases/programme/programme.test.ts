import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#server/kernel/ids.ts'
import {
  type CaseHouse,
  codeOf,
  done,
  HN_CLERK,
  HN_LEADER,
  HY_SPECIALIST,
  MINISTRY,
  NB_LEADER,
  openCases,
  publishedCase,
  writeText,
} from '../testing/open-cases.ts'

let house: CaseHouse
beforeAll(async () => {
  house = await openCases()
})
afterAll(() => house?.close())

/** A part of a programme that everybody here reads: what reading it asks is the agenda's own. */
async function agendaItem(): Promise<string> {
  const itemId = newId<'agenda-item'>()
  const { chain } = house.services
  const { mayCite } = chain
  Object.assign(chain, {
    mayCite: (...[actor, end]: Parameters<typeof mayCite>) =>
      end.id === itemId ? Promise.resolve(true) : mayCite(actor, end),
  })
  return itemId
}

test('a case is brought into a part of a programme by an official who reads both, once, and taken off again', async () => {
  const { id } = await publishedCase(house)
  const itemId = await agendaItem()
  const official = await house.actor(HY_SPECIALIST)
  expect(codeOf(await house.cases.present(await house.actor(HN_CLERK), { id, itemId }))).toBe('case-not-allowed')
  expect(codeOf(await house.cases.present(official, { id, itemId: newId() }))).toBe('case-item-unknown')
  done(await house.cases.present(official, { id, itemId }))
  done(await house.cases.present(official, { id, itemId }))
  const links = await house.kernel.prisma.link.findMany({ where: { fromId: id, rel: 'presented-in' } })
  expect(links).toMatchObject([{ toKind: 'agenda-item', toId: itemId, fromVersion: 1 }])
  expect(await house.cases.presented(await house.actor(NB_LEADER), [itemId])).toMatchObject([
    { caseId: id, itemId, mayRemove: true },
  ])
  expect(await house.cases.presented(await house.actor(MINISTRY), [itemId])).toEqual([])
  done(await house.cases.unpresent(official, { id, itemId }))
  expect(await house.cases.presented(official, [itemId])).toEqual([])
  expect(await house.kernel.prisma.auditEntry.count({ where: { action: 'case.present' } })).toBe(1)
})

test('who cites a case is told which version stands now; of what was withdrawn nothing is told', async () => {
  const { id } = await publishedCase(house)
  const reader = await house.actor(HY_SPECIALIST)
  const leader = await house.actor(HN_LEADER)
  expect(await house.cases.cited(reader, [id])).toMatchObject([{ id, version: 1 }])
  await writeText(house, id, leader, { lessons: 'Sớm hơn.' })
  done(await house.cases.publish(leader, { id, assured: false }))
  expect(await house.cases.cited(reader, [id])).toMatchObject([{ id, version: 2 }])
  done(await house.cases.withdraw(leader, { id, reason: 'Thử.' }))
  expect(await house.cases.cited(reader, [id])).toEqual([])
  expect(await house.cases.cited(await house.actor(MINISTRY), [id])).toEqual([])
})
