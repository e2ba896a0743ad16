import { afterAll, beforeAll, expect, it } from 'vitest'
import { eventually } from '#realtime/drafts/testing/eventually.ts'
import { newId } from '#server/kernel/ids.ts'
import type { LocalDate } from '#server/language/dates.ts'
import { hashOf } from '../document/canonical-content.ts'
import { paragraph } from '../drafts/first-text.ts'
import {
  ADMINISTRATOR,
  codeOf,
  done,
  editText,
  HEAD,
  HN_LEADER,
  HN_SPECIALIST,
  join,
  MINISTRY,
  SECRETARY,
  startedPetition,
  textOnServer,
} from '../drafts/testing/open-petitions.ts'
import { freeze, frozenPetition, openSigning, type SigningHouse, viewFor } from './testing/open-signing.ts'

let house: SigningHouse
beforeAll(async () => {
  house = await openSigning()
})
afterAll(() => house?.close())

it('[SG2] freezing makes everybody a reader and the text an immutable revision whose content gives its hash', async () => {
  const petition = await startedPetition(house)
  const writer = await join(house, petition.draftId, SECRETARY)
  writer.editor.dispatch(writer.editor.state.tr.insertText('Trước khi khóa. ', 1))
  await writer.send()
  const before = (await viewFor(house, petition.id)).preview
  const frozen = done(await freeze(house, petition.id))
  expect(frozen).toMatchObject({ number: 1, hash: before?.hash })
  await eventually('the writer reads only', () => writer.peer.statuses.at(-1)?.level === 'read')
  writer.editor.dispatch(writer.editor.state.tr.insertText('Sau khi khóa. ', 1))
  for (const update of writer.editor.outbox.splice(0)) writer.peer.sendUpdate(update)
  writer.leave()
  expect((await textOnServer(house, petition.draftId)).textContent).not.toContain('Sau khi khóa')
  const row = await house.kernel.prisma.petitionRevision.findUniqueOrThrow({ where: { id: frozen.revisionId } })
  expect(hashOf(row.content)).toBe(row.hash)
  expect(row.content).toContain('Trước khi khóa. ')
  const { prisma } = house.kernel
  await expect(prisma.petitionRevision.update({ where: { id: row.id }, data: { content: '{}' } })).rejects.toThrow(
    /immutable/,
  )
  await expect(prisma.petitionRevision.delete({ where: { id: row.id } })).rejects.toThrow()
  const view = await viewFor(house, petition.id, HN_LEADER)
  expect([view.stage, view.revision?.hash, view.text.length > 0]).toEqual(['frozen', frozen.hash, true])
})

it('[SG2] proposals that wait are named; they are decided first, or the act says that they are left', async () => {
  const petition = await startedPetition(house, { itemIds: [] })
  const hanoi = await join(house, petition.draftId, HN_SPECIALIST)
  hanoi.editor.dispatch(hanoi.editor.state.tr.insertText('đề xuất của Hà Nội ', 1))
  await hanoi.send()
  hanoi.leave()
  expect((await viewFor(house, petition.id)).preview?.proposals).toMatchObject([{ departmentCode: 'HN' }])
  expect(codeOf(await freeze(house, petition.id, { leaving: 0 }))).toBe('petition-proposals-open')
  // Refused, the text is open again for those who are in it.
  const again = await join(house, petition.draftId, SECRETARY)
  expect(again.peer.statuses.at(-1)?.level).toBe('edit')
  again.leave()
  done(await freeze(house, petition.id, { leaving: 1 }))
  const row = await house.kernel.prisma.petitionRevision.findFirstOrThrow({ where: { petitionId: petition.id } })
  expect([row.leftOpen, row.content.includes('đề xuất của Hà Nội')]).toEqual([1, false])
})

it('[SG2] nothing is frozen while a consultation is open', async () => {
  const petition = await startedPetition(house)
  const deadline: LocalDate = '2026-11-30'
  const round = { id: petition.id, roundId: newId(), letter: 'Xin ý kiến.', deadline, silenceAgrees: false }
  done(await house.services.consultation.openRound(await house.actor(SECRETARY), round))
  expect(codeOf(await freeze(house, petition.id))).toBe('petition-round-open')
})

