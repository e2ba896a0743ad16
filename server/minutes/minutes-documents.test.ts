import { afterAll, beforeAll, expect, it } from 'vitest'
import { readPdf } from '#server/documents/testing/read-pdf.ts'
import { validateDocument } from '#server/documents/validate-document.ts'
import { openWorkshops, type WorkshopHouse } from '../workshops/testing/open-workshops.ts'
import { composeMinutes } from './document/compose-minutes.ts'
import { composeNotice } from './document/compose-notice.ts'
import { foldFacts } from './facts/fold-facts.ts'
import type { MinutesContent } from './signing/minutes-content.ts'
import { CHAIR, CLERK, closedMeeting, conclusion, LEADER, SECRETARY, signed } from './testing/open-minutes.ts'
import { SAMPLE_CAST, SAMPLE_LOG } from './testing/sample-log.ts'

let house: WorkshopHouse
beforeAll(async () => {
  house = await openWorkshops()
})
afterAll(() => house?.close())

const CONTENT: MinutesContent = {
  hashVersion: 1,
  facts: foldFacts(
    {
      ...SAMPLE_CAST,
      officers: [
        ...SAMPLE_CAST.officers,
        {
          userId: 'u-secretary',
          role: 'secretary',
          fullName: 'Lê Thu Giang',
          office: 'Chuyên viên',
          departmentShortName: 'Sở NN&MT TP. Hà Nội',
        },
      ],
    },
    SAMPLE_LOG,
    'h',
  ),
  words: { i2: 'Các đơn vị thống nhất nguyên tắc.\nGiao Hà Nội tổng hợp.' },
  conclusions: [
    {
      id: 'c1',
      itemId: 'i2',
      text: 'Rà soát bảng giá đất',
      department: 'Sở NN&MT TP. Hà Nội',
      person: 'Trần Thị An',
      due: '2026-12-20',
    },
  ],
  host: {
    parentName: 'UBND THÀNH PHỐ HÀ NỘI',
    name: 'Sở Nông nghiệp và Môi trường thành phố Hà Nội',
    shortName: 'Sở NN&MT TP. Hà Nội',
    symbol: 'SNNMT',
    placeName: 'Hà Nội',
  },
}

it('biên bản and thông báo kết luận keep the rules of NĐ 30, as drafts and issued', () => {
  expect(validateDocument(composeMinutes(CONTENT, []))).toEqual([])
  const at = new Date('2026-12-01T01:00:00Z')
  const signatures = (['secretary', 'chair'] as const).map((role) => ({
    ...{ role, fullName: role === 'chair' ? 'Nguyễn Văn Minh Họa' : 'Lê Thu Giang', office: 'Giám đốc' },
    ...{ hash: 'a'.repeat(64), at },
  }))
  const approved = composeMinutes(CONTENT, signatures)
  expect(validateDocument(approved)).toEqual([])
  expect(approved).toMatchObject({ status: 'issued', number: null, placeDate: null })
  expect(approved.signing).toMatchObject({ mode: 'pair', left: { authority: ['THƯ KÝ'], name: 'Lê Thu Giang' } })
  expect(validateDocument(composeNotice(CONTENT, null))).toEqual([])
  const issued = composeNotice(CONTENT, { number: '05', date: '2026-12-02' })
  expect(validateDocument(issued)).toEqual([])
  expect(issued).toMatchObject({ status: 'issued', number: { digits: '05', symbol: 'TB-SNNMT' } })
})

it('[M3] of a secret vote the document prints counters, and says of nobody what they chose', () => {
  const words = JSON.stringify(composeMinutes(CONTENT, []).body)
  expect(words).toContain('Biểu quyết kín: “Thống nhất khoản 1”. Kết quả: Nhất trí: 1; Không nhất trí: 0.')
  expect(words).toContain('Biểu quyết công khai')
  expect(words.match(/Nhất trí: Sở NN&MT tỉnh Hưng Yên\./g)).toHaveLength(1)
})

it('names the clauses that were discussed and those that a vote was about', () => {
  const words = JSON.stringify(composeMinutes(CONTENT, []).body)
  const named = 'khoản 1 “Hợp nhất dữ liệu giá đất” của kiến nghị KN-2026-014.'
  expect(words).toContain(`Thảo luận ${named}`)
  expect(words).toContain(`Biểu quyết công khai: “Thống nhất khoản 1”. Về ${named} Kết quả:`)
})

it('[M7] the files of what is signed have the same bytes every time and say what was signed', async () => {
  const held = await closedMeeting(house)
  await held.do('start', SECRETARY)
  await held.type(held.live.items[0], 'Các Sở thống nhất nguyên tắc phối hợp.')
  await held.do('writeConclusion', SECRETARY, await conclusion(house, { due: '2026-12-20' }))
  const made = async (name: 'minutes' | 'notice', format: 'pdf' | 'docx' = 'pdf') => {
    const one = await held.minutes.render(await house.actor(LEADER), { workshopId: held.workshopId, name, format })
    if (!one.ok) throw new Error(one.failure.code)
    return one.value
  }
  const hash = await signed(held)
  const draft = (await readPdf((await made('minutes')).bytes)).map(({ text }) => text).join(' ')
  expect(draft).toContain('DỰ THẢO')
  await held.do('signAsChair', CHAIR, { hash })
  const first = await made('minutes')
  house.clock.advance(3_600_000)
  expect(Buffer.from((await made('minutes')).bytes).equals(Buffer.from(first.bytes))).toBe(true)
  expect(first.fileName).toMatch(/^Biên bản hội thảo HT-2026-\d+\.pdf$/)
  const text = (await readPdf(first.bytes)).map((page) => page.text).join(' ')
  expect(text).toContain('Các Sở thống nhất nguyên tắc phối hợp.')
  expect(text).toContain('Rà soát bảng giá đất khu vực giáp ranh.')
  expect(text).toContain(hash.slice(0, 8))
  expect(text).not.toContain('DỰ THẢO')
  await held.do('issueNotice', CLERK, { number: '05', date: '2026-12-15' })
  const notice = (await readPdf((await made('notice')).bytes)).map((page) => page.text).join(' ')
  expect(notice).toContain('Số: 05/TB-')
  expect(notice).toContain('ngày 15 tháng 12 năm 2026')
  expect((await made('notice', 'docx')).bytes.byteLength).toBeGreaterThan(2_000)
})
