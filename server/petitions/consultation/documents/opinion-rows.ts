import type { Text } from '#server/language/text.ts'
import type { ConsensusView, OpinionRow, RoundView, SaidView } from '../consultation-view.ts'

/** A body of the table: its official name and what stands in its column of the map. */
interface Body {
  readonly id: string
  readonly name: string
}

/** A heading longer than this is shortened where a comment names its clause. */
const NAMED = 80

/**
 * The four-column table "TT | Cơ quan góp ý | Nội dung góp ý | Tiếp thu, giải trình" (domain.md §3.2 rule 3): each body
 * in protocol order, a row for each of its comments; who agreed, or was silent, is said in a row too.
 */
export function opinionRows(
  text: Text,
  bodies: readonly Body[],
  map: ConsensusView,
  round: Pick<RoundView, 'closedAt'>,
): OpinionRow[] {
  return bodies.flatMap(({ id, name }, index) => {
    const cells = map.rows.flatMap(({ cells: all }) => all.filter(({ departmentId }) => departmentId === id))
    const said = distinct(cells.flatMap((cell) => cell.said))
    const commented = said.filter(({ comment }) => comment !== '')
    const lines = commented.map((one) => ({ opinion: opinionOf(text, one), answer: answerOf(text, one, round) }))
    if (said.length > commented.length) {
      const words = commented.length === 0 ? 'agreesWhole' : 'agreesRest'
      lines.push({ opinion: text(`consultation.document.${words}`), answer: '' })
    }
    if (said.length === 0) {
      const isDeemed = cells.some(({ state }) => state === 'deemed')
      const silence = isDeemed ? 'deemed' : round.closedAt === null ? 'waiting' : 'silent'
      lines.push({ opinion: text(`consultation.document.${silence}`), answer: '' })
    }
    return lines.map((line, place) => ({ number: index + 1, department: place === 0 ? name : '', ...line }))
  })
}

/** A clause that was split carries the same word to each of its parts: it is one opinion. */
function distinct(said: readonly SaidView[]): SaidView[] {
  return said.filter((one, index) => said.findIndex(({ cid }) => cid === one.cid) === index)
}

function opinionOf(text: Text, { clauseLabel, clauseHeading, position, comment }: SaidView): string {
  const heading =
    clauseHeading.length <= NAMED ? clauseHeading : `${clauseHeading.slice(0, NAMED - 1).replace(/\s+\S*$/, '')}…`
  const label = clauseLabel.replace(/[.)]$/, '')
  const clause = label === '' ? `“${heading}”` : text('consultation.document.clause', { label, heading })
  return text('consultation.document.opinion', {
    clause,
    position: text(`consultation.positions.${position}`),
    comment,
  })
}

function answerOf(text: Text, { answer }: SaidView, round: Pick<RoundView, 'closedAt'>): string {
  if (!answer) return round.closedAt === null ? text('consultation.document.unanswered') : ''
  if (answer.words === '') return text('consultation.document.accepted')
  return text(`consultation.document.${answer.kind}`, { words: answer.words })
}