it('[SG2] a text that moved since it was looked at, errors of form and files without content stop the freeze', async () => {
  const petition = await startedPetition(house, { itemIds: [] })
  const seen = (await viewFor(house, petition.id)).preview?.hash ?? ''
  await editText(house, petition.draftId, (transform) => {
    transform.insert(transform.doc.content.size, paragraph('body', 'Thêm sau khi xem.', 'c-later'))
  })
  expect(codeOf(await freeze(house, petition.id, { hash: seen }))).toBe('petition-changed-meanwhile')
  expect(codeOf(await freeze(house, petition.id, { quorum: 7 }))).toBe('petition-quorum-impossible')
  await editText(house, petition.draftId, (transform) => {
    transform.insert(transform.doc.content.size, paragraph('body', 'Độ mật: Tối mật', 'c-secret'))
  })
  expect(codeOf(await freeze(house, petition.id))).toBe('petition-document-faulty')
  await editText(house, petition.draftId, (transform) => {
    const { doc } = transform
    const words = paragraph('body', 'Theo đơn tố cáo của bà Trần Thị Bình.', 'c-denouncer')
    transform.replaceWith(doc.content.size - (doc.lastChild?.nodeSize ?? 0), doc.content.size, words)
  })
  const named = (await viewFor(house, petition.id)).preview?.findings.map(({ rule }) => rule)
  expect([named?.includes('denouncer-named'), named?.includes('secrecy-mark')]).toEqual([true, false])
  expect(codeOf(await freeze(house, petition.id))).toBe('petition-document-faulty')
  await editText(house, petition.draftId, (transform) => {
    const { doc } = transform
    transform.delete(doc.content.size - (doc.lastChild?.nodeSize ?? 0), doc.content.size)
    const file = doc.type.schema.node('attachment', { fileId: 'nowhere', name: 'Biểu.xlsx', bytes: 3, cid: 'c-file' })
    transform.insert(transform.doc.content.size, file)
  })
  expect(codeOf(await freeze(house, petition.id))).toBe('petition-files-missing')
  expect((await viewFor(house, petition.id)).stage).toBe('drafting')
})

it('[SG2] only secretary, chair and lead freeze; who takes no part is told that there is nothing', async () => {
  const petition = await startedPetition(house, { itemIds: [] })
  const { preview } = await viewFor(house, petition.id)
  const input = { id: petition.id, hash: preview?.hash ?? '', leaving: 0, order: 'together', quorum: 6 } as const
  const by = async (email: string) => codeOf(await house.signing.freeze(await house.actor(email), input))
  expect(await by(HN_LEADER)).toBe('petition-not-allowed')
  for (const email of [MINISTRY, ADMINISTRATOR]) {
    expect(await by(email)).toBe('petition-not-found')
    expect(codeOf(await house.signing.read(await house.actor(email), petition.id))).toBe('petition-not-found')
  }
  expect(await by(HEAD)).toBe(null)
})

it('[SG2] [SG10] two who freeze at once make one revision, whose second click finds it done; another person is told', async () => {
  const petition = await startedPetition(house, { itemIds: [] })
  const { hash = '' } = (await viewFor(house, petition.id)).preview ?? {}
  const input = { id: petition.id, hash, leaving: 0, order: 'together', quorum: 6 } as const
  const [secretary, head] = [await house.actor(SECRETARY), await house.actor(HEAD)]
  const both = await Promise.all([house.signing.freeze(secretary, input), house.signing.freeze(secretary, input)])
  const [first, second] = both.map(done)
  expect(second).toEqual(first)
  const rows = await house.kernel.prisma.petitionRevision.findMany({ where: { petitionId: petition.id } })
  expect(rows).toHaveLength(1)
  expect(
    await house.kernel.prisma.auditEntry.count({ where: { action: 'petition.freeze', subjectId: petition.id } }),
  ).toBe(1)
  expect(codeOf(await house.signing.freeze(head, input))).toBe('petition-closed')
  expect(codeOf(await house.signing.freeze(secretary, { ...input, hash: 'a'.repeat(64) }))).toBe('petition-closed')
})

it('[SG8] the frozen document has the same bytes each time, whatever is confirmed meanwhile', async () => {
  const frozen = await frozenPetition(house)
  const made = async (name: 'frozen' | 'annexed') =>
    done(
      await house.services.petitionDocuments.render(await house.actor(HN_LEADER), {
        id: frozen.id,
        name,
        format: 'pdf',
      }),
    )
  const first = await made('frozen')
  house.clock.advance(3_600_000)
  const second = await made('frozen')
  expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true)
  expect((await made('annexed')).fileName).toMatch(/^Bản khóa KN-2026-\d+ kèm xác nhận\.pdf$/)
})
