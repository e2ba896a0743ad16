import { describe, expect, it } from 'vitest'
import { formatLegalNumber } from '#server/language/legal-number.ts'
import { recogniseReferences } from './recognise-references.ts'
import type { LegalReference, ProvisionPlace } from './reference.ts'

/** "đ.b k.2 Đ.61 @ Luật Đất đai 2024": what was read, in one line. */
function inWords({ document, provisions }: LegalReference): string {
  const place = ({ article, clause, point }: ProvisionPlace) =>
    [point && `đ.${point}`, clause && `k.${clause}`, `Đ.${article}`].filter(Boolean).join(' ')
  const places = provisions.map(place).join(', ')
  if (!document) return `${places} @ ?`
  const kind = document.kind ?? '?'
  const name =
    document.by === 'number'
      ? `${kind} ${formatLegalNumber(document.number)}`
      : ['Luật', document.name, document.year].filter(Boolean).join(' ')
  return places ? `${places} @ ${name}` : name
}

const read = (text: string) => recogniseReferences(text).map(inWords)

describe('numbers', () => {
  it.each([
    ['43/2014/NĐ-CP', ['decree 43/2014/NĐ-CP']],
    ['43/2014/nd-cp', ['decree 43/2014/NĐ-CP']],
    ['43 / 2014 / NĐ - CP', ['decree 43/2014/NĐ-CP']],
    ['43/2014/NĐ–CP', ['decree 43/2014/NĐ-CP']],
    ['43/2014/NĐCP', ['decree 43/2014/NĐ-CP']],
    ['43/2014/ND-CP', ['decree 43/2014/NĐ-CP']],
    ['31/2024/QH15', ['? 31/2024/QH15']],
    ['31/2024/qh15', ['? 31/2024/QH15']],
    ['72/2020/QH14', ['? 72/2020/QH14']],
    ['20/2026/QH16', ['? 20/2026/QH16']],
    ['10/2024/TT-BTNMT', ['circular 10/2024/TT-BTNMT']],
    ['23/2026/tt-bnnmt', ['circular 23/2026/TT-BNNMT']],
    ['774/QĐ-TTg', ['decision 774/QĐ-TTg']],
    ['28/2018/QĐ-TTg', ['decision 28/2018/QĐ-TTg']],
    ['28/2018/qd-ttg', ['decision 28/2018/QĐ-TTg']],
    ['66/NQ-CP', ['resolution 66/NQ-CP']],
    ['12/2026/NQ-HĐND', ['resolution 12/2026/NQ-HĐND']],
    ['05/TTr-STNMT', ['? 05/TTr-STNMT']],
    ['05/ttr-stnmt', ['? 05/TTr-STNMT']],
    ['123/STNMT-QLĐĐ', ['? 123/STNMT-QLĐĐ']],
    ['05-CT/TW', []],
    ['14/2014/TTLT-BTNMT-BTP', ['circular 14/2014/TTLT-BTNMT-BTP']],
    ['21/VBHN-VPQH', ['? 21/VBHN-VPQH']],
    ['08/2022/NĐ-CP và 05/2025/NĐ-CP', ['decree 08/2022/NĐ-CP', 'decree 05/2025/NĐ-CP']],
    ['(101/2024/NĐ-CP; 102/2024/NĐ-CP)', ['decree 101/2024/NĐ-CP', 'decree 102/2024/NĐ-CP']],
    ['43/2014/NĐ-CP - UBND tỉnh báo cáo', ['decree 43/2014/NĐ-CP']],
    ['31/2024/QH15 - Luật Đất đai', ['? 31/2024/QH15', 'Luật Đất đai']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('kind and number', () => {
  it.each([
    ['Nghị định số 101/2024/NĐ-CP', ['decree 101/2024/NĐ-CP']],
    ['Nghị định số 101/2024/NĐ-CP ngày 29 tháng 7 năm 2024 của Chính phủ', ['decree 101/2024/NĐ-CP']],
    ['Nghị định 101/2024', ['decree 101/2024']],
    ['nghi dinh 101/2024/nd-cp', ['decree 101/2024/NĐ-CP']],
    ['NĐ 43/2014', ['decree 43/2014']],
    ['NĐ số: 43/2014/NĐ-CP', ['decree 43/2014/NĐ-CP']],
    ['Nghị định số 71/2024, 88/2024 và 112/2024', ['decree 71/2024', 'decree 88/2024', 'decree 112/2024']],
    ['Nghị quyết số 254/2025/QH15', ['resolution 254/2025/QH15']],
    ['Nghị quyết 202/2025/QH15 ngày 12/6/2025', ['resolution 202/2025/QH15']],
    ['Nghị quyết số 66/NQ-CP', ['resolution 66/NQ-CP']],
    ['Thông tư số 10/2024/TT-BTNMT', ['circular 10/2024/TT-BTNMT']],
    ['TT 21/2018', ['circular 21/2018']],
    ['Thông tư liên tịch số 14/2014/TTLT-BTNMT-BTP', ['circular 14/2014/TTLT-BTNMT-BTP']],
    ['Quyết định số 774/QĐ-TTg ngày 05 tháng 6 năm 2020', ['decision 774/QĐ-TTg']],
    ['Quyết định 20/2020/QĐ-TTg', ['decision 20/2020/QĐ-TTg']],
    ['Chỉ thị số 05/CT-TTg', ['directive 05/CT-TTg']],
    ['Luật số 31/2024/QH15', ['law 31/2024/QH15']],
    ['Luật Đất đai số 31/2024/QH15', ['law 31/2024/QH15']],
    ['Luật Đất đai (Luật số 31/2024/QH15)', ['law 31/2024/QH15']],
    ['Tờ trình số 05/TTr-STNMT', ['? 05/TTr-STNMT']],
    ['tháng 06/2023 và quý 3/2024', []],
    ['ngày 15/10/1993 và 01/7/2014', []],
    ['71/74 hộ, 2.500 m³/ngày đêm, 30/2020', []],
    ['Nghị định này, Thông tư này, Luật này', []],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('names of laws', () => {
  it.each([
    ['Luật Đất đai năm 2024', ['Luật Đất đai 2024']],
    ['Luật Đất đai 2024', ['Luật Đất đai 2024']],
    ['Luật đất đai', ['Luật Đất đai']],
    ['luat dat dai nam 2024', ['Luật Đất đai 2024']],
    ['Luật Đất đai ngày 18 tháng 01 năm 2024;', ['Luật Đất đai 2024']],
    ['Luật Đất đai ngày 18/01/2024', ['Luật Đất đai 2024']],
    ['Luật Đất đai (sửa đổi) năm 2024', ['Luật Đất đai 2024']],
    ['Luật BVMT 2020', ['Luật Bảo vệ môi trường 2020']],
    ['Luật Bảo vệ môi trường quy định tại', ['Luật Bảo vệ môi trường']],
    ['Luật TNN năm 2023', ['Luật Tài nguyên nước 2023']],
    ['Luật Khoáng sản năm 2010', ['Luật Khoáng sản 2010']],
    ['Luật Địa chất và khoáng sản năm 2024', ['Luật Địa chất và khoáng sản 2024']],
    ['Luật Tài nguyên, môi trường biển và hải đảo 2015', ['Luật Tài nguyên, môi trường biển và hải đảo 2015']],
    ['Luật Thi đua khen thưởng năm 2022', ['Luật Thi đua, khen thưởng 2022']],
    ['Luật Khí tượng thuỷ văn năm 2015', ['Luật Khí tượng thủy văn 2015']],
    ['Luật Đầu tư công năm 2024', ['Luật Đầu tư công 2024']],
    ['Luật Hợp tác xã năm 2023', ['Luật Hợp tác xã 2023']],
    ['Luật Khiếu nại năm 2011; Luật Tố cáo năm 2018', ['Luật Khiếu nại 2011', 'Luật Tố cáo 2018']],
    ['pháp luật đất đai, kỷ luật, quy luật thủy lợi', []],
    ['theo quy định của pháp luật về đất đai', []],
    ['Luật sư Nguyễn Văn A', []],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('provisions', () => {
  it.each([
    ['điểm b khoản 2 Điều 61 Luật Đất đai', ['đ.b k.2 Đ.61 @ Luật Đất đai']],
    ['điểm đ khoản 1 Điều 12 của Luật BVMT 2020', ['đ.đ k.1 Đ.12 @ Luật Bảo vệ môi trường 2020']],
    ['khoản 1, 2 và 3 Điều 5', ['k.1 Đ.5, k.2 Đ.5, k.3 Đ.5 @ ?']],
    ['các điểm a, b và c khoản 1 Điều 5', ['đ.a k.1 Đ.5, đ.b k.1 Đ.5, đ.c k.1 Đ.5 @ ?']],
    ['Điều 74, Điều 114', ['Đ.74, Đ.114 @ ?']],
    ['Điều 8, 9', ['Đ.8, Đ.9 @ ?']],
    ['Điều 12 và Điều 13 của Luật Bảo vệ môi trường', ['Đ.12, Đ.13 @ Luật Bảo vệ môi trường']],
    ['Luật Đất đai năm 2013 (Điều 74, Điều 114)', ['Đ.74, Đ.114 @ Luật Đất đai 2013']],
    ['Luật Bảo vệ môi trường năm 2020 (Điều 8, Điều 9);', ['Đ.8, Đ.9 @ Luật Bảo vệ môi trường 2020']],
    ['Điều 5 khoản 2 điểm b Nghị định 71/2024', ['đ.b k.2 Đ.5 @ decree 71/2024']],
    ['Điều 5, khoản 2, điểm b', ['đ.b k.2 Đ.5 @ ?']],
    ['khoản 2 Điều 61, khoản 3 Điều 62 Luật Đất đai', ['k.2 Đ.61, k.3 Đ.62 @ Luật Đất đai']],
    ['Điều 5, khoản 2 Điều 6', ['Đ.5, k.2 Đ.6 @ ?']],
    ['từ Điều 5 đến Điều 8 Nghị định số 102/2024/NĐ-CP', ['Đ.5, Đ.6, Đ.7, Đ.8 @ decree 102/2024/NĐ-CP']],
    ['khoản 2a Điều 61a Luật Đất đai', ['k.2a Đ.61a @ Luật Đất đai']],
    ['điểm a) khoản 1 Điều 3', ['đ.a k.1 Đ.3 @ ?']],
    ['Khoản 2 Điều 79 của Luật Đất đai 2024', ['k.2 Đ.79 @ Luật Đất đai 2024']],
    ['Điều 159 quy định tại Luật Đất đai năm 2024', ['Đ.159 @ Luật Đất đai 2024']],
    ['theo Điều 140, Luật Đất đai năm 2024', ['Đ.140 @ ?', 'Luật Đất đai 2024']],
    ['Luật Đất đai, Điều 61', ['Đ.61 @ Luật Đất đai']],
    ['Luật Đất đai, Điều 5 Nghị định 71/2024', ['Luật Đất đai', 'Đ.5 @ decree 71/2024']],
    ['dieu 61 luat dat dai 2024', ['Đ.61 @ Luật Đất đai 2024']],
    ['Điều 52 Nghị định số 32/2024/NĐ-CP về quản lý', ['Đ.52 @ decree 32/2024/NĐ-CP']],
    ['Điều này, khoản này và điểm a khoản này', []],
    ['khoản 2 Điều này', []],
    ['khoản 3 tỷ đồng, điểm 5, mục 2', []],
    ['Điều 5, 100 hộ dân chưa nhận tiền', ['Đ.5 @ ?']],
    ['Điều 5.000 hộ', []],
    ['Điều 12, 31/2024/QH15', ['Đ.12 @ ?', '? 31/2024/QH15']],
    ['Bộ luật Dân sự năm 2015, Điều 117', ['Đ.117 @ Luật Dân sự 2015']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('where a reference stands', () => {
  const text =
    'Theo điểm\u00A0b khoản\u00A02 Điều\u00A061 Luật Đất đai năm\u00A02024 và Nghị định số 101/2024/NĐ-CP ngày 29 tháng 7 năm 2024, giá đất …'

  it('is told in offsets of the text as given, non-breaking spaces kept', () => {
    const [law, decree] = recogniseReferences(text)
    expect(law?.quote).toBe('điểm\u00A0b khoản\u00A02 Điều\u00A061 Luật Đất đai năm\u00A02024')
    expect(decree?.quote).toBe('Nghị định số 101/2024/NĐ-CP ngày 29 tháng 7 năm 2024')
    for (const one of [law, decree]) expect(text.slice(one?.start, one?.end)).toBe(one?.quote)
  })

  it('reads a decomposed text (NFD) alike, with offsets of that text', () => {
    const decomposed = text.normalize('NFD')
    const found = recogniseReferences(decomposed)
    expect(found.map(inWords)).toEqual(read(text))
    for (const one of found) expect(decomposed.slice(one.start, one.end)).toBe(one.quote)
  })
})

describe('a megabyte of hostile text', () => {
  it.each([
    'khoản 1 ',
    'khoản 1, ',
    'điểm a, b, ',
    'Điều 1 đến Điều 9 ',
    'Điều ',
    '1/',
    '43/2014/',
    '43/2014/NĐ-',
    'Luật A, b ',
    'Luật ',
    'NĐ 1/2024, ',
    '(',
    'ngày 1/',
    'ê\u0323',
  ])('“%s” again and again is read within the deadline', (piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length))
    const started = performance.now()
    recogniseReferences(text)
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})
