import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { OfficeProvider } from '#test/factories/office-provider.ts'
import { TEST_BROWSER } from '#test/factories/open-house.ts'
import { HUY, type OfficeHouse, openOffice, openOfficeHouse, refusedWith, resetOffice } from './testing/office-house.ts'

let office: OfficeProvider
let house: OfficeHouse
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())
beforeEach(() => resetOffice(office))
afterEach(() => house.close())

describe('who comes', () => {
  beforeEach(async () => {
    house = await openOfficeHouse(office)
  })

  test('[O1] a verified address finds the account the first time, later the subject does, whatever the address', async () => {
    const { userId } = house
    const finished = await house.signIn()
    expect(finished).toMatchObject({ purpose: 'sign-in', next: '/tasks', isPopup: false })
    expect((await house.actorAfter(finished)).userId).toBe(userId)
    expect(await house.audited('account.link-provider')).toHaveLength(1)
    office.people.set('huy', { email: 'moi@hungyen.example', email_verified: false, name: 'Nguyễn Quang Huy' })
    expect((await house.actorAfter(await house.signIn())).userId).toBe(userId)
    expect(await house.audited('account.link-provider')).toHaveLength(1)
    expect(await house.audited('account.sign-in')).toEqual([{ method: 'single-sign-on' }, { method: 'single-sign-on' }])
  })

  test('[O1] an unverified address, no address and an unknown one open nothing', async () => {
    office.people.set('huy', { email: HUY, email_verified: false })
    expect(await house.signIn()).toMatchObject(refusedWith('sso-email-unverified'))
    office.people.set('huy', { name: 'Nguyễn Quang Huy' })
    expect(await house.signIn()).toMatchObject(refusedWith('sso-email-unverified'))
    office.people.set('la', { email: 'la@hungyen.example', email_verified: true })
    expect(await house.signIn('la')).toMatchObject(refusedWith('sso-no-account'))
    expect(await house.audited('account.single-sign-on-refused')).toEqual([
      { reason: 'sso-email-unverified' },
      { reason: 'sso-email-unverified' },
      { reason: 'sso-no-account' },
    ])
  })

  test('[O1] the roles of the demo belong to nobody: their addresses are not linked', async () => {
    office.people.set('demo', { email: 'quanghuy@hungyen.example', email_verified: true })
    expect(await house.signIn('demo')).toMatchObject(refusedWith('sso-no-account'))
  })

  test('[O2] who inherits an address does not inherit the account; a reset by the administrator lets them in', async () => {
    const { userId } = house
    await house.signIn()
    office.people.set('huy2', { email: HUY, email_verified: true })
    expect(await house.signIn('huy2')).toMatchObject(refusedWith('sso-other-identity'))
    const { actor } = await house.enter('quantri@tnc.example')
    expect((await house.services.administration.resetPerson(actor, userId, { secondFactor: false })).ok).toBe(true)
    expect((await house.actorAfter(await house.signIn('huy2'))).userId).toBe(userId)
    expect(await house.signIn()).toMatchObject(refusedWith('sso-other-identity'))
  })

  test('[A1][A17] a disabled account is answered like none; a sleeping one is told so; a resting one waits', async () => {
    const { userId } = house
    await house.signIn()
    const set = (data: object) => house.kernel.prisma.user.update({ where: { id: userId }, data })
    await set({ status: 'disabled' })
    expect(await house.signIn()).toMatchObject(refusedWith('sso-no-account'))
    await set({ disabledFor: 'dormant' })
    expect(await house.signIn()).toMatchObject(refusedWith('account-dormant'))
    await set({ status: 'active', disabledFor: null, lockedUntil: new Date(house.clock.now().getTime() + 60_000) })
    expect(await house.signIn()).toMatchObject(refusedWith('account-locked'))
    expect(await house.kernel.prisma.session.count({ where: { userId } })).toBe(1)
  })

  test('[A3] the session of the old cookie ends, as for every way in', async () => {
    const first = await house.signIn()
    if (!first.outcome.ok || !first.outcome.value) throw new Error('refused')
    const begun = await house.begin()
    if (!begun.ok) throw new Error(begun.failure.code)
    const { searchParams } = await office.newBrowser()(begun.value.address, { login: 'huy' })
    const origin = { ...TEST_BROWSER, previousToken: first.outcome.value.token }
    const nobody = { actor: null, isLocked: false }
    await house.services.singleSignOn.finish(searchParams, begun.value.browserToken, nobody, origin)
    expect(await house.services.accounts.actorOfToken(first.outcome.value.token)).toBeNull()
  })
})

