import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openWorkshops, viewOf, type WorkshopHouse, workshopIn } from './testing/open-workshops.ts'

const HEAD = 'minhhoa@bacninh.example'
const SECRETARY = 'thugiang@bacninh.example'

let house: WorkshopHouse
beforeAll(async () => {
  house = await openWorkshops()
})
afterAll(() => house?.close())
beforeEach(() => {
  house.events.length = 0
  house.freezes.length = 0
  house.refuseFreeze(null)
})

describe('officers', () => {
  it('are named and relieved at once, and their rights follow', async () => {
    const id = await workshopIn(house, 'registering')
    const input = {
      id,
      chairId: house.people.get(HEAD),
      deputyChairId: house.people.get('thingoc@haiphong.example'),
      secretaryId: house.people.get(SECRETARY),
      technicianIds: [house.people.get('kythuat@hanoi.example') ?? ''],
      guestIds: [house.people.get('dangkhoa@mae.example') ?? ''],
    }
    expect(await house.workshops.nameOfficers(await house.actor(HEAD), input)).toMatchObject({ ok: true })
    expect(await house.workshops.read(await house.actor('dangkhoa@mae.example'), id)).toMatchObject({ ok: true })
    const technician = await viewOf(house, id, 'kythuat@hanoi.example')
    expect(technician.abilities).toMatchObject({ registerOwnDepartment: null, moveTo: [] })
    expect(house.events.map((event) => event.name)).toContain('roles-changed')
    const version = (await viewOf(house, id)).version
    await house.workshops.nameOfficers(await house.actor(HEAD), input)
    expect((await viewOf(house, id)).version).toBe(version)
    await house.workshops.nameOfficers(await house.actor(HEAD), { ...input, guestIds: [] })
    expect(await house.workshops.read(await house.actor('dangkhoa@mae.example'), id)).toMatchObject({
      failure: { code: 'workshop-not-found' },
    })
  })
})
