import type { ReactNode } from 'react'
import type { TextJson } from '#realtime/protocol/petition-text/strip-proposals.ts'
import { isTextStyle, type TextStyle } from '#realtime/protocol/petition-text/text-styles.ts'
import type { ClauseTextView } from '#server/petitions/drafts/petition-view.ts'
import '#app/editor/text-desk.css'

const TAGS = { part: 'h2', section: 'h3', title: 'h4', clause: 'p', point: 'p', dash: 'p', body: 'p' } as const

/**
 * The text as it was last saved, to be read before the document is live, on paper, or without script (F8). Looks like the
 * editor's page; numbers of points are the editor's, those of clauses come with the text.
 */
export function StaticText({ clauses, label }: { clauses: readonly ClauseTextView[]; label: string }) {
  const isPart = !clauses.some(({ content }) => content.some(({ attrs }) => attrs?.style === 'section'))
  return (
    <div className="text-sheet">
      <article aria-label={label} lang="vi" className="text-page">
        {clauses.map(({ cid, label: number, content }) =>
          content.map((block, index) => (
            // Blocks of a clause have no other order than their own.
            <Block
              key={`${cid}-${String(block.attrs?.cid ?? index)}`}
              block={block}
              number={index === 0 ? number : ''}
              // A clause by itself stands right under the heading of its page.
              titleTag={isPart ? 'h3' : TAGS.title}
            />
          )),
        )}
      </article>
    </div>
  )
}

interface BlockProps {
  block: TextJson
  number?: string
  titleTag?: 'h3' | 'h4'
}

function Block({ block, number = '', titleTag = TAGS.title }: BlockProps) {
  if (block.type === 'table') {
    return (
      <table>
        <tbody>
          {(block.content ?? []).map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no ids, and nothing is kept in them
            <tr key={index}>{(row.content ?? []).map(cellOf)}</tr>
          ))}
        </tbody>
      </table>
    )
  }
  const anchor = typeof block.attrs?.cid === 'string' ? `clause-${block.attrs.cid}` : undefined
  if (block.type === 'attachment') {
    return (
      <p id={anchor} data-attachment>
        {String(block.attrs?.name ?? '')}
      </p>
    )
  }
  const style: TextStyle = isTextStyle(block.attrs?.style) ? block.attrs.style : 'body'
  const Tag = style === 'title' ? titleTag : TAGS[style]
  const mark = number || (style === 'dash' ? '-' : '')
  return (
    <Tag
      id={anchor}
      data-style={style}
      data-section={typeof block.attrs?.section === 'string' ? block.attrs.section : undefined}
      data-number={mark || undefined}
    >
      {runsOf(block)}
    </Tag>
  )
}

function cellOf(cell: TextJson, index: number): ReactNode {
  const Tag = cell.type === 'tableHeader' ? 'th' : 'td'
  return (
    <Tag key={index} colSpan={Number(cell.attrs?.colspan ?? 1)} rowSpan={Number(cell.attrs?.rowspan ?? 1)}>
      {(cell.content ?? []).map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <Block key={at} block={block} />
      ))}
    </Tag>
  )
}

function runsOf(block: TextJson): ReactNode {
  return (block.content ?? []).map((run, index) => {
    const key = `${index}-${run.text ?? ''}`
    if (run.type === 'hardBreak') return <br key={key} />
    const has = (name: string) => run.marks?.some(({ type }) => type === name)
    let words: ReactNode = run.text
    if (has('bold') || has('mention')) words = <strong>{words}</strong>
    if (has('italic')) words = <em>{words}</em>
    return <span key={key}>{words}</span>
  })
}
