import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { newId } from '#server/kernel/ids.ts'
import { openWorkshops, type WorkshopHouse } from '../workshops/testing/open-workshops.ts'
import { CHAIR, LEADER, type LiveMeeting, openLiveMeeting, POINT, SECRETARY } from './testing/live-meeting.ts'

let house: WorkshopHouse
let live: LiveMeeting
const paperId = newId<'paper'>()
beforeAll(async () => {
  house = await openWorkshops()
})
afterAll(() => house?.close())
beforeEach(async () => {
  live = await openLiveMeeting(house)
  const where = { workshopId: live.workshopId, itemId: live.items[0] }
  const { departmentId } = await house.actor(LEADER)
  const data = { paperIds: [paperId], presenterDepartmentId: departmentId }
  await house.kernel.prisma.agendaItem.updateMany({ where, data })
  await live.begin()
})

const show = (email: string, page: number, paper: string = paperId) =>
  live.in('showPage', email, { paperId: paper, page })
const shown = async (email: string) => (await live.view(email)).paper

it('is turned for everybody by who presents, has the floor, chairs or assists; by nobody else', async () => {
  expect(await shown(POINT)).toBeNull()
  expect(await show(POINT, 2)).toBe('meeting-not-allowed')
  expect((await live.view(POINT)).mine.turnsPages).toBe(false)
  for (const [page, email] of [LEADER, CHAIR, SECRETARY].entries()) {
    expect((await live.view(email)).mine.turnsPages).toBe(true)
    expect(await show(email, page + 2)).toBe('ok')
    expect(await shown(POINT)).toEqual({ paperId, page: page + 2 })
  }
  const request = await live.ask('quanghuy@hungyen.example')
  await live.in('giveFloor', CHAIR, { requestId: request, expected: null })
  expect(await show('quanghuy@hungyen.example', 9)).toBe('ok')
})

it('is of a paper of the current item; another item has none yet', async () => {
  expect(await show(CHAIR, 2, newId())).toBe('meeting-paper-unsuitable')
  expect(await show(CHAIR, 2)).toBe('ok')
  await live.in('callItem', CHAIR, { itemId: live.items[1], expected: live.items[0], reason: '' })
  expect(await shown(CHAIR)).toBeNull()
  expect(await show(CHAIR, 2)).toBe('meeting-paper-unsuitable')
})
