import { afterAll, beforeAll, expect, it } from 'vitest'
import { petitionSchema } from '#realtime/protocol/petition-text/text-schema.ts'
import { citedStanding } from '#server/cases/content/contract.ts'
import { type openCases, publishedCase, writeText } from '#server/cases/testing/open-cases.ts'
import {
  done,
  editText,
  HN_LEADER,
  HN_SPECIALIST,
  openPetitions,
  type PetitionHouse,
  startedPetition,
} from '../testing/open-petitions.ts'

let house: PetitionHouse
beforeAll(async () => {
  house = await openPetitions()
})
afterAll(() => house?.close())

type Cases = Awaited<ReturnType<typeof openCases>>
/** The same house, as the helpers of cases know it. */
const casesOf = (): Cases => ({ ...house, cases: house.services.cases })

it('a draft that cites a case is warned when the case says something else, and when it was withdrawn; cited anew it is quiet', async () => {
  const { id: caseId } = await publishedCase(casesOf())
  const { id, draftId } = await startedPetition(house, { itemIds: [] })
  const cite = (version: number) =>
    editText(house, draftId, (transform) => {
      const words = petitionSchema.text(`theo vụ việc đã giải quyết (bản ${version})`, [
        petitionSchema.mark('citation', { caseId, version }),
      ])
      transform.insert(transform.doc.content.size, petitionSchema.node('paragraph', null, [words]))
    })
  /** The citations that the clauses of the draft are linked by, as the writer of the draft is told of them. */
  const warnings = async () => {
    const { prisma } = house.kernel
    const clauses = await prisma.petitionClause.findMany({ where: { petitionId: id }, select: { id: true } })
    const links = await prisma.link.findMany({
      where: { fromKind: 'petition-clause', rel: 'cites', toId: caseId, fromId: { in: clauses.map((one) => one.id) } },
      orderBy: { toVersion: 'asc' },
    })
    const known = await house.services.cases.cited(await house.actor(HN_SPECIALIST), [caseId])
    return links.map(({ toVersion }) => [toVersion, citedStanding({ caseId, version: toVersion }, known)])
  }

  await cite(1)
  expect(await warnings()).toEqual([[1, 'as-cited']])

  const leader = await house.actor(HN_LEADER)
  await writeText(casesOf(), caseId, leader, { lessons: 'Thống nhất đơn giá trước khi thu hồi.' })
  // What is written but not published has not moved on.
  expect(await warnings()).toEqual([[1, 'as-cited']])
  done(await house.services.cases.publish(leader, { id: caseId, assured: true }))
  expect(await warnings()).toEqual([[1, 'newer']])
  await cite(2)
  expect(await warnings()).toEqual([[2, 'as-cited']])

  done(await house.services.cases.withdraw(leader, { id: caseId, reason: 'Số liệu chưa đúng.' }))
  const afterWithdrawal = await house.services.cases.cited(await house.actor('quanghuy@hungyen.example'), [caseId])
  expect(citedStanding({ caseId, version: 2 }, afterWithdrawal)).toBe('gone')
  expect((await warnings()).map(([, standing]) => standing)).toEqual(['gone'])
})
