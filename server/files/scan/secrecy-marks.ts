import { toNfc } from '#server/language/nfc.ts'
import type { FindingCode, ScanFinding } from '../contract.ts'
import { isOrdinaryMat } from '../secrecy-words.ts'
import { fromLegacy } from './legacy-text.ts'
import type { TextLine } from './text-line.ts'

type SecrecyCode = Extract<FindingCode, `secrecy-${string}`>

const MOST_FINDINGS = 12
const LONGEST_SNIPPET = 160
const AROUND = 60
/** R1's own sentence stands on what we print; the laws that protect secrets are cited by name. */
const SPOKEN_OF = /(?:bảo vệ|không soạn thảo, đăng tải, trao đổi nội dung thuộc)\s+$/u
const STAMPS = new Set(['MẬT', 'TỐIMẬT', 'TUYỆTMẬT', 'TOIMAT', 'TUYETMAT', 'ĐỘMẬT', 'DẤUMẬT'])
const LONGEST_STAMP = 9
const MAT = /m[ậa]t/iu
const OF_TWO_WORDS = new Set(['tốimật', 'tuyệtmật'])

/**
 * Where a text says that it is a state secret (R2, domain.md §4): a stamp MẬT, TỐI MẬT, TUYỆT MẬT alone on a line or in
 * capitals near the head of a document, "Độ mật:" with a degree, "bí mật nhà nước". "Mật độ xây dựng", "mật ong" and
 * "bảo mật" pass, and so do the laws on the protection of state secrets, which are cited by that name.
 */
export function findSecrecyMarks(lines: readonly TextLine[]): ScanFinding[] {
  const findings: ScanFinding[] = []
  const texts = lines.map(({ text }) => toNfc(text))
  const isBeside = (one: TextLine | undefined, other: TextLine) => one?.page === other.page && one.part === other.part
  for (const [index, line] of lines.entries()) {
    const before = isBeside(lines[index - 1], line) ? `${texts[index - 1]?.slice(-AROUND)} ` : ''
    const after = isBeside(lines[index + 1], line) ? ` ${texts[index + 1]?.slice(0, AROUND)}` : ''
    const code = markIn(texts[index] ?? '', line.isHead, before, after)
    if (!code) continue
    findings.push({ code, page: line.page, line: line.line, part: line.part, snippet: snippetOf(line.text) })
    if (findings.length === MOST_FINDINGS) break
  }
  return findings
}

function markIn(text: string, isHead: boolean, before: string, after: string): SecrecyCode | null {
  const legacy = fromLegacy(text)
  return (
    markInWords(text, isHead, before, after) ??
    (legacy === null ? null : markInWords(toNfc(legacy), isHead, before, after))
  )
}

function markInWords(text: string, isHead: boolean, before: string, after: string): SecrecyCode | null {
  if (isStampLine(text, isHead)) return 'secrecy-stamp'
  // Everything else says the word as one: hardly any line does, and the slower patterns need not be asked.
  if (!MAT.test(`${before}${text}${after}`)) return null
  if (isHead && hasStampInHead(text)) return 'secrecy-stamp'
  if (hasDegreeField(text)) return 'secrecy-field'
  return namesStateSecrets(text, before, after) ? 'secrecy-words' : null
}

/** Nothing on the line but the stamp, its letters apart or not, with whatever frames it. */
function isStampLine(text: string, isHead: boolean): boolean {
  const letters = firstLetters(text)
  if (letters.length > LONGEST_STAMP) return false
  if (STAMPS.has(letters)) return !/\d/.test(text) || letters !== 'MẬT' || isHead
  const small = letters.toLocaleLowerCase('vi')
  return OF_TWO_WORDS.has(small) || (isHead && small === 'mật')
}

/** The letters of a line, of a longer one as far as tells that it is no stamp. */
function firstLetters(text: string): string {
  let letters = ''
  for (let at = 0; at < text.length && letters.length <= LONGEST_STAMP; at += 1) {
    const code = text.charCodeAt(at)
    const isLetter =
      code < 0x80 ? (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a : /[\p{L}\p{M}]/u.test(text.charAt(at))
    if (isLetter) letters += text.charAt(at)
  }
  return letters
}

/** "Số: 05/BC-STNMT   MẬT": in capitals beside other words, but not a word of their sentence. */
function hasStampInHead(text: string): boolean {
  if (/(?:^|[^\p{L}])(?:TUYỆT|TỐI|TUYET|TOI)\s+(?:MẬT|MAT)(?![\p{L}])/u.test(text)) return true
  if (
    /(?:^|[^\p{L}])(?:VĂN BẢN|TÀI LIỆU|HỒ SƠ|CÔNG VĂN|ĐÓNG DẤU)\s+MẬT(?![\p{L}])(?!\s+(?:ĐỘ|ONG|KHẨU|MÃ))/u.test(text)
  )
    return true
  // Looked for before the slower pattern is asked: hardly any line has it.
  if (!text.includes('MẬT')) return false
  return [...text.matchAll(/(\S+)?(\s*)(?<![\p{L}\p{M}])MẬT(?![\p{L}\p{M}])(\s*)(\S+)?/gu)].some(
    ([, previous = '', gapBefore = '', gapAfter = '', next = '']) =>
      standsApart(previous, gapBefore) && standsApart(next, gapAfter) && !isOrdinaryMat(wordIn(previous), wordIn(next)),
  )
}

function standsApart(neighbour: string, gap: string): boolean {
  return neighbour === '' || /\s{2,}|\t/.test(gap) || /[^\p{L}\p{M}]/u.test(neighbour)
}

function wordIn(token: string): string {
  return token.replace(/[^\p{L}\p{M}]+/gu, '')
}

/** "Độ mật: Tối mật"; an empty field, "Độ mật: không" and "Độ mật: thường" say nothing. */
function hasDegreeField(text: string): boolean {
  const toned = /(?:^|[^\p{L}])độ\s+mật\s*[:：]\s*(.*)$/iu.exec(text)
  const plain = toned ? null : /(?:^|[^\p{L}])do mat\s*[:：]\s*(.*)$/iu.exec(text)
  const value = (toned ?? plain)?.[1]
  return value !== undefined && !/^(?:không|khong|thường|thuong|k\b)/iu.test(value)
}

/** The words may run over the end of a line. */
function namesStateSecrets(text: string, before: string, after: string): boolean {
  const whole = `${before}${text}${after}`
  const toned = [...whole.matchAll(/bí\s+mật\s+nhà\s+nước/giu)]
  const plain = [...whole.matchAll(/\bbi mat nha nuoc\b/gi)]
  return [...toned, ...plain].some(({ index }) => {
    const isOfThisLine = index >= before.length && index < before.length + text.length
    return (
      isOfThisLine &&
      !SPOKEN_OF.test(whole.slice(0, index).toLocaleLowerCase('vi').replace(/\s+/gu, ' ')) &&
      !/bao ve $/i.test(whole.slice(0, index))
    )
  })
}

function snippetOf(text: string): string {
  const plain = toNfc(text).replace(/\s+/gu, ' ').trim()
  if (plain.length <= LONGEST_SNIPPET) return plain
  const at = Math.max(0, plain.search(/mật|mat\b/iu) - AROUND)
  return `${at > 0 ? '…' : ''}${plain.slice(at, at + LONGEST_SNIPPET - 2)}…`
}
