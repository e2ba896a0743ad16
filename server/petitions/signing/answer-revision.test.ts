import { afterAll, beforeAll, expect, it } from 'vitest'
import { readPdf } from '#server/documents/testing/read-pdf.ts'
import { paragraph } from '../drafts/first-text.ts'
import {
  codeOf,
  done,
  editText,
  HEAD,
  HN_CLERK,
  HN_LEADER,
  HN_SPECIALIST,
  HY_LEADER,
  join,
  NB_LEADER,
  SECRETARY,
} from '../drafts/testing/open-petitions.ts'
import {
  answer,
  freeze,
  frozenPetition,
  HP_LEADER,
  LEADERS,
  openSigning,
  PT_LEADER,
  proven,
  type SigningHouse,
  viewFor,
} from './testing/open-signing.ts'

let house: SigningHouse
beforeAll(async () => {
  house = await openSigning()
})
afterAll(() => house?.close())

const reopen = async (id: string, revisionId: string, by: string = SECRETARY) =>
  house.signing.reopen(await house.actor(by), { id, revisionId, reason: 'Sửa khoản 1 theo ý kiến Hưng Yên.' })
const acts = async (id: string) =>
  (await house.kernel.prisma.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } }))
    .map(({ action }) => action)
    .filter((action) => /freeze|confirm|return|reopen|submit/.test(action))
const kindsOf = async (email: string) =>
  (await house.services.tasks.mine(await house.actor(email))).map(({ kind, about }) => `${kind}:${about.id}`)

it('[SG3] a confirmation asks for a fresh proof and binds the hash; said twice, in two tabs, it is one', async () => {
  const frozen = await frozenPetition(house)
  const input = { id: frozen.id, revisionId: frozen.revisionId, hash: frozen.hash, verdict: 'confirmed' } as const
  const stale = await house.actor(HN_LEADER)
  expect(codeOf(await house.signing.answer(stale, input))).toBe('reauthentication-needed')
  const old = { ...stale, reauthenticatedAt: new Date(house.clock.now().getTime() - 6 * 60_000) }
  expect(codeOf(await house.signing.answer(old, input))).toBe('reauthentication-needed')
  const [first, second] = [await proven(house, HN_LEADER), await proven(house, HN_LEADER)]
  const both = await Promise.all([house.signing.answer(first, input), house.signing.answer(second, input)])
  expect(both.map(({ ok }) => ok)).toEqual([true, true])
  const rows = await house.kernel.prisma.petitionConfirmation.findMany({ where: { revisionId: frozen.revisionId } })
  expect(rows.map(({ hash, kind, signerName }) => [hash, kind, signerName])).toEqual([
    [frozen.hash, 'confirmed', 'Trần Quốc Ân'],
  ])
  expect(await acts(frozen.id)).toEqual(['petition.freeze', 'petition.confirm'])
  expect(codeOf(await answer(house, frozen, HN_LEADER, { verdict: 'returned', reason: 'Nghĩ lại.' }))).toBe(
    'petition-already-answered',
  )
  expect(codeOf(await answer(house, { ...frozen, hash: 'b'.repeat(64) }, HY_LEADER))).toBe('petition-revision-changed')
})

it('[SG3] only who may sign for a body taking part answers for it', async () => {
  const frozen = await frozenPetition(house)
  for (const email of [HN_SPECIALIST, HN_CLERK, SECRETARY]) {
    expect(codeOf(await answer(house, frozen, email))).toBe('petition-not-allowed')
  }
  expect((await viewFor(house, frozen.id, HN_SPECIALIST)).abilities.confirm).toBe(false)
  expect((await viewFor(house, frozen.id, HN_LEADER)).abilities).toMatchObject({ confirm: true, answerNow: true })
})

