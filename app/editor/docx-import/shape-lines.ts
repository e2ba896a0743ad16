import type { TextStyle } from '#realtime/protocol/petition-text/text-styles.ts'

/** Numbers that were typed as text, by what a line begins with; ours are counted by the text itself. */
const TYPED: ReadonlyArray<readonly [RegExp, TextStyle]> = [
  [/^(?=[IVXL])(?:X{0,3})(?:IX|IV|V?I{0,3})[.)]\s+/u, 'section'],
  [/^\d{1,2}[.)]\s+/u, 'clause'],
  [/^[a-zđ]\)\s+/u, 'point'],
  [/^[-–•+]\s+/u, 'dash'],
]
/** Tables and lines of the form itself (NĐ 30): the product prints them around the text. */
const FRAME_TABLE = /CỘNG\s+HÒA\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM|^\s*Nơi\s+nhận/iu
const FRAME_LINE = /^\s*(?:Kính gửi\s*:|V\/v\s|\(Kèm theo (?:Công văn|Tờ trình|Báo cáo|Kế hoạch|Giao ước))/iu
const APPENDIX = /^\s*Phụ\s+lục(?:\s+[IVXLC\d]+)?\s*$/iu

/**
 * Takes the form of an official document away from around its text, and makes typed numbers and the names of annexes
 * into styles. Works on HTML that mammoth made. Returns how many parts of the form were left out.
 */
export function shapeLines(body: HTMLElement): number {
  for (const empty of body.querySelectorAll(':scope > p')) if (!empty.textContent?.trim()) empty.remove()
  const frame = [...body.querySelectorAll(':scope > table, :scope > p')].filter((part) =>
    (part.tagName === 'TABLE' ? FRAME_TABLE : FRAME_LINE).test(part.textContent ?? ''),
  )
  for (const part of frame) part.remove()
  for (const line of body.querySelectorAll<HTMLElement>(':scope > p')) if (!readAppendix(line)) readTypedNumber(line)
  for (const heading of body.querySelectorAll<HTMLElement>(':scope > h1, :scope > h2, :scope > h3')) {
    cutFront(heading, TYPED[0]?.[0].exec(heading.textContent ?? '')?.[0].length ?? 0)
  }
  // mammoth takes every row for one of the heading when Word only says that it is none.
  for (const cell of body.querySelectorAll('tr:not(:first-child) > th')) renameToCell(cell)
  return frame.length
}

/** "Phụ lục I" alone on a line, its name on the next. */
function readAppendix(line: HTMLElement): boolean {
  const name = line.nextElementSibling
  if (!APPENDIX.test(line.textContent ?? '') || name?.tagName !== 'P') return false
  const section = line.ownerDocument.createElement('h3')
  section.append(...name.childNodes)
  Object.assign(section.dataset, { style: 'section', section: 'appendix' })
  name.replaceWith(section)
  line.remove()
  return true
}

function renameToCell(head: Element): void {
  const cell = head.ownerDocument.createElement('td')
  for (const { name, value } of head.attributes) cell.setAttribute(name, value)
  cell.append(...head.childNodes)
  head.replaceWith(cell)
}

function readTypedNumber(line: HTMLElement): void {
  const words = line.textContent ?? ''
  for (const [pattern, style] of TYPED) {
    const label = pattern.exec(words)?.[0]
    if (label === undefined || label.trim() === '') continue
    line.dataset.style = style === 'clause' && isTitle(line, words) ? 'title' : style
    cutFront(line, label.length)
    return
  }
}

/** A bold line by itself names what follows. */
function isTitle(line: HTMLElement, words: string): boolean {
  const bold = [...line.querySelectorAll('strong, b')].map((one) => one.textContent ?? '').join('')
  return words.length <= 150 && bold.trim().length >= words.trim().length - 4
}

function cutFront(element: HTMLElement, length: number): void {
  let left = length
  const walker = element.ownerDocument.createTreeWalker(element, 4 /* texts */)
  for (let node = walker.nextNode(); node && left > 0; node = walker.nextNode()) {
    const words = node.nodeValue ?? ''
    node.nodeValue = words.slice(left)
    left -= words.length
  }
}
