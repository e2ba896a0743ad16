import { formatDocumentDate } from '#server/language/dates.ts'
import type { Appendix, DocumentNumber, DraftMark, OfficialDocument } from './contract.ts'

/** Quốc hiệu, in the spelling of the Constitution; NĐ 30 itself prints HÒA and HOÀ. */
export const NATIONAL_NAME = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
/** Tiêu ngữ: hyphens with spaces (NĐ 30, PL I, II.1). */
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc'

/** "Số: 05/TTr-STNMT"; without a number yet the place for it stays open. */
export function numberLine({ digits, symbol }: DocumentNumber): string {
  return digits === null ? `Số:        /${symbol}` : `Số: ${digits}/${symbol}`
}

/** "Bắc Ninh, ngày 05 tháng 02 năm 2026"; an unknown day leaves its places open. */
export function placeDateLine({ place, date }: NonNullable<OfficialDocument['placeDate']>): string {
  return `${place}, ${date ? formatDocumentDate(date) : 'ngày      tháng      năm        '}`
}

/** "V/v kiến nghị …" (ô 5b). */
export function letterSubject(subject: string): string {
  return `V/v ${subject}`
}

/** Căn cứ as printed: each ends with ";", the last with "." (NĐ 30, PL I, II.6). */
export function legalBasisLines(lines: readonly string[]): string[] {
  return lines.map((line, index) => `${line}${index === lines.length - 1 ? '.' : ';'}`)
}

/** Nơi nhận as printed: dash, ";", the last with ".". */
export function recipientLines(recipients: readonly string[]): string[] {
  return recipients.map((line, index) => `- ${line}${index === recipients.length - 1 ? '.' : ';'}`)
}

/** Kính gửi of several: dash, ";", the last with "." */
export const addresseeLines = recipientLines

const ROMAN: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** "Phụ lục", or "Phụ lục I", "Phụ lục II" … where there are several. */
export function appendixLabel(index: number, appendices: readonly Appendix[]): string {
  return appendices.length === 1 ? 'Phụ lục' : `Phụ lục ${roman(index + 1)}`
}

/** "(Kèm theo Công văn số … ngày …)": its blanks stay open in an electronic document (NĐ 30, PL I, III). */
export function attachedTo(document: OfficialDocument, typeName: string | null): string {
  const name = typeName ? sentenceCase(typeName) : 'Công văn'
  const { number, placeDate, status } = document
  if (status === 'draft' || !number?.digits || !placeDate?.date) {
    return `(Kèm theo ${name} số        /${number?.symbol ?? ''} ngày      tháng      năm        )`
  }
  return `(Kèm theo ${name} số ${number.digits}/${number.symbol} ${formatDocumentDate(placeDate.date)})`
}

/** Foot of every page of a draft. */
export function draftLine({ round, date, code }: DraftMark): string {
  const [year, month, day] = date.split('-')
  return `DỰ THẢO lần ${round}, ngày ${day}/${month}/${year} · ${code}`
}

/** 4 → "IV". */
export function roman(value: number): string {
  let rest = value
  let word = ''
  for (const [size, letter] of ROMAN) {
    while (rest >= size) {
      word += letter
      rest -= size
    }
  }
  return word
}

function sentenceCase(upper: string): string {
  const lower = upper.toLocaleLowerCase('vi')
  return lower.charAt(0).toLocaleUpperCase('vi') + lower.slice(1)
}
