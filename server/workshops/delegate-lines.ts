import { fold } from '#server/language/fold.ts'
import { toNfc } from '#server/language/nfc.ts'

export interface DelegateLine {
  readonly fullName: string
  readonly office: string
}

export interface ReadLines {
  readonly delegates: readonly DelegateLine[]
  /** 1-based numbers of the lines that are not a name of at least two words. */
  readonly unreadable: readonly number[]
}

const MAX_NAME = 120
const MAX_OFFICE = 200

/**
 * One delegate per line: "Họ tên; chức vụ". A table pasted from Excel (tab) or Word, a list with numbers ("1.", "-")
 * and forms of address ("Ông", "Bà", "Đ/c") are understood; a comma or a dash parts name and office when there is no
 * semicolon or tab. Empty lines are skipped.
 */
export function readDelegateLines(text: string): ReadLines {
  const delegates: DelegateLine[] = []
  const unreadable: number[] = []
  toNfc(text)
    .split(/\r\n|\r|\n/u)
    .forEach((line, index) => {
      if (!line.trim()) return
      const delegate = readLine(line)
      if (delegate) delegates.push(delegate)
      else unreadable.push(index + 1)
    })
  return { delegates, unreadable }
}

/** The same person on the same list: same name and office, whatever the tone placement and case. */
export function sameDelegate(a: DelegateLine, b: DelegateLine): boolean {
  return spelling(a) === spelling(b)
}

function readLine(line: string): DelegateLine | null {
  const numbered = line.replace(/^\s*(?:\d{1,3}\s*[.)\t]|[-–•*+])\s*/u, '')
  const [name = '', ...rest] = splitOnce(numbered)
  const fullName = tidy(name).replace(/^(?:ông|bà|đồng chí|đ\/c|đc)[.:]?\s+/iu, '')
  const office = tidy(rest.join(' '))
  const words = fullName.split(' ').filter(Boolean)
  if (words.length < 2 || fullName.length > MAX_NAME || office.length > MAX_OFFICE) return null
  if (!words.every((word) => /^[\p{L}\p{M}'’.-]+$/u.test(word))) return null
  return { fullName, office }
}

function splitOnce(line: string): string[] {
  for (const separator of [/[;\t|]/u, /,/u, /\s[-–—]\s/u]) {
    const at = line.search(separator)
    const found = separator.exec(line)
    if (found) return [line.slice(0, at), line.slice(at + found[0].length)]
  }
  return [line]
}

function tidy(text: string): string {
  return text
    .replace(/[;\t|]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** Tones are part of a name ("Hoa" is not "Hòa"); their placement and case are not. */
function spelling(line: DelegateLine): string {
  const marks = (text: string) =>
    text
      .normalize('NFD')
      .toLowerCase()
      .replace(/\P{Mn}/gu, '')
  return [line.fullName, line.office].map((text) => `${fold(text)}|${marks(text)}`).join('||')
}
