import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#server/kernel/ids.ts'
import { StartPetitionInput } from './contract.ts'
import {
  ADMINISTRATOR,
  codeOf,
  done,
  HEAD,
  HN_CLERK,
  HN_LEADER,
  HN_SPECIALIST,
  HY_LEADER,
  HY_SPECIALIST,
  headOf,
  itemIn,
  join,
  MINISTRY,
  OFFICER,
  openPetitions,
  type PetitionHouse,
  petitionOf,
  SECRETARY,
  startedPetition,
  textOnServer,
} from './testing/open-petitions.ts'

let house: PetitionHouse
beforeAll(async () => {
  house = await openPetitions()
})
afterAll(async () => {
  expect(house.reported).toEqual([])
  await house.close()
})

async function auditOf(id: string): Promise<string[]> {
  const rows = await house.kernel.prisma.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })
  return rows.map(({ action }) => action)
}

describe('a petition is begun', () => {
  it('[D2] with the bodies of its day, its sections, and a clause for each item chosen', async () => {
    const { id, itemIds } = await startedPetition(house)
    const view = await petitionOf(house, id)
    expect(view.code).toMatch(/^KN-2026-\d{3}$/)
    // In protocol order, never by alphabet.
    expect(view.departments.map(({ code }) => code)).toEqual(['HN', 'BN', 'HP', 'PT', 'HY', 'NB'])
    expect(view.clauses.map(({ kind, label, section }) => `${kind} ${label} ${section}`)).toEqual([
      'section  grounds',
      'section I. situation',
      'section II. difficulties',
      'section III. proposals',
      'clause 1. proposals',
      'clause 2. proposals',
      'section IV. implementation',
      'section Phụ lục I appendix',
    ])
    const clauses = view.clauses.filter(({ kind }) => kind === 'clause')
    expect(clauses.map(({ items }) => items.map((item) => item.id))).toEqual(itemIds.map((itemId) => [itemId]))
    const text = (await textOnServer(house, (await petitionOf(house, id)).draftId)).textContent
    expect(text).toContain('Số liệu: 615 hộ, 42 ha, chênh lệch 28%')
    expect(text).toContain('Kiến nghị: Đề nghị Bộ hướng dẫn cách lựa chọn thông tin đầu vào')
  })

  it('[D2] of ten in 2024, of six today', async () => {
    const { id } = await startedPetition(house, { itemIds: [], cohortOn: '2026-11-23' })
    expect((await petitionOf(house, id)).departments).toHaveLength(6)
    const secretary = await house.actor(SECRETARY)
    const of2024 = done(await house.petitions.choicesOn(secretary, '2024-11-23'))
    expect(of2024.departments).toHaveLength(10)
    const input = { ...headOf(house, secretary), id: newId<'petition'>(), itemIds: [] }
    expect(codeOf(await house.petitions.start(secretary, { ...input, cohortOn: '2026-11-24' }))).toBe(
      'petition-day-ahead',
    )
    expect(codeOf(await house.petitions.start(secretary, { ...input, cohortOn: '2024-11-23' }))).toBe(
      'petition-lead-outside',
    )
  })

  it('[D2] a pact with what all vow and a row of targets for each body; it goes to nobody, a petition must', async () => {
    const secretary = await house.actor(SECRETARY)
    const head = { ...headOf(house, secretary), id: newId<'petition'>(), itemIds: [], cohortOn: '2026-11-23' }
    expect(StartPetitionInput.safeParse({ ...head, recipient: '' }).error?.issues[0]?.path).toEqual(['recipient'])
    const pact = StartPetitionInput.parse({ ...head, title: 'Giao ước năm 2027', documentKind: 'pact', recipient: '' })
    const { id } = done(await house.petitions.start(secretary, pact))
    const view = await petitionOf(house, id)
    expect(view.clauses.filter(({ kind }) => kind === 'clause')).toHaveLength(6)
    const text = (await textOnServer(house, view.draftId)).textContent
    for (const { shortName } of view.departments) expect(text).toContain(shortName)
  })

  it('once, however often it is sent; by nobody but the cluster', async () => {
    const secretary = await house.actor(SECRETARY)
    const input = { ...headOf(house, secretary), id: newId<'petition'>(), itemIds: [] }
    const [first, second] = await Promise.all([
      house.petitions.start(secretary, input),
      house.petitions.start(secretary, input),
    ])
    expect(done(first).code).toBe(done(second).code)
    for (const email of [HN_LEADER, MINISTRY, ADMINISTRATOR]) {
      const other = { ...input, id: newId<'petition'>() }
      expect(codeOf(await house.petitions.start(await house.actor(email), other))).toBe('petition-not-allowed')
    }
  })
})

