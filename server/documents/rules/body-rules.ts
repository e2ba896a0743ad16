import { findSecrecyMarks, linesOf } from '#server/files/secrecy/contract.ts'
import { POINT_LETTERS, pointLetter } from '#server/language/point-letter.ts'
import type { Block, Finding, OfficialDocument, Run } from '../contract.ts'
import { error, warning } from './finding.ts'

/** Box 6 and the appendices. */
export function checkBody(document: OfficialDocument): Finding[] {
  const { body, legalBasis, appendices } = document
  return [
    ...legalBasis.flatMap(checkLegalBasis),
    ...(body.length === 0 ? [error('6', 'body-empty', '', '')] : checkEnd(body)),
    ...checkOrder(body, '6'),
    ...checkSections(body, '6'),
    ...appendices.flatMap((appendix) => [
      ...(appendix.title.trim() === '' ? [error('PL', 'appendix-title', '', '')] : []),
      ...checkOrder(appendix.body, 'PL'),
      ...checkSections(appendix.body, 'PL'),
    ]),
    ...checkSecrecy(document),
  ]
}

/** Nothing that says it is a state secret is made here (domain.md §4, R2): there is no box 10a in this product. */
function checkSecrecy({ subject, addressees, legalBasis, body, appendices }: OfficialDocument): Finding[] {
  const blocks = [...body, ...appendices.flatMap((appendix) => appendix.body)]
  const texts = [subject, ...addressees, ...legalBasis, ...appendices.map(({ title }) => title), ...blocks.map(textOf)]
  const lines = linesOf(
    texts.flatMap((text) => text.split('\n')),
    { hasHead: true },
  )
  return findSecrecyMarks(lines).map(({ snippet }) => error('10a', 'secrecy-mark', snippet.slice(0, 80), ''))
}

/** A căn cứ that names a law shows neither its number nor its agency (NĐ 30, PL I, II.6; G12). */
function checkLegalBasis(line: string): Finding[] {
  return [
    ...(/^Căn cứ (?:Bộ luật|Luật|Pháp lệnh)\b.*\d+\/\d{4}\/(?:QH|UBTVQH)\d+/u.test(line)
      ? [warning('6', 'legal-basis-law-number', line, line.replace(/\s*(?:số )?\d+\/\d{4}\/(?:QH|UBTVQH)\d+/u, ''))]
      : []),
    ...(/[;.]$/u.test(line) ? [error('6', 'legal-basis-mark', line, line.replace(/[;.]+$/u, ''))] : []),
  ]
}

/** The text ends with "./." (PL I, II.6). A table at its end has no such mark. */
function checkEnd(body: readonly Block[]): Finding[] {
  const last = body.at(-1)
  if (!last || last.type === 'table' || isHeading(last)) return []
  const text = textOf(last)
  return text.endsWith('./.')
    ? []
    : [warning('6', 'body-end-mark', text.slice(-40), `${text.slice(-40).replace(/\.?$/u, '')}./.`)]
}

/** Khoản count 1, 2, 3 …; điểm a, b, c, d, đ … and begin anew under each khoản. */
function checkOrder(blocks: readonly Block[], box: string): Finding[] {
  const findings: Finding[] = []
  let clause = 0
  let point = 0
  for (const block of blocks) {
    if (block.type === 'article' || isHeading(block)) clause = 0
    if (block.type === 'point') {
      point += 1
      if (block.place !== point) findings.push(error(box, 'point-order', String(block.place), String(point)))
      if (point === POINT_LETTERS.length + 1) {
        findings.push(error(box, 'point-letters', `${pointLetter(point)})`, `a) … ${POINT_LETTERS.at(-1)})`))
      }
    } else if (block.type !== 'paragraph' && block.type !== 'field') point = 0
    if (block.type === 'clause') {
      clause += 1
      if (block.number !== clause) findings.push(error(box, 'clause-order', String(block.number), String(clause)))
    }
  }
  return findings
}

/** A heading with nothing under it is a form that nobody filled in. */
function checkSections(blocks: readonly Block[], box: string): Finding[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1]
    const isEmpty = block.type === 'heading' && (!next || next.type === 'part' || isNextOf(block, next))
    return isEmpty ? [warning(box, 'section-empty', block.text, '')] : []
  })
}

/** Whether a heading of the same or a higher level follows. */
function isNextOf(block: Block & { readonly type: 'heading' }, next: Block): boolean {
  return next.type === 'heading' && next.level <= block.level
}

function isHeading(block: Block): block is Block & { readonly type: 'heading' | 'part' } {
  return block.type === 'heading' || block.type === 'part'
}

function textOf(block: Block): string {
  if (isHeading(block)) return block.text
  if (block.type === 'article') return block.title
  if (block.type === 'table') return [...block.table.head, ...block.table.rows.flat()].join('\n')
  return block.runs.map((run: Run) => run.text).join('')
}