it('[SG4] order and quorum: the lead waits for its turn, its task comes then; enough confirmations make it agreed', async () => {
  const frozen = await frozenPetition(house, { order: 'lead_last', quorum: 6 })
  const task = `petition-confirm:${frozen.id}`
  expect(await kindsOf(HEAD)).not.toContain(task)
  expect(codeOf(await answer(house, frozen, HEAD))).toBe('petition-not-your-turn')
  expect(await kindsOf(HN_LEADER)).toContain(task)
  for (const email of [HN_LEADER, HP_LEADER, PT_LEADER, HY_LEADER, NB_LEADER]) done(await answer(house, frozen, email))
  expect(await kindsOf(HN_LEADER)).not.toContain(task)
  expect(await kindsOf(HEAD)).toContain(task)
  const secretary = await house.actor(SECRETARY)
  const submit = () => house.signing.submit(secretary, { id: frozen.id, revisionId: frozen.revisionId })
  expect(codeOf(await submit())).toBe('petition-not-agreed')
  done(await answer(house, frozen, HEAD))
  const view = await viewFor(house, frozen.id)
  expect([view.confirmedCount, view.revision?.agreedAt !== null, view.abilities.submit]).toEqual([6, true, true])
  expect(await kindsOf(SECRETARY)).toContain(`petition-submit:${frozen.id}`)
  done(await submit())
  done(await submit())
  expect((await viewFor(house, frozen.id)).stage).toBe('submitted')
  expect((await acts(frozen.id)).filter((action) => action === 'petition.submit')).toHaveLength(1)
})

it('[SG4] the last two of a quorum at once: it is agreed once', async () => {
  const frozen = await frozenPetition(house, { quorum: 2 })
  await Promise.all([answer(house, frozen, HN_LEADER), answer(house, frozen, HY_LEADER)])
  const view = await viewFor(house, frozen.id)
  expect([view.confirmedCount, view.revision?.agreedAt !== null]).toEqual([2, true])
  done(await answer(house, frozen, NB_LEADER, { verdict: 'returned', reason: 'Chưa rõ nguồn lực.' }))
  expect((await viewFor(house, frozen.id)).revision?.agreedAt).toBe(null)
  expect(await kindsOf(SECRETARY)).toContain(`petition-heed-return:${frozen.id}`)
  done(await answer(house, frozen, NB_LEADER))
  const after = await viewFor(house, frozen.id)
  expect([after.confirmedCount, after.revision?.agreedAt !== null, after.formerAnswers.length]).toEqual([3, true, 1])
  expect(after.formerAnswers[0]).toMatchObject({ kind: 'returned', voided: { reason: null } })
})

it('[SG6] a reservation names clauses of the frozen text, has a hash of its own, and is an annex of the document', async () => {
  const frozen = await frozenPetition(house)
  const { clauses } = await viewFor(house, frozen.id)
  const [clause] = clauses
  const reservations = [{ cid: clause?.cid ?? '', text: 'Chưa thống nhất mốc thời gian.' }]
  expect(
    codeOf(
      await answer(house, frozen, HN_LEADER, { verdict: 'reserved', reservations: [{ cid: 'gone-1', text: 'x' }] }),
    ),
  ).toBe('petition-reservation-clause')
  done(await answer(house, frozen, HN_LEADER, { verdict: 'reserved', reservations }))
  const view = await viewFor(house, frozen.id, HY_LEADER)
  const own = view.signers.find(({ department }) => department.code === 'HN')
  expect(own).toMatchObject({ state: 'reserved', answer: { reservations: [{ clause: clause?.name }] } })
  expect(own?.answer?.reservationHash).toMatch(/^[0-9a-f]{64}$/)
  expect(view.revision?.hash).toBe(frozen.hash)
  const annexed = done(
    await house.services.petitionDocuments.render(await house.actor(HY_LEADER), {
      id: frozen.id,
      name: 'annexed',
      format: 'pdf',
    }),
  )
  const text = (await readPdf(annexed.bytes)).map((page) => page.text).join(' ')
  for (const words of ['DANH SÁCH ĐƠN VỊ XÁC NHẬN', 'Ý KIẾN BẢO LƯU CỦA', 'Chưa thống nhất mốc', 'Trần Quốc Ân']) {
    expect(text).toContain(words)
  }
})

