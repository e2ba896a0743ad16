import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#server/kernel/ids.ts'
import { SearchInput } from '#server/search/asking/contract.ts'
import { CaseListInput } from './contract.ts'
import {
  ADMINISTRATOR,
  type CaseHouse,
  codeOf,
  done,
  draftedCase,
  HN_CLERK,
  HN_LEADER,
  HN_ROOM,
  HN_SPECIALIST,
  HY_LEADER,
  HY_SPECIALIST,
  MINISTRY,
  NB_LEADER,
  OFFICER,
  openCases,
  publishedCase,
  SECRETARY,
} from './testing/open-cases.ts'

const READERS = [
  ...[HN_SPECIALIST, HN_LEADER, HN_CLERK, HN_ROOM, HY_SPECIALIST, HY_LEADER, NB_LEADER, SECRETARY],
  ...[MINISTRY, ADMINISTRATOR, OFFICER],
]
const CASES = ['draft', 'department', 'departments', 'cluster', 'ministry', 'withdrawn'] as const
type Which = (typeof CASES)[number]

let house: CaseHouse
const made = new Map<Which, { id: string; attachmentId: string; fileId: string; draftId: string }>()

beforeAll(async () => {
  house = await openCases()
  const specialist = await house.actor(HN_SPECIALIST)
  const { departmentId: hungYen } = await house.actor(HY_SPECIALIST)
  for (const which of CASES) {
    const visibility = which === 'draft' || which === 'withdrawn' ? 'ministry' : which
    const sharedWith = which === 'departments' ? [hungYen] : []
    const head = { title: `Vụ việc ma trận quyền ${which}`, visibility, sharedWith }
    const id = await draftedCase(house, { head })
    const attachmentId = newId<'case-attachment'>()
    done(await house.cases.addAttachment(specialist, { id, attachmentId, title: 'Biểu so sánh' }))
    const body = Buffer.concat([Buffer.from(`%PDF-1.7\n${which}\n`, 'latin1'), Buffer.alloc(2_000, 'x')])
    const file = done(
      await house.services.files.attach(specialist, {
        owner: { kind: 'case', id: attachmentId },
        name: 'Biểu so sánh.pdf',
        body: Readable.from([body]),
        announcedSize: body.length,
        signal: new AbortController().signal,
      }),
    )
    await house.kernel.prisma.storedFile.updateMany({ data: { scanState: 'clean' } })
    const leader = await house.actor(HN_LEADER)
    if (which !== 'draft') done(await house.cases.publish(leader, { id, assured: false }))
    if (which === 'withdrawn') done(await house.cases.withdraw(leader, { id, reason: 'Thử.' }))
    const { id: draftId } = await house.kernel.prisma.draft.findFirstOrThrow({ where: { subjectId: id } })
    made.set(which, { id, attachmentId, fileId: file.id, draftId })
  }
})
afterAll(() => house?.close())

test('[S4] [C1] every surface says the same of every case to every reader', async () => {
  for (const email of READERS) {
    const { actor, token } = await house.enter(email)
    expect(token).not.toBe('')
    const found = await house.services.search.find(actor, SearchInput.parse({ q: 'ma tran quyen', kind: 'case' }))
    const files = await house.services.search.find(actor, SearchInput.parse({ q: 'bieu so sanh', kind: 'attachment' }))
    const listed = await house.cases.list(actor, CaseListInput.parse({}))
    const own = await house.cases.list(actor, CaseListInput.parse({ own: 'drafts' }))
    const gone = await house.cases.list(actor, CaseListInput.parse({ own: 'withdrawn' }))
    const exported: string[] = []
    for await (const line of house.cases.export(actor)) exported.push(JSON.parse(line).title)
    const counted = found.facets.kinds.find(({ kind }) => kind === 'case')?.count ?? 0
    const countedFiles = files.facets.kinds.find(({ kind }) => kind === 'attachment')?.count ?? 0
    let readable = 0
    for (const which of CASES) {
      const { id, attachmentId, fileId, draftId } = made.get(which) ?? {
        ...{ id: '', attachmentId: '', fileId: '', draftId: '' },
      }
      const isRead = (await house.cases.read(actor, id)).ok
      if (isRead) readable += 1
      const surfaces = {
        search: found.hits.some((hit) => hit.id === id),
        attachment: files.hits.some((hit) => hit.id === attachmentId),
        list: [listed, own, gone].some(({ cases }) => cases.some((one) => one.id === id)),
        export: exported.includes(`Vụ việc ma trận quyền ${which}`),
        file: (await house.services.files.findForReading(actor, fileId)).ok,
        chain: (await house.services.chain.mayCite(actor, { kind: 'case', id })) === true,
        names: (await house.cases.names(actor, [id])).has(id),
        follow: await house.cases.mayFollow(actor, id),
      }
      const isShownEverywhere = { ...surfaces, export: surfaces.export || which === 'draft' || which === 'withdrawn' }
      const expected = Object.fromEntries(
        Object.keys(surfaces).map((name) => [
          name,
          // What is not published leaves with nobody.
          name === 'export' ? isRead || which === 'draft' || which === 'withdrawn' : isRead,
        ]),
      )
      expect(isShownEverywhere, `${email} ${which}`).toEqual(expected)
      const level = await house.cases.decide(actor.userId, actor.sessionId, draftId)
      const isOwn = [HN_SPECIALIST, HN_LEADER, HN_CLERK].includes(email)
      const mayWrite = email !== HN_CLERK && which !== 'withdrawn'
      expect(level?.level ?? 'none', `${email} ${which} hub`).toBe(!isOwn ? 'none' : mayWrite ? 'edit' : 'read')
    }
    expect(counted, email).toBe(readable)
    expect(countedFiles, email).toBe(readable)
  }
})

test('an attachment added since the publication is its department’s own until the next', async () => {
  const { id } = await publishedCase(house)
  const specialist = await house.actor(HN_SPECIALIST)
  const attachmentId = newId<'case-attachment'>()
  done(await house.cases.addAttachment(specialist, { id, attachmentId, title: 'Ảnh hiện trường' }))
  const body = Buffer.concat([Buffer.from('%PDF-1.7\nmới\n', 'latin1'), Buffer.alloc(2_000, 'y')])
  const upload = {
    owner: { kind: 'case', id: attachmentId },
    name: 'ảnh.pdf',
    announcedSize: body.length,
    signal: new AbortController().signal,
  }
  const foreign = await house.actor(HY_SPECIALIST)
  expect(codeOf(await house.services.files.attach(foreign, { ...upload, body: Readable.from([body]) }))).toBe(
    'case-attachment-not-found',
  )
  const file = done(await house.services.files.attach(specialist, { ...upload, body: Readable.from([body]) }))
  await house.kernel.prisma.storedFile.updateMany({ data: { scanState: 'clean' } })
  const reads = async (email: string) =>
    (await house.services.files.findForReading(await house.actor(email), file.id)).ok
  expect([await reads(HN_CLERK), await reads(HY_SPECIALIST)]).toEqual([true, false])
  done(await house.cases.publish(await house.actor(HN_LEADER), { id, assured: false }))
  expect(await reads(HY_SPECIALIST)).toBe(true)
  done(await house.cases.removeAttachment(specialist, { id, attachmentId }))
  expect([await reads(HN_CLERK), await reads(HY_SPECIALIST)]).toEqual([false, false])
})
