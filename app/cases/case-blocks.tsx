import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { TextJson } from '#realtime/protocol/petition-text/strip-proposals.ts'
import type { CaseReference } from '#server/cases/case-view.ts'
import type { CaseSectionText } from '#server/cases/content/contract.ts'

const LETTERS = 'abcdđeghiklmnopqrstuvxy'

/** What one part of a case says; the law that is cited in it leads to the legal basis. */
export function CaseBlocks({
  part,
  references,
}: {
  part: Pick<CaseSectionText, 'text' | 'blocks'>
  references: readonly CaseReference[]
}) {
  const quotes = [...references].sort((a, b) => b.quote.length - a.quote.length)
  const blocks = part.blocks ?? part.text.split('\n').map(plain)
  const numbers = numbersOf(blocks)
  return (
    <div className="grid max-w-[43em] gap-2.5">
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of one published text, never moved
        <Block key={at} block={block} number={numbers[at] ?? ''} quotes={quotes} />
      ))}
    </div>
  )
}

function plain(line: string): TextJson {
  return { type: 'paragraph', content: line === '' ? [] : [{ type: 'text', text: line }] }
}

interface BlockProps {
  block: TextJson
  number: string
  quotes: readonly CaseReference[]
}

function Block({ block, number, quotes }: BlockProps) {
  if (block.type === 'table') {
    return (
      <div className="overflow-x-auto">
        <table className="w-full border-collapse">
          <tbody>
            {(block.content ?? []).map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no ids, and nothing is kept in them
              <tr key={index}>{(row.content ?? []).map((cell, at) => cellOf(cell, at, quotes))}</tr>
            ))}
          </tbody>
        </table>
      </div>
    )
  }
  if (block.type !== 'paragraph') return null
  const words = runsOf(block, quotes)
  if (block.attrs?.style === 'part' || block.attrs?.style === 'title') {
    return (
      <h3 className="font-semibold break-words">
        {number} {words}
      </h3>
    )
  }
  if (number === '') return <p className="break-words">{words}</p>
  return (
    <p className={block.attrs?.style === 'clause' ? 'flex gap-2.5' : 'flex gap-2.5 pl-6'}>
      <span className="flex-none font-semibold text-primary-ink tabular-nums">{number}</span>
      <span className="min-w-0 break-words">{words}</span>
    </p>
  )
}

function cellOf(cell: TextJson, index: number, quotes: readonly CaseReference[]): ReactNode {
  const Tag = cell.type === 'tableHeader' ? 'th' : 'td'
  return (
    <Tag
      key={index}
      colSpan={Number(cell.attrs?.colspan ?? 1)}
      rowSpan={Number(cell.attrs?.rowspan ?? 1)}
      className="border border-line px-2.5 py-1.5 text-left align-top"
    >
      {(cell.content ?? []).map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <Block key={at} block={block} number="" quotes={quotes} />
      ))}
    </Tag>
  )
}

function runsOf(block: TextJson, quotes: readonly CaseReference[]): ReactNode {
  return (block.content ?? []).map((run, index) => {
    const key = `${index}-${run.text ?? ''}`
    if (run.type === 'hardBreak') return <br key={key} />
    const has = (name: string) => run.marks?.some(({ type }) => type === name)
    let words: ReactNode = linked(run.text ?? '', quotes)
    if (has('bold')) words = <strong>{words}</strong>
    if (has('italic')) words = <em>{words}</em>
    if (has('mention')) words = <span className="font-medium text-primary-ink">{words}</span>
    return <span key={key}>{words}</span>
  })
}

/** The first of the quotes in a run, and what stands around it. */
function linked(text: string, quotes: readonly CaseReference[]): ReactNode {
  const found = quotes
    .map((reference) => ({ reference, at: text.indexOf(reference.quote) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.reference.quote.length - a.reference.quote.length)[0]
  if (!found) return text
  const { quote, document } = found.reference
  return (
    <>
      {text.slice(0, found.at)}
      <Link to={`/legal-basis/${document.id}`} className="underline underline-offset-3">
        {quote}
      </Link>
      {linked(text.slice(found.at + quote.length), quotes)}
    </>
  )
}

/** 1. a) - before the numbered lines of one part. */
function numbersOf(blocks: readonly TextJson[]): string[] {
  let [clause, point] = [0, 0]
  return blocks.map((block) => {
    switch (block.attrs?.style) {
      case 'title':
      case 'clause':
        point = 0
        return `${++clause}.`
      case 'point':
        return `${LETTERS[point++ % LETTERS.length]})`
      case 'dash':
        return '–'
      default:
        return ''
    }
  })
}
