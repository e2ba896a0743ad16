import type { DepartmentView } from '#server/departments/contract.ts'
import { type Block, KIND_RULES, type OfficialDocument } from '#server/documents/contract.ts'
import { textIn } from '#server/language/catalogue.ts'
import { formatDocumentDate } from '#server/language/dates.ts'
import type { OpinionTableView } from '../consultation-view.ts'

/** Shares of the width: TT, cơ quan, nội dung, tiếp thu và giải trình. */
const COLUMNS = [1, 3, 7, 6]

/**
 * "Báo cáo tổng hợp, tiếp thu, giải trình ý kiến góp ý" of a round (NĐ 30/2020, PL III, model 1.4) by the lead: how it was
 * asked, then the four-column table. A draft until the records clerk has numbered it.
 */
export function composeOpinionTable(table: OpinionTableView, lead: DepartmentView): Omit<OfficialDocument, 'draft'> {
  const text = textIn('vi')
  const { round, rows } = table
  const bodies = new Set(rows.map(({ number }) => number)).size
  const paragraph = (words: string): Block => ({ type: 'paragraph', runs: [{ text: words }] })
  return {
    kind: 'report',
    status: 'draft',
    issuer: { parent: lead.parentName, name: agencyName(lead.name), joint: [] },
    number: { digits: null, symbol: `${KIND_RULES.report.code}-${lead.symbol}` },
    placeDate: { place: lead.placeName, date: null },
    subject: text('consultation.document.subject', { title: bareTitle(table.title), number: round.number }),
    addressees: [],
    legalBasis: [],
    body: [
      paragraph(
        text('consultation.document.asked', {
          lead: lead.name,
          count: bodies,
          opened: formatDocumentDate(round.openedAt),
          deadline: formatDocumentDate(round.deadline),
          spoken: round.spokenCount,
          comments: round.commentCount,
        }),
      ),
      {
        type: 'table',
        table: {
          columns: COLUMNS,
          head: [
            text('consultation.document.columns.number'),
            text('consultation.document.columns.department'),
            text('consultation.document.columns.opinion'),
            text('consultation.document.columns.answer'),
          ],
          rows: rows.map(({ number, department, opinion, answer }) => {
            return [department === '' ? '' : String(number), department, opinion, answer]
          }),
        },
      },
      paragraph(text('consultation.document.end', { lead: lead.name })),
    ],
    signing: { mode: 'one', signature: { authority: ['GIÁM ĐỐC'], name: '' } },
    recipients: [text('consultation.document.toBodies'), text('consultation.document.archive')],
    urgency: null,
    appendices: [],
  }
}

/** Under "UBND TỈNH BẮC NINH" the agency prints without its place (NĐ 30, ô 2). */
function agencyName(name: string): string {
  return name.replace(/\s+(?:tỉnh|thành phố|TP\.)\s+.+$/u, '').toLocaleUpperCase('vi')
}

/** The trích yếu of a công văn without its "V/v". */
function bareTitle(title: string): string {
  return title.replace(/^(?:V\/v|Về việc)\s+/iu, '')
}
