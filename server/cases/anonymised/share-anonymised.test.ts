import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#server/kernel/ids.ts'
import { readSearchInput } from '#server/search/asking/contract.ts'
import {
  type CaseHouse,
  codeOf,
  done,
  draftedCase,
  HN_CLERK,
  HN_LEADER,
  HN_SPECIALIST,
  HY_SPECIALIST,
  openCases,
  writeText,
} from '../testing/open-cases.ts'
import { anonymiseText } from './anonymise-text.ts'

describe('[R3] the proposal', () => {
  it('gives one person one letter throughout, and keeps nothing of numbers and addresses', () => {
    const made = anonymiseText({ title: 'Khiếu nại của ông Nguyễn Văn An ở xã Đông Lĩnh', place: 'xã Đông Lĩnh' }, [
      {
        section: 'context',
        text: 'Hộ bà Trần Thị Bình (CCCD 001185012345, ĐT 0912345678) giáp thửa đất số 5, tờ bản đồ số 2 của ông An.',
      },
      { section: 'handling', text: 'Nguyễn Văn An đồng ý. Công ty TNHH Hoàng Long rút khỏi xã Đông Lĩnh.' },
    ])
    const [context, handling] = made.sections.map(({ text }) => text)
    expect(made.head).toEqual({ title: 'Khiếu nại của ông A ở xã X', place: 'xã X' })
    expect(context).toBe('Hộ bà B (CCCD {số giấy tờ}, ĐT {số điện thoại}) giáp {địa chỉ} của ông A.')
    expect(handling).toBe('A đồng ý. Công ty TNHH C rút khỏi xã X.')
  })
})

describe('a copy without names', () => {
  let house: CaseHouse
  beforeAll(async () => {
    house = await openCases()
  })
  afterAll(() => house?.close())

  async function copied() {
    const id = await draftedCase(house, {
      head: { title: 'Tranh chấp của ông Nguyễn Văn Quyết', visibility: 'department' },
      text: { context: 'Ông Nguyễn Văn Quyết, CCCD 001185012345, khiếu nại.' },
    })
    const specialist = await house.actor(HN_SPECIALIST)
    const copyId = newId<'case'>()
    const made = done(await house.cases.shareAnonymised(specialist, { id, copyId }))
    return { id, copyId, specialist, made }
  }

  it('is a draft of its own, made once, without files; the first stays as it is', async () => {
    const { id, copyId, specialist, made } = await copied()
    expect(made.replaced).toBeGreaterThanOrEqual(3)
    expect(done(await house.cases.shareAnonymised(specialist, { id, copyId })).id).toBe(copyId)
    const copy = done(await house.cases.read(specialist, copyId))
    expect(copy).toMatchObject({ title: 'Tranh chấp của ông A', state: 'draft', isAnonymised: true, attachments: [] })
    expect(copy.sections.find(({ section }) => section === 'context')?.text).toBe(
      'Ông A, CCCD {số giấy tờ}, khiếu nại.',
    )
    expect(done(await house.cases.read(specialist, id)).title).toBe('Tranh chấp của ông Nguyễn Văn Quyết')
    expect(codeOf(await house.cases.shareAnonymised(await house.actor(HY_SPECIALIST), { id, copyId: newId() }))).toBe(
      'case-not-found',
    )
    expect(codeOf(await house.cases.shareAnonymised(await house.actor(HN_CLERK), { id, copyId: newId() }))).toBe(
      'case-not-allowed',
    )
  })

  it('asks the leaders of its department, and nobody once it is published', async () => {
    const { copyId } = await copied()
    const waiting = async () =>
      (await house.services.tasks.mine(await house.actor(HN_LEADER))).filter(({ about }) => about.id === copyId)
    expect((await waiting()).map(({ kind }) => kind)).toEqual(['case-review-anonymised'])
    const specialist = await house.services.tasks.mine(await house.actor(HN_SPECIALIST))
    expect(specialist.filter(({ about }) => about.id === copyId)).toEqual([])
    done(await house.cases.publish(await house.actor(HN_LEADER), { id: copyId, assured: false, cleared: true }))
    expect(await waiting()).toEqual([])
  })

  it('is read beside what it was made from, by who may read that', async () => {
    const { id, copyId } = await copied()
    const form = done(await house.cases.openForm(await house.actor(HN_LEADER), copyId))
    expect(form.anonymised?.from).toMatchObject({ id, title: 'Tranh chấp của ông Nguyễn Văn Quyết' })
    expect(form.abilities.publish).toBe(true)
    expect(codeOf(await house.cases.openForm(await house.actor(HY_SPECIALIST), copyId))).toBe('case-not-found')
  })

  it('is published by another person than its maker, once nothing in it is marked or each place was looked at', async () => {
    const id = await draftedCase(house, { head: { visibility: 'department' } })
    const leader = await house.actor(HN_LEADER)
    const own = newId<'case'>()
    done(await house.cases.shareAnonymised(leader, { id, copyId: own }))
    expect(codeOf(await house.cases.publish(leader, { id: own, assured: false }))).toBe('case-not-allowed')

    const { copyId, specialist } = await copied()
    await writeText(house, copyId, specialist, { lessons: 'Bà Lê Thị Ba đồng ý.' })
    expect(codeOf(await house.cases.publish(leader, { id: copyId, assured: false }))).toBe('case-still-names')
    done(await house.cases.publish(leader, { id: copyId, assured: false, cleared: true }))
    const log = await house.kernel.prisma.auditEntry.findFirstOrThrow({
      where: { action: 'case.publish', subjectId: copyId },
    })
    expect(log.details).toMatchObject({ cleared: true })
  })

  it('[S4] tells the others nothing of what it was made from', async () => {
    const { id, copyId, specialist } = await copied()
    done(await house.cases.publish(await house.actor(HN_LEADER), { id: copyId, assured: false }))
    const reader = await house.actor(HY_SPECIALIST)
    const copy = done(await house.cases.read(reader, copyId))
    expect(JSON.stringify(copy)).not.toContain(id)
    expect(JSON.stringify(copy)).not.toContain('Quyết')
    const found = await house.services.search.find(
      reader,
      readSearchInput(new URLSearchParams({ q: '"Nguyễn Văn Quyết"' })),
    )
    expect(found.total).toBe(0)
    expect(done(await house.cases.read(specialist, copyId)).chain.map((step) => step.id)).toContain(id)
  })

  it('a file of it stays out until another person has cleared it', async () => {
    const { copyId, specialist } = await copied()
    done(await house.cases.addAttachment(specialist, { id: copyId, attachmentId: newId(), title: 'Biên bản' }))
    const leader = await house.actor(HN_LEADER)
    expect(codeOf(await house.cases.publish(leader, { id: copyId, assured: false }))).toBe('case-still-names')
    expect(done(await house.cases.openForm(leader, copyId)).anonymised?.files).toMatchObject([{ why: 'not-read' }])
    done(await house.cases.publish(leader, { id: copyId, assured: false, cleared: true }))
  })
})
