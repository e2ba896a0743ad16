import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#server/kernel/actor.ts'
import { type House, openHouse } from '#test/factories/open-house.ts'
import { CreatePersonInput, GrantRoleInput, PeopleListInput } from './contract.ts'

const PASSWORD = 'sông Hồng chảy ra biển Đông'
const origin = { previousToken: null, userAgent: 'test', address: '' }

describe('administration', () => {
  let house: House
  let administrator: Actor
  let departments: Map<string, string>
  beforeAll(async () => {
    house = await openHouse()
    administrator = (await house.enter('quantri@tnc.example')).actor
    const rows = await house.kernel.prisma.department.findMany()
    departments = new Map(rows.map((row) => [`${row.kind}:${row.code}`, row.id]))
  })
  afterAll(async () => {
    expect(house.reported).toEqual([])
    await house.close()
  })

  const room = () => house.services.administration
  const links = () => house.services.accessLinks
  const department = (key: string) => departments.get(key) ?? ''
  const idOf = (email: string) => house.people.get(email) ?? ''
  const actionsOn = async (subjectId: string) =>
    (await house.kernel.prisma.auditEntry.findMany({ where: { subjectId }, orderBy: { id: 'asc' } })).map(
      (row) => row.action,
    )
  const tokenOf = (path: string) => path.split('/').at(-1) ?? ''

  async function create(email: string, changes: Partial<CreatePersonInput> = {}, by = administrator) {
    const created = await room().createPerson(by, {
      ...CreatePersonInput.parse({
        fullName: 'Trần Thị Bưởi',
        email,
        office: 'Chuyên viên',
        departmentId: department('current:BN'),
      }),
      ...changes,
    })
    if (!created.ok) throw new Error(created.failure.code)
    return { id: created.value.id, link: created.value.link, token: tokenOf(created.value.link.path) }
  }
  async function signInAs(email: string) {
    const opened = await house.services.accounts.signIn({ email, password: PASSWORD, sharedMachine: false }, origin)
    if (!opened.ok) throw new Error(opened.failure.code)
    return opened.value as { token: string }
  }
  const grant = (personId: string, choice: string, from = '', until = '', by = administrator) =>
    room().grantRole(by, GrantRoleInput.parse({ personId, choice, from, until }))

  test('[N1] nobody but an administrator reads or does anything here', async () => {
    const refused = { ok: false, failure: { code: 'administration-not-allowed' } }
    for (const email of ['minhhoa@bacninh.example', 'anninh@tnc.example', 'vanlong@phutho.example']) {
      const { actor } = await house.enter(email)
      const person = idOf('khanhlinh@hanoi.example')
      const input = CreatePersonInput.parse({
        fullName: 'A B',
        email: 'x@y.example',
        office: 'c',
        departmentId: department('current:BN'),
      })
      const rows = JSON.stringify([])
      expect(await room().listPeople(actor, PeopleListInput.parse({}))).toEqual(refused)
      expect(await room().readPerson(actor, person)).toEqual(refused)
      expect(await room().listSessions(actor)).toEqual(refused)
      expect(await room().listMandates(actor)).toEqual(refused)
      expect(await room().listDepartments(actor)).toEqual(refused)
      expect(await room().createPerson(actor, input)).toEqual(refused)
      expect(await room().disablePerson(actor, person)).toEqual(refused)
      expect(await room().resetPerson(actor, person)).toEqual(refused)
      expect(await room().endSessions(actor, 'all-others')).toEqual(refused)
      expect(await room().previewImport(actor, { bytes: Buffer.from(rows), defaultDepartmentId: null })).toEqual(
        refused,
      )
      expect(await grant(person, 'global:security-officer', '', '', actor)).toEqual(refused)
    }
  })

  test('a person is entered with an invitation, which sets the password once; then signing in works', async () => {
    const { id, token, link } = await create('buoi@bacninh.example')
    expect(link.expiresAt.getTime() - house.clock.now().getTime()).toBe(72 * 3_600_000)
    expect(await links().read(token, 'invite')).toMatchObject({
      fullName: 'Trần Thị Bưởi',
      email: 'buoi@bacninh.example',
    })
    expect(await links().read(token, 'reset')).toBeNull()
    expect(await links().use(token, 'invite', 'ngắn quá')).toMatchObject({
      failure: { code: 'password-under-fourteen' },
    })
    expect(await links().use(token, 'invite', PASSWORD)).toEqual({ ok: true, value: { email: 'buoi@bacninh.example' } })
    expect(await links().use(token, 'invite', PASSWORD)).toMatchObject({ failure: { code: 'link-unusable' } })
    await signInAs('buoi@bacninh.example')
    expect(await actionsOn(id)).toEqual(['administration.create-person', 'account.use-link'])
  })

  test('[K1] of two uses of one link at the same moment one wins', async () => {
    const { token } = await create('cung-luc@bacninh.example')
    const uses = await Promise.all([1, 2, 3].map(() => links().use(token, 'invite', PASSWORD)))
    expect(uses.filter((use) => use.ok)).toHaveLength(1)
  })

  test('[K2][K3] a newer link, three days and a disabled account each end a link, and are answered alike', async () => {
    const { id, token } = await create('lien-ket@bacninh.example')
    const newer = await room().invitePerson(administrator, id)
    if (!newer.ok) throw new Error(newer.failure.code)
    expect(await links().read(token, 'invite')).toBeNull()
    expect(await links().read(tokenOf(newer.value.path), 'invite')).not.toBeNull()
    await room().disablePerson(administrator, id)
    expect(await links().read(tokenOf(newer.value.path), 'invite')).toBeNull()
    await room().enablePerson(administrator, id)
    const last = await room().invitePerson(administrator, id)
    if (!last.ok) throw new Error(last.failure.code)
    house.clock.advance(72 * 3_600_000)
    expect(await links().use(tokenOf(last.value.path), 'invite', PASSWORD)).toMatchObject({
      failure: { code: 'link-unusable' },
    })
    administrator = (await house.enter('quantri@tnc.example')).actor
    expect(await links().read('x'.repeat(43), 'invite')).toBeNull()
    const stored = await house.kernel.prisma.accessLink.findMany({ where: { userId: id } })
    expect(stored.some((row) => Buffer.from(row.tokenHash).toString('base64url') === token)).toBe(false)
  })

  test('an address has one account, in whatever case it is written', async () => {
    const input = { fullName: 'Lê Na', office: 'Văn thư', departmentId: department('current:BN') }
    const again = CreatePersonInput.parse({ ...input, email: ' MINHHOA@bacninh.example ' })
    expect(await room().createPerson(administrator, again)).toMatchObject({ failure: { code: 'person-exists' } })
    const same = CreatePersonInput.parse({ ...input, email: 'dong-thoi@bacninh.example' })
    const both = await Promise.all([room().createPerson(administrator, same), room().createPerson(administrator, same)])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
  })

  test('nobody is entered into a body of the past', async () => {
    const input = {
      fullName: 'Lê Na',
      office: 'Văn thư',
      departmentId: department('legacy:HD'),
      email: 'cu@haiduong.example',
    }
    expect(await room().createPerson(administrator, CreatePersonInput.parse(input))).toMatchObject({
      failure: { code: 'person-department-over' },
    })
  })

  test('[N5] disabling ends every session at once and refuses the password; enabling lets the person in again', async () => {
    const { id, token } = await create('ngung@bacninh.example')
    await links().use(token, 'invite', PASSWORD)
    const session = await signInAs('ngung@bacninh.example')
    const ended: string[] = []
    const stop = house.kernel.events.subscribe(({ name, subject }) => {
      if (name === 'session-ended') ended.push(subject.id)
    })
    expect(await room().disablePerson(administrator, id)).toEqual({ ok: true })
    stop()
    expect(ended).toHaveLength(1)
    expect(await house.services.accounts.actorOfToken(session.token)).toBeNull()
    await expect(signInAs('ngung@bacninh.example')).rejects.toThrow('sign-in-refused')
    await room().enablePerson(administrator, id)
    await signInAs('ngung@bacninh.example')
  })

  test('[N5] a reset ends the old password and the sessions; its link opens for one hour', async () => {
    const { id, token } = await create('dat-lai@bacninh.example')
    await links().use(token, 'invite', PASSWORD)
    const session = await signInAs('dat-lai@bacninh.example')
    const reset = await room().resetPerson(administrator, id)
    if (!reset.ok) throw new Error(reset.failure.code)
    expect(reset.value.expiresAt.getTime() - house.clock.now().getTime()).toBe(3_600_000)
    expect(await house.services.accounts.actorOfToken(session.token)).toBeNull()
    await expect(signInAs('dat-lai@bacninh.example')).rejects.toThrow('sign-in-refused')
    expect((await links().use(tokenOf(reset.value.path), 'reset', PASSWORD)).ok).toBe(true)
    await signInAs('dat-lai@bacninh.example')
  })

  test('an account locked after five wrong passwords is unlocked', async () => {
    const email = 'tam-khoa@bacninh.example'
    const { id, token } = await create(email)
    await links().use(token, 'invite', PASSWORD)
    for (let i = 0; i < 5; i++)
      await house.services.accounts.signIn({ email, password: 'sai', sharedMachine: false }, origin)
    await expect(signInAs(email)).rejects.toThrow('account-locked')
    expect(await room().readPerson(administrator, id)).toMatchObject({ value: { state: 'locked' } })
    await room().unlockPerson(administrator, id)
    await signInAs(email)
  })

  test('[N2] nobody acts on oneself; two administrators who disable each other at once leave one', async () => {
    const own = administrator.userId
    expect(await room().disablePerson(administrator, own)).toMatchObject({
      failure: { code: 'administration-oneself' },
    })
    expect(await room().resetPerson(administrator, own)).toMatchObject({ failure: { code: 'administration-oneself' } })
    expect(await grant(own, 'department:leader')).toMatchObject({ failure: { code: 'administration-oneself' } })
    const second = await create('quantri2@tnc.example', { office: 'Quản trị' })
    await links().use(second.token, 'invite', PASSWORD)
    expect(await grant(second.id, 'global:administrator')).toEqual({ ok: true })
    const other = await house.services.accounts.actorOfToken((await signInAs('quantri2@tnc.example')).token)
    if (!other) throw new Error('the second administrator has no session')
    const outcomes = await Promise.all([
      room().disablePerson(administrator, other.userId),
      room().disablePerson(other, administrator.userId),
    ])
    expect(outcomes.filter((one) => one.ok)).toHaveLength(1)
    expect(outcomes.find((one) => !one.ok)).toMatchObject({ failure: { code: 'administration-last' } })
    await house.kernel.prisma.user.updateMany({
      where: { id: { in: [own, other.userId] } },
      data: { status: 'active' },
    })
    administrator = (await house.enter('quantri@tnc.example')).actor
    const held = await house.kernel.prisma.roleAssignment.findFirstOrThrow({ where: { userId: other.userId } })
    expect(await room().revokeRole(administrator, { personId: other.userId, roleId: held.id })).toEqual({ ok: true })
  })

  test('a role of a later day is not in force yet, ends after its last day, and is shown so', async () => {
    const id = idOf('vanlong@phutho.example')
    expect(await grant(id, 'cluster:moderator', '01/12/2026', '31/12/2026')).toEqual({ ok: true })
    const roles = async () => (await house.enter('vanlong@phutho.example')).actor.roles.map((role) => role.role)
    expect(await roles()).not.toContain('moderator')
    const page = await room().readPerson(administrator, id)
    expect(page).toMatchObject({
      value: {
        heldRoles: expect.arrayContaining([
          expect.objectContaining({ role: 'moderator', standing: 'later', from: '2026-12-01', until: '2026-12-31' }),
        ]),
      },
    })
    expect(await grant(id, 'cluster:moderator')).toEqual({ ok: true })
    expect(await roles()).toContain('moderator')
    const held = await house.kernel.prisma.roleAssignment.findMany({ where: { userId: id, role: 'moderator' } })
    expect(held).toHaveLength(1)
    await room().revokeRole(administrator, { personId: id, roleId: held[0]?.id ?? '' })
    expect(await roles()).not.toContain('moderator')
  })

  test('[T5][N6] a move by succession keeps the person and ends the right to lead in the old body', async () => {
    const { prisma } = house.kernel
    const { id } = await create('ke-thua@haiduong.example', { departmentId: department('current:HP') })
    await prisma.user.update({ where: { id }, data: { departmentId: department('legacy:HD') } })
    expect(await grant(id, 'department:leader')).toEqual({ ok: true })
    expect(await grant(id, 'department:specialist')).toEqual({ ok: true })
    const before = await room().readPerson(administrator, id)
    expect(before).toMatchObject({ value: { successors: [{ code: 'HP' }] } })
    const moved = await room().movePerson(administrator, { personId: id, departmentId: department('current:HP') })
    expect(moved).toEqual({ ok: true, value: { isSuccession: true } })
    const after = await room().readPerson(administrator, id)
    expect(after).toMatchObject({ value: { department: { code: 'HP' }, roles: ['specialist'], successors: [] } })
    const elsewhere = await room().movePerson(administrator, { personId: id, departmentId: department('current:HN') })
    expect(elsewhere).toEqual({ ok: true, value: { isSuccession: false } })
    expect(await room().readPerson(administrator, id)).toMatchObject({
      value: { department: { code: 'HN' }, roles: [] },
    })
  })

  test('sessions are listed with whose they are; one, all of a person, or all others are ended', async () => {
    const one = await house.enter('quanghuy@hungyen.example')
    const two = await house.enter('quanghuy@hungyen.example')
    const list = async () => {
      const sessions = await room().listSessions(administrator)
      return sessions.ok ? sessions.value : []
    }
    expect((await list()).filter((row) => row.person.id === one.actor.userId)).toHaveLength(2)
    await room().endSessions(administrator, { sessionId: one.actor.sessionId })
    expect(await house.services.accounts.actorOfToken(one.token)).toBeNull()
    expect(await house.services.accounts.actorOfToken(two.token)).not.toBeNull()
    await room().endSessions(administrator, { personId: one.actor.userId })
    expect(await house.services.accounts.actorOfToken(two.token)).toBeNull()
    await house.enter('quanghuy@hungyen.example')
    await room().endSessions(administrator, 'all-others')
    expect(await list()).toMatchObject([{ isOwn: true }])
  })

  test('people are found with or without tones, by given name, by body, role and state', async () => {
    const find = async (input: Record<string, string>) => {
      const list = await room().listPeople(administrator, PeopleListInput.parse(input))
      return list.ok ? list.value.rows.map((row) => row.fullName) : []
    }
    expect(await find({ text: 'duc thinh' })).toEqual(['Vương Đức Thịnh'])
    expect(await find({ text: 'HAIPHONG', role: 'leader' })).toEqual(['Phạm Thị Ngọc'])
    expect(await find({ departmentId: department('current:HY') })).toEqual(
      ['Điểm cầu Hưng Yên', 'Đỗ Quang Huy', 'Đoàn Thiện Phúc', 'Mai Bích Thảo'].sort((a, b) => {
        const given = (name: string) => name.split(' ').at(-1) ?? ''
        return given(a).localeCompare(given(b), 'vi')
      }),
    )
    expect(await find({ state: 'disabled' })).toEqual([])
    expect(await find({ state: 'không có' })).not.toEqual([])
  })

  test('[U2] audit rows of this room hold no name and no address', async () => {
    const rows = await house.kernel.prisma.auditEntry.findMany({ where: { action: { startsWith: 'administration.' } } })
    expect(rows.length).toBeGreaterThan(10)
    expect(JSON.stringify(rows.map((row) => row.details))).not.toMatch(/example|Bưởi/)
  })
})
