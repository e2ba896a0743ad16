import type { TextJson } from '#realtime/protocol/petition-text/strip-proposals.ts'
import { isTextStyle, type TextStyle } from '#realtime/protocol/petition-text/text-styles.ts'
import type { Appendix, Block, Run, Table } from '#server/documents/contract.ts'
import { officialText } from './official-words.ts'

/** The text in the boxes of a document: căn cứ, what is said, annexes. */
export interface TextBlocks {
  /** Without closing marks. */
  readonly legalBasis: readonly string[]
  readonly body: readonly Block[]
  readonly appendices: readonly Appendix[]
}

interface Counters {
  part: number
  clause: number
  point: number
}

/**
 * A base text (base-text.ts) as blocks of a document, numbered as the editor numbers it. Lines without words are places
 * that nobody wrote on and are not printed; sections at the end that have nothing under them neither, so no number moves.
 */
export function textBlocks(base: TextJson): TextBlocks {
  const legalBasis: string[] = []
  const body: Block[] = []
  const appendices: { title: string; body: Block[] }[] = []
  const at: Counters = { part: 0, clause: 0, point: 0 }
  let section: unknown = null
  for (const block of base.content ?? []) {
    const style = styleOf(block)
    if (style === 'section') section = block.attrs?.section ?? null
    if (style === 'part') section = null
    const target = section === 'appendix' ? appendices.at(-1)?.body : body
    if (style === 'section' && section === 'grounds') Object.assign(at, { clause: 0, point: 0 })
    else if (style === 'section' && section === 'appendix') {
      Object.assign(at, { clause: 0, point: 0 })
      appendices.push({ title: wordsOf(block), body: [] })
    } else if (section === 'grounds' && block.type === 'paragraph') legalBasis.push(...groundsIn(block))
    else (target ?? body).push(...printed(block, style, at))
  }
  while (isHeading(body.at(-1))) body.pop()
  while (appendices.length > 0 && appendices.at(-1)?.body.length === 0) appendices.pop()
  return { legalBasis, body, appendices }
}

function printed(block: TextJson, style: TextStyle, at: Counters): Block[] {
  if (block.type === 'table') return [{ type: 'table', table: tableOf(block) }]
  if (block.type === 'attachment') {
    const text = officialText('petitionDocument.official.attached', { name: String(block.attrs?.name ?? '') })
    return [{ type: 'paragraph', runs: [{ text, italic: true }] }]
  }
  const [first = [], ...rest] = linesOf(block)
  const following = rest.map((runs): Block => ({ type: 'paragraph', runs }))
  const words = first.map(({ text }) => text).join('')
  switch (style) {
    case 'part':
      Object.assign(at, { part: at.part + 1, clause: 0, point: 0 })
      return [{ type: 'part', number: at.part, text: words }, ...following]
    case 'section':
      Object.assign(at, { clause: 0, point: 0 })
      return [{ type: 'heading', level: 1, text: words }, ...following]
    case 'title':
    case 'clause': {
      Object.assign(at, { clause: at.clause + 1, point: 0 })
      const clause: Block =
        style === 'title'
          ? { type: 'clause', number: at.clause, title: words, runs: [] }
          : { type: 'clause', number: at.clause, runs: first }
      return [clause, ...following]
    }
    case 'point':
      at.point += 1
      return [{ type: 'point', place: at.point, runs: first }, ...following]
    case 'dash':
      return [{ type: 'paragraph', runs: [{ text: '- ' }, ...first] }, ...following]
    case 'body':
      return [first, ...rest].filter(hasWords).map((runs): Block => ({ type: 'paragraph', runs }))
  }
}

/** Each line of căn cứ: it begins so, and the closing mark is the document's. */
function groundsIn(block: TextJson): string[] {
  return linesOf(block).flatMap((runs) => {
    const words = runs
      .map(({ text }) => text)
      .join('')
      .trim()
      .replace(/[;.,\s]+$/u, '')
    if (words === '') return []
    return [/^căn cứ\s/iu.test(words) ? words : officialText('petitionDocument.official.ground', { document: words })]
  })
}

/** Its lines: a break inside a paragraph begins another. */
function linesOf(block: TextJson): Run[][] {
  const lines: Run[][] = [[]]
  for (const inline of block.content ?? []) {
    if (inline.type === 'hardBreak') lines.push([])
    else lines.at(-1)?.push(runOf(inline))
  }
  return lines
}

function runOf({ text = '', marks = [] }: TextJson): Run {
  const has = (name: string) => marks.some(({ type }) => type === name)
  return { text, ...(has('bold') && { bold: true }), ...(has('italic') && { italic: true }) }
}

/** Cells as words; one that spans several has its words in the first, the others stay empty. */
function tableOf(table: TextJson): Table {
  const grid: string[][] = []
  const taken = new Set<string>()
  const rows = table.content ?? []
  for (const [y, row] of rows.entries()) {
    let x = 0
    for (const cell of row.content ?? []) {
      while (taken.has(`${x}:${y}`)) x += 1
      const [wide, high] = [Number(cell.attrs?.colspan ?? 1), Number(cell.attrs?.rowspan ?? 1)]
      for (let dy = 0; dy < high && y + dy < rows.length; dy++) {
        for (let dx = 0; dx < wide; dx++) {
          taken.add(`${x + dx}:${y + dy}`)
          const line = grid[y + dy] ?? []
          line[x + dx] = dx === 0 && dy === 0 ? (cell.content ?? []).map(wordsOf).join('\n') : ''
          grid[y + dy] = line
        }
      }
      x += wide
    }
  }
  const width = Math.max(1, ...grid.map((line) => line.length))
  const whole = rows.map((_, y) => Array.from({ length: width }, (_, x) => grid[y]?.[x] ?? ''))
  const isHead = rows[0]?.content?.every(({ type }) => type === 'tableHeader') ?? false
  const [head = [], ...rest] = whole
  return { columns: sharesOf(whole, width), head: isHead ? head : [], rows: isHead ? rest : whole }
}

/** A column is as wide as its longest cell needs, within bounds: figures do not get the width of sentences. */
function sharesOf(rows: readonly (readonly string[])[], width: number): number[] {
  return Array.from({ length: width }, (_, x) => {
    const longest = Math.max(...rows.map((row) => row[x]?.length ?? 0))
    return Math.min(40, Math.max(6, longest))
  })
}

function styleOf(block: TextJson): TextStyle {
  const style = block.attrs?.style
  return block.type === 'paragraph' && isTextStyle(style) ? style : 'body'
}

function wordsOf(block: TextJson): string {
  return linesOf(block)
    .map((runs) => runs.map(({ text }) => text).join(''))
    .join('\n')
}

function hasWords(runs: readonly Run[]): boolean {
  return runs.some(({ text }) => text.trim() !== '')
}

function isHeading(block: Block | undefined): boolean {
  return block?.type === 'heading' || block?.type === 'part'
}