it('[SG5] opening the text voids every answer, keeps it with who and why, lets the writers in and shows what changed', async () => {
  const frozen = await frozenPetition(house)
  done(await answer(house, frozen, HN_LEADER))
  done(await answer(house, frozen, HY_LEADER))
  expect(codeOf(await reopen(frozen.id, frozen.revisionId, HN_LEADER))).toBe('petition-not-allowed')
  done(await reopen(frozen.id, frozen.revisionId))
  done(await reopen(frozen.id, frozen.revisionId))
  const rows = await house.kernel.prisma.petitionConfirmation.findMany({ where: { revisionId: frozen.revisionId } })
  expect(rows.map(({ voidReason, voidedAt }) => [voidReason, voidedAt !== null])).toEqual([
    ['Sửa khoản 1 theo ý kiến Hưng Yên.', true],
    ['Sửa khoản 1 theo ý kiến Hưng Yên.', true],
  ])
  expect(codeOf(await answer(house, frozen, NB_LEADER))).toBe('petition-not-frozen')
  expect(await kindsOf(NB_LEADER)).not.toContain(`petition-confirm:${frozen.id}`)
  const writer = await join(house, frozen.draftId, SECRETARY)
  expect(writer.peer.statuses.at(-1)?.level).toBe('edit')
  writer.leave()
  await editText(house, frozen.draftId, (transform) => {
    transform.insert(transform.doc.content.size, paragraph('clause', 'Khoản mới sau khi mở lại.', 'c-added'))
  })
  const open = await viewFor(house, frozen.id, HN_LEADER)
  expect(open.changes).toMatchObject({ since: 1, clauses: [{ what: 'new', heading: 'Khoản mới sau khi mở lại.' }] })
  expect(open.earlier[0]?.answers).toHaveLength(2)
  // Frozen again: another number, another hash; what was confirmed of the first does not count.
  const next = done(await freeze(house, frozen.id))
  expect([next.number, next.hash === frozen.hash]).toEqual([2, false])
  expect(codeOf(await answer(house, frozen, NB_LEADER))).toBe('petition-revision-changed')
  const view = await viewFor(house, frozen.id, HN_LEADER)
  expect([view.confirmedCount, view.abilities.answerNow, view.changes?.since]).toEqual([0, true, 1])
})

it('[SG5] races of confirming and opening, five times: no answer ever stands on a text that is open', async () => {
  const frozen = await frozenPetition(house)
  let standing = { ...frozen }
  for (let round = 0; round < 5; round++) {
    const [opened, ...answers] = await Promise.all([
      reopen(frozen.id, standing.revisionId),
      ...LEADERS.map((email) => answer(house, standing, email)),
    ])
    expect(opened.ok).toBe(true)
    const refused = answers.filter(({ ok }) => !ok).map(codeOf)
    expect(refused.every((code) => code === 'petition-not-frozen')).toBe(true)
    const left = await house.kernel.prisma.petitionConfirmation.count({
      where: { revision: { petitionId: frozen.id }, voidedAt: null },
    })
    expect(left).toBe(0)
    standing = { ...standing, ...done(await freeze(house, frozen.id)) }
  }
}, 120_000)

it('[SG5] a server-side change of a frozen text is refused, an editor’s too: the hash cannot drift', async () => {
  const frozen = await frozenPetition(house)
  const secretary = await house.actor(SECRETARY)
  const { version, title, recipient } = done(await house.petitions.read(secretary, frozen.id))
  const revised = await house.petitions.reviseHead(secretary, {
    id: frozen.id,
    version,
    title: `${title} sửa`,
    recipient,
    documentKind: 'report',
    leadDepartmentId: secretary.departmentId,
    secretaryId: secretary.userId,
    workshopId: null,
  })
  expect(codeOf(revised)).toBe('petition-closed')
  const layout = await house.services.petitionDocuments.chooseLayout(secretary, { id: frozen.id, layout: 'joint' })
  expect(codeOf(layout)).toBe('petition-closed')
})

it('[SG9] a confirmation shows the body as it was called, and who answers for it today', async () => {
  const frozen = await frozenPetition(house)
  done(await answer(house, frozen, HN_LEADER))
  const { prisma } = house.kernel
  const hanoi = await prisma.department.findFirstOrThrow({ where: { code: 'HN', kind: 'current' } })
  const successor = { ...hanoi, id: crypto.randomUUID(), name: 'Sở mới TP. Hà Nội', shortName: 'Sở mới Hà Nội' }
  await prisma.department.create({ data: { ...successor, validFrom: new Date('2026-11-24') } })
  await prisma.department.update({ where: { id: hanoi.id }, data: { validTo: new Date('2026-11-24') } })
  await prisma.departmentSuccession.create({
    data: { fromId: hanoi.id, toId: successor.id, date: new Date('2026-11-24'), kind: 'renamed', legalBasis: '' },
  })
  house.services.departments.forget()
  house.clock.advance(3 * 24 * 3_600_000)
  const row = (await viewFor(house, frozen.id)).signers.find(({ department }) => department.code === 'HN')
  expect(row?.department).toMatchObject({ shortName: hanoi.shortName, today: { shortName: 'Sở mới Hà Nội' } })
  expect(row?.answer?.signerName).toBe('Trần Quốc Ân')
})
