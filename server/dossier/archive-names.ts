import { codePointLength } from '#server/language/nfc.ts'

const LONGEST = 120

/** A name that every system takes as part of a path: no separators, no control characters, nothing hidden, not too long. */
export function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, '-')
    .replace(/^[\s.]+|[\s.]+$/gu, '')
  if (codePointLength(plain) <= LONGEST) return plain === '' ? '-' : plain
  const end = /\.[^.]{1,8}$/u.exec(plain)?.[0] ?? ''
  return `${[...plain].slice(0, LONGEST - end.length).join('')}${end}`
}

/** The same names never twice: a number is put before the ending. */
export function createNames(): (path: string) => string {
  const taken = new Set<string>()
  return (path) => {
    const [, stem = path, end = ''] = /^(.*?)(\.[^./]{1,8})?$/u.exec(path) ?? []
    let free = path
    for (let n = 2; taken.has(free.toLocaleLowerCase('vi')); n++) free = `${stem} (${n})${end}`
    taken.add(free.toLocaleLowerCase('vi'))
    return free
  }
}

/** For spreadsheets: UTF-8 with BOM, semicolons; a cell that a spreadsheet would take for a formula is text. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  const quote = (cell: string) => {
    const plain = /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell
    return /[";\n\r]/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
  }
  return `\ufeff${rows.map((cells) => cells.map(quote).join(';')).join('\r\n')}\r\n`
}
