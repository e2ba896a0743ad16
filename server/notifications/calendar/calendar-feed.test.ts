import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HEAD, LEADER, type NoticesHouse, ORIGIN, openNotices, SPECIALIST } from '../testing/open-notices.ts'
import { move, workshopIn } from '../testing/workshop-in.ts'

let house: NoticesHouse
beforeAll(async () => {
  house = await openNotices()
})
afterAll(() => house?.close())

const tokenOf = (path: string) => path.match(/^\/calendar\/(.+)\.ics$/u)?.[1] ?? ''

async function feedOf(email: string) {
  const { notifications } = house.services
  const token = tokenOf(await notifications.makeFeed(await house.actor(email)))
  return { token, read: () => notifications.readFeed(token, ORIGIN) }
}

function entriesIn(content: string) {
  const calendar = new ICAL.Component(ICAL.parse(content))
  return calendar.getAllSubcomponents('vevent').map((entry) => new ICAL.Event(entry))
}

async function entries(read: () => ReturnType<NoticesHouse['services']['notifications']['readFeed']>) {
  const feed = await read()
  if (!feed.ok) throw new Error(feed.failure.code)
  return entriesIn(feed.value.content)
}

describe('the own calendar', () => {
  test('[N12] shows the approved workshops that its owner may read now, and nothing else', async () => {
    const { id } = await workshopIn(house, 'invited')
    await workshopIn(house, 'planning', { title: 'Kế hoạch chưa duyệt' })
    const { read } = await feedOf(LEADER)
    const shown = await entries(read)
    expect(shown.map((entry) => entry.uid)).toContain(`workshop-${id}@tiengnoichung`)
    expect(shown.map((entry) => entry.summary).join()).not.toContain('Kế hoạch chưa duyệt')
    // Hà Nội drops out.
    await house.kernel.prisma.workshopDepartment.deleteMany({
      where: { workshopId: id, departmentId: (await house.actor(LEADER)).departmentId },
    })
    expect((await entries(read)).map((entry) => entry.uid)).not.toContain(`workshop-${id}@tiengnoichung`)
  })

  test('[N12] its tag changes with what it shows and not with the clock; hoãn takes an entry off', async () => {
    const { id } = await workshopIn(house, 'invited')
    const { read } = await feedOf(HEAD)
    const tag = async () => {
      const feed = await read()
      return feed.ok ? feed.value.etag : null
    }
    const before = await tag()
    house.clock.advance(60_000)
    expect(await tag()).toBe(before)
    await move(house, id, 'postponed', 'Bão số 9')
    expect(await tag()).not.toBe(before)
    const entry = (await entries(read)).find((one) => one.uid.includes(id))
    expect(entry?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
  })

  test('[N12] a new address ends the old one, a revoked one and a disabled account are answered like one never made', async () => {
    const first = await feedOf(SPECIALIST)
    const second = await feedOf(SPECIALIST)
    const gone = { ok: false, failure: { code: 'calendar-not-found' } }
    expect(await first.read()).toEqual(gone)
    expect((await second.read()).ok).toBe(true)
    await house.services.notifications.revokeFeed(await house.actor(SPECIALIST))
    expect(await second.read()).toEqual(gone)
    const third = await feedOf(SPECIALIST)
    const where = { id: house.id(SPECIALIST) }
    await house.kernel.prisma.user.update({ where, data: { status: 'disabled' } })
    expect(await third.read()).toEqual(gone)
    await house.kernel.prisma.user.update({ where, data: { status: 'active' } })
    for (const token of ['', 'x', '../etc', 'A'.repeat(43)]) {
      expect(await house.services.notifications.readFeed(token, ORIGIN)).toEqual(gone)
    }
  })

  test('[N12] the table keeps no token, and making and revoking are on record', async () => {
    const { token } = await feedOf(LEADER)
    const rows = await house.kernel.prisma.calendarFeed.findMany()
    const bytes = rows.map((row) => Buffer.from(row.tokenHash))
    expect(bytes.some((hash) => hash.toString('base64url') === token || hash.includes(token))).toBe(false)
    const acts = await house.kernel.prisma.auditEntry.findMany({ where: { action: { startsWith: 'calendar.' } } })
    expect(new Set(acts.map((act) => act.action))).toEqual(new Set(['calendar.make-feed', 'calendar.revoke-feed']))
    expect(JSON.stringify(acts.map((act) => act.details))).not.toContain(token)
  })

  test('a file to download is for who may read the workshop', async () => {
    const { id } = await workshopIn(house, 'invited')
    const { notifications } = house.services
    const file = await notifications.calendarFile(await house.actor(HEAD), id, ORIGIN)
    expect(file.ok && entriesIn(file.value.content)).toHaveLength(1)
    const planned = await workshopIn(house, 'planning')
    for (const other of [planned.id, 'not-an-id']) {
      expect(await notifications.calendarFile(await house.actor(LEADER), other, ORIGIN)).toMatchObject({
        failure: { code: 'calendar-not-found' },
      })
    }
  })
})