describe('people whom the provider brings', () => {
  beforeEach(async () => {
    house = await openOfficeHouse(office, { createPeople: true })
  })
  const newcomer = { email: 'thu.tran@haiphong.example', email_verified: true, name: 'Trần Thị Thu' }
  const tasksOfAdministrator = async () => {
    const { actor } = await house.enter('quantri@tnc.example')
    return house.services.tasks.mine(actor)
  }

  test('[O3] of a department known by an old name, one is made specialist of today’s body; administrators are told', async () => {
    office.people.set('thu', {
      ...newcomer,
      department: 'Sở Tài nguyên và Môi trường tỉnh Hải Dương',
      title: 'Thanh tra viên',
    })
    const actor = await house.actorAfter(await house.signIn('thu'))
    expect(actor).toMatchObject({ fullName: 'Trần Thị Thu', office: 'Thanh tra viên', departmentCode: 'HP' })
    expect(actor.roles).toEqual([{ scope: 'department', scopeId: actor.departmentId, role: 'specialist' }])
    expect(await house.audited('account.create-by-provider')).toEqual([{ departmentId: actor.departmentId }])
    expect(await tasksOfAdministrator()).toMatchObject([
      {
        kind: 'account-created-by-provider',
        about: { kind: 'user', id: actor.userId },
        params: { person: 'Trần Thị Thu' },
      },
    ])
  })

  test('[O3] nobody is made without a known department, a verified address and a name', async () => {
    office.people.set('thu', { ...newcomer, department: 'Sở Xây dựng' })
    expect(await house.signIn('thu')).toMatchObject(refusedWith('sso-department-unknown'))
    office.people.set('thu', { ...newcomer, department: 'HP', name: '' })
    expect(await house.signIn('thu')).toMatchObject(refusedWith('sso-name-missing'))
    office.people.set('thu', { ...newcomer, department: 'HP', email_verified: false })
    expect(await house.signIn('thu')).toMatchObject(refusedWith('sso-email-unverified'))
    expect(await house.kernel.prisma.user.count({ where: { email: newcomer.email } })).toBe(0)
  })

  test('[O3] two first sign-ins of one person at once make one account', async () => {
    office.people.set('thu', { ...newcomer, department: ['Phòng Đất đai', 'HP'] })
    const both = await Promise.all([house.signIn('thu'), house.signIn('thu')])
    const [one, other] = await Promise.all(both.map(house.actorAfter))
    expect(one?.userId).toBe(other?.userId)
  })

  test('[O4] the office follows the provider at each sign-in, and nothing else does', async () => {
    const { userId } = house
    await house.signIn()
    expect(await house.kernel.prisma.user.findUniqueOrThrow({ where: { id: userId } })).toMatchObject({
      office: 'Phó Trưởng phòng Khoáng sản',
      fullName: 'Nguyễn Quang Huy',
    })
    await house.signIn()
    expect(await house.audited('account.refresh-office')).toHaveLength(1)
  })

  test('[O5] another department moves nobody: administrators are told once, rights stay', async () => {
    const body = await house.services.departments.bodyCalled('BN', '2026-11-23')
    office.people.set('huy', { email: HUY, email_verified: true, department: body?.name ?? '' })
    expect((await house.actorAfter(await house.signIn())).departmentCode).toBe('HY')
    const [task, ...others] = await tasksOfAdministrator()
    expect([task?.kind, others]).toEqual(['account-department-differs', []])
    const { actor } = await house.enter('quantri@tnc.example')
    await house.services.tasks.acknowledge(actor, task?.id ?? '')
    await house.signIn()
    expect(await tasksOfAdministrator()).toEqual([])
  })

  test('[O5] an old name of the same body is no other department, an unknown one says nothing', async () => {
    for (const department of ['Sở Tài nguyên và Môi trường tỉnh Thái Bình', 'Phòng Khoáng sản']) {
      office.people.set('huy', { email: HUY, email_verified: true, department })
      await house.actorAfter(await house.signIn())
    }
    expect(await tasksOfAdministrator()).toEqual([])
  })
})
