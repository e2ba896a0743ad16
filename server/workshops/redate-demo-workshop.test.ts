import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#server/kernel/ids.ts'
import { move, openWorkshops, planInput, viewOf, type WorkshopHouse } from './testing/open-workshops.ts'

const HEAD = 'minhhoa@bacninh.example'

let house: WorkshopHouse
beforeAll(async () => {
  house = await openWorkshops()
})
afterAll(() => house?.close())

describe('[demo] the workshop of today', () => {
  it('follows the day until somebody touches it', async () => {
    const input = await planInput(house, { day: '2026-11-23' })
    const agenda = [{ id: newId<'agenda-item'>(), kind: 'opening' as const, title: 'Khai mạc', minutes: 15 }]
    await house.workshops.draftPlan(await house.actor(HEAD), input, { agenda, isDemo: true })
    await house.workshops.followTheDay(input.id)
    house.clock.set('2026-11-25T05:10:00Z')
    expect(await house.workshops.redateDemoWorkshop()).toEqual({ moved: 1 })
    const moved = await viewOf(house, input.id)
    expect(moved.startsAt.toISOString()).toBe('2026-11-25T06:00:00.000Z')
    expect(moved.endsAt.getTime() - moved.startsAt.getTime()).toBe(3.5 * 60 * 60_000)
    const [item] = await house.kernel.prisma.agendaItem.findMany({ where: { workshopId: input.id } })
    expect(item?.startsAt).toEqual(moved.startsAt)
    expect(await house.workshops.redateDemoWorkshop()).toEqual({ moved: 0 })

    await move(house, input.id, 'plan_approved')
    house.clock.set('2026-11-26T05:10:00Z')
    expect(await house.workshops.redateDemoWorkshop()).toEqual({ moved: 0 })
    house.clock.set('2026-11-23T01:00:00Z')
  })
})