describe('[D1] who sees it', () => {
  it('participants read it; everyone else is told that it is not there', async () => {
    const { id, draftId } = await startedPetition(house)
    for (const email of [SECRETARY, HEAD, HN_LEADER, HN_SPECIALIST, HY_LEADER, HN_CLERK]) {
      expect((await petitionOf(house, id, email)).id).toBe(id)
    }
    for (const email of [MINISTRY, ADMINISTRATOR, OFFICER]) {
      const { actor } = await house.enter(email)
      expect(codeOf(await house.petitions.read(actor, id))).toBe('petition-not-found')
      expect((await house.petitions.list(actor)).petitions).toEqual([])
      expect(await house.petitions.decide(actor.userId, actor.sessionId, draftId)).toBeNull()
      expect(await house.petitions.describe(actor, id)).toBeNull()
      expect(await house.petitions.mayFollow(actor, id)).toBe(false)
      expect((await house.petitions.names(actor, [id])).size).toBe(0)
    }
  })

  it('[D8] the hub asks the same place; who is named, or invited, is decided again on open connections', async () => {
    const { id, draftId } = await startedPetition(house)
    const secretary = await house.actor(SECRETARY)
    const specialist = await join(house, draftId, HN_SPECIALIST)
    expect(specialist.peer.statuses.at(-1)).toMatchObject({ level: 'suggest', guarded: true, frozen: false })
    done(await house.petitions.nameEditors(secretary, { id, userIds: [specialist.actor.userId] }))
    await expect.poll(() => specialist.peer.statuses.at(-1)?.level).toBe('edit')
    done(await house.petitions.nameEditors(secretary, { id, userIds: [] }))
    await expect.poll(() => specialist.peer.statuses.at(-1)?.level).toBe('suggest')
    specialist.leave()

    const observer = house.people.get(MINISTRY) ?? ''
    done(await house.petitions.inviteGuests(secretary, { id, userIds: [observer] }))
    const guest = await join(house, draftId, MINISTRY)
    expect(guest.peer.statuses.at(-1)).toMatchObject({ level: 'comment' })
    done(await house.petitions.inviteGuests(secretary, { id, userIds: [] }))
    await expect.poll(() => guest.far.closedWith?.code).toBe(4403)
    expect(codeOf(await house.petitions.read(guest.actor, id))).toBe('petition-not-found')
    guest.leave()
  })

  it('only officials of the bodies are named, only the ministry is invited, and only by who arranges it', async () => {
    const { id } = await startedPetition(house, { itemIds: [] })
    const secretary = await house.actor(SECRETARY)
    const [clerk, observer] = [house.people.get(HN_CLERK) ?? '', house.people.get(MINISTRY) ?? '']
    const name = (userIds: string[]) => house.petitions.nameEditors(secretary, { id, userIds })
    expect(codeOf(await name([clerk]))).toBe('petition-person-unsuitable')
    expect(codeOf(await name([observer]))).toBe('petition-person-unsuitable')
    expect(codeOf(await house.petitions.inviteGuests(secretary, { id, userIds: [clerk] }))).toBe(
      'petition-guest-unsuitable',
    )
    const stranger = await house.actor(HN_LEADER)
    expect(codeOf(await house.petitions.nameEditors(stranger, { id, userIds: [] }))).toBe('petition-not-allowed')
  })

  it('[D7] reading is a row of the log, once for a session and a sitting, page and document alike', async () => {
    const { id, draftId } = await startedPetition(house, { itemIds: [] })
    const { actor } = await house.enter(HN_SPECIALIST)
    const reads = async () =>
      (await house.kernel.prisma.auditEntry.findMany({ where: { subjectId: id, action: 'petition.read' } })).length
    expect(await reads()).toBe(0)
    done(await house.petitions.read(actor, id))
    await Promise.all([1, 2, 3].map(() => house.petitions.decide(actor.userId, actor.sessionId, draftId)))
    expect(await reads()).toBe(1)
    const again = await house.enter(HN_SPECIALIST)
    await house.petitions.decide(again.actor.userId, again.actor.sessionId, draftId)
    expect(await reads()).toBe(2)
    house.clock.advance(61 * 60_000)
    done(await house.petitions.read(actor, id))
    expect(await reads()).toBe(3)
  })
})

describe('the head', () => {
  it('is changed by who arranges it, on what was seen; a second click changes nothing', async () => {
    const { id } = await startedPetition(house, { itemIds: [] })
    const secretary = await house.actor(SECRETARY)
    const { version } = await petitionOf(house, id)
    const { cohortOn: _day, ...head } = headOf(house, secretary)
    const wanted = { ...head, id, version, title: 'Kiến nghị đã sửa' }
    done(await house.petitions.reviseHead(secretary, wanted))
    done(await house.petitions.reviseHead(secretary, wanted))
    expect((await petitionOf(house, id)).title).toBe('Kiến nghị đã sửa')
    const late = { ...wanted, recipient: 'Chính phủ' }
    expect(codeOf(await house.petitions.reviseHead(secretary, late))).toBe('petition-changed-meanwhile')
    const outside = { ...wanted, version: version + 1, leadDepartmentId: newId<'department'>() }
    expect(codeOf(await house.petitions.reviseHead(secretary, outside))).toBe('petition-lead-outside')
    expect((await auditOf(id)).filter((act) => act === 'petition.revise-head')).toHaveLength(1)
  })
})

it('[D7] every command is one row of the log', async () => {
  const { id, itemIds } = await startedPetition(house)
  const secretary = await house.actor(SECRETARY)
  const extra = await itemIn(house, 'kept')
  done(await house.petitions.addItems(secretary, { id, itemIds: [extra] }))
  done(await house.petitions.nameEditors(secretary, { id, userIds: [house.people.get(HY_SPECIALIST) ?? ''] }))
  done(await house.petitions.inviteGuests(secretary, { id, userIds: [house.people.get(MINISTRY) ?? ''] }))
  const cid = (await petitionOf(house, id)).clauses.find(({ items }) => items[0]?.id === itemIds[0])?.cid ?? ''
  done(await house.petitions.removeClauseLink(secretary, { id, itemId: itemIds[0] ?? '', cid }))
  const acts = (await auditOf(id)).filter((action) => action !== 'petition.read')
  expect(acts).toEqual([
    'petition.start',
    'petition.add-items',
    'petition.name-editors',
    'petition.invite-guests',
    'petition.remove-clause-link',
  ])
})
