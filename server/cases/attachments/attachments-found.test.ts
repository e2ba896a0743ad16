import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { docxOf, pdfOf, pdfStream } from '#server/files/scan/testing/tiny-files.ts'
import { newId } from '#server/kernel/ids.ts'
import { readSearchInput } from '#server/search/asking/contract.ts'
import {
  type CaseHouse,
  done,
  draftedCase,
  HN_LEADER,
  HN_SPECIALIST,
  HY_SPECIALIST,
  MINISTRY,
  openCases,
} from '../testing/open-cases.ts'

let house: CaseHouse
beforeAll(async () => {
  house = await openCases()
})
afterAll(() => house?.close())

async function attach(caseId: string, title: string, name: string, bytes: Buffer): Promise<string> {
  const specialist = await house.actor(HN_SPECIALIST)
  const attachmentId = newId<'case-attachment'>()
  done(await house.cases.addAttachment(specialist, { id: caseId, attachmentId, title }))
  done(
    await house.services.files.attach(specialist, {
      owner: { kind: 'case', id: attachmentId },
      name,
      body: Readable.from([bytes]),
      announcedSize: bytes.length,
      signal: new AbortController().signal,
    }),
  )
  return attachmentId
}

async function find(email: string, q: string) {
  const input = readSearchInput(new URLSearchParams({ q, kind: 'attachment' }))
  return house.services.search.find(await house.actor(email), input)
}

/** Words on the second of two pages. */
function onSecondPage(text: string): Buffer {
  const page = (content: number) =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /Font << /F1 5 0 R >> >> >>`
  const objects = { 2: '<< /Type /Pages /Kids [3 0 R 6 0 R] /Count 2 >>', 3: page(7), 6: page(4), 7: pdfStream(' ') }
  return pdfOf([{ text, x: 60, y: 700 }], { objects })
}

/** The product's own scan, with its thread. */
async function scan(): Promise<void> {
  const scanner = house.runScanner({ everyMs: 3_600_000 })
  await scanner.scanDue()
  await scanner.close()
}

describe('attachments are found by what they say', () => {
  it('with the page named, by whom the case is for, legacy text in Unicode; a scan is said to be one', async () => {
    const id = await draftedCase(house)
    const pdf = onSecondPage('qwzxyt trên trang hai')
    const found = await attach(id, 'Biên bản kiểm đếm', 'Biên bản.pdf', pdf)
    const legacy = await attach(
      id,
      'Báo cáo cũ',
      'Báo cáo.docx',
      docxOf(['ñoái thoaïi veà ñôn giaù boài thöôøng ôû Quyønh Löu']),
    )
    const blank = await attach(id, 'Bản đồ quét', 'Bản đồ.pdf', pdfOf([]))
    expect((await find(HN_SPECIALIST, 'qwzxyt')).total).toBe(0)
    await scan()
    // Its department's own until the case is published with it.
    const own = await find(HN_SPECIALIST, 'qwzxyt')
    expect(own.hits.map((hit) => hit.id)).toEqual([found])
    expect(own.hits[0]?.highlights[0]).toMatchObject({ section: 'page', label: '2' })
    expect((await find(HY_SPECIALIST, 'qwzxyt')).total).toBe(0)
    done(await house.cases.publish(await house.actor(HN_LEADER), { id, assured: false }))
    expect((await find(HY_SPECIALIST, 'qwzxyt')).hits.map((hit) => hit.id)).toEqual([found])
    expect((await find(MINISTRY, 'qwzxyt')).total).toBe(0)
    const converted = await find(HY_SPECIALIST, 'đối thoại Quỳnh Lưu')
    expect(converted.hits.map((hit) => hit.id)).toEqual([legacy])
    const text = converted.hits[0]?.highlights[0]?.fragments.map((fragment) => fragment.text).join('')
    expect(text).toContain('đối thoại về đơn giá bồi thường')
    const scanned = (await find(HY_SPECIALIST, 'bản đồ quét')).hits.find((hit) => hit.id === blank)
    expect(scanned?.status).toBe('no-text')
    // Taken away, it is gone for everybody at once.
    done(await house.cases.removeAttachment(await house.actor(HN_SPECIALIST), { id, attachmentId: found }))
    expect((await find(HN_SPECIALIST, 'qwzxyt')).total).toBe(0)
  })

  it('[R2] what the scan holds back is not found, and what it says is not kept', async () => {
    const id = await draftedCase(house, { head: { title: 'Vụ việc có tệp bị giữ' } })
    await attach(id, 'Văn bản đến', 'Văn bản.docx', docxOf(['TỐI MẬT', 'nội dung xyzqwv']))
    await scan()
    expect((await find(HN_SPECIALIST, 'xyzqwv')).total).toBe(0)
    expect(await house.kernel.prisma.fileText.count({ where: { file: { scanState: 'quarantined' } } })).toBe(0)
  })

  it('[FI12] what the security officer lets go is found by what it says, like what passed by itself', async () => {
    const id = await draftedCase(house, { head: { title: 'Vụ việc có tệp được cho dùng' } })
    const attachmentId = await attach(id, 'Văn bản đến', 'Văn bản.docx', docxOf(['MẬT', 'nội dung vqxzwy']))
    await scan()
    const held = await house.kernel.prisma.heldFile.findFirstOrThrow({
      where: { state: 'held' },
      orderBy: { heldAt: 'desc' },
    })
    const officer = { ...(await house.actor('anninh@tnc.example')), reauthenticatedAt: house.clock.now() }
    done(await house.services.quarantine.release(officer, { id: held.id, reason: 'Dấu mật của văn bản mẫu' }))
    await scan()
    const found = await find(HN_SPECIALIST, 'vqxzwy')
    expect(found.hits.map((hit) => hit.id)).toEqual([attachmentId])
    expect((await find(HY_SPECIALIST, 'vqxzwy')).total).toBe(0)
    expect(await house.kernel.prisma.storedFile.count({ where: { textWanted: true } })).toBe(0)
  })
})
