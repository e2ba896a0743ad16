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
const FRAME_LINE = /^\s*(?:Kính gửi\s*:|V\/v\s)/iu

/**
 * Takes the form of an official document away from around its text, and makes typed numbers into styles. Works on HTML
 * that mammoth made. Returns how many parts of the form were left out.
 */
export function shapeLines(body: HTMLElement): number {
  for (const empty of body.querySelectorAll(':scope > p')) if (!empty.textContent?.trim()) empty.remove()
  const frame = [...body.querySelectorAll(':scope > table, :scope > p')].filter((part) =>
    (part.tagName === 'TABLE' ? FRAME_TABLE : FRAME_LINE).test(part.textContent ?? ''),
  )
  for (const part of frame) part.remove()
  for (const line of body.querySelectorAll<HTMLElement>(':scope > p')) readTypedNumber(line)
  return frame.length
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
