import type { Block, OfficialDocument, Signature } from '#server/documents/contract.ts'
import { formatDocumentDate, type LocalDate } from '#server/language/dates.ts'
import type { MinutesContent } from '../signing/minutes-content.ts'
import { conclusionBlocks } from './compose-minutes.ts'
import { issuerName, officialText } from './official-words.ts'

/** What the records clerk typed in; null until then. */
export interface NoticeNumber {
  readonly number: string
  readonly date: LocalDate
}

/** Thông báo kết luận of the host (NĐ 30/2020, PL III, model 1.4), from the text that both have signed. */
export function composeNotice(content: MinutesContent, issued: NoticeNumber | null): OfficialDocument {
  const { facts, host } = content
  const { workshop, departments } = facts.cast
  const held = new Date(facts.openedAt ?? workshop.startsAt)
  const opening = officialText('documents.minutes.notice.opening', {
    date: formatDocumentDate(held, workshop.zone).replace(/^n/u, 'N'),
    host: host.name,
    title: workshop.title,
    bodies: departments.map(({ shortName }) => shortName).join(', '),
  })
  const blocks = conclusionBlocks(content)
  return {
    kind: 'notice',
    status: issued ? 'issued' : 'draft',
    draft: null,
    issuer: { parent: host.parentName, name: issuerName(host.name), joint: [] },
    number: { digits: issued?.number ?? null, symbol: `TB-${host.symbol}` },
    placeDate: { place: host.placeName, date: issued?.date ?? null },
    subject: officialText('documents.minutes.notice.subject', { title: workshop.title }),
    addressees: [],
    legalBasis: [],
    body: [
      paragraph(opening),
      ...(blocks.length > 0 ? blocks : [paragraph(officialText('documents.minutes.notice.none'))]),
      paragraph(officialText('documents.minutes.notice.closing', { host: host.shortName })),
    ],
    signing: { mode: 'one', signature: signatureOf(content) },
    recipients: [officialText('documents.workshop.toDepartments'), officialText('documents.workshop.archive')],
    urgency: null,
    appendices: [],
  }
}

function paragraph(text: string): Block {
  return { type: 'paragraph', runs: [{ text }] }
}

/** The chair signs where the chair leads the host; otherwise the place stays open for whom the host names. */
function signatureOf({ facts, host }: MinutesContent): Signature {
  const chair = facts.cast.officers.find(
    ({ role, departmentShortName }) => role === 'chair' && departmentShortName === host.shortName,
  )
  if (chair && /^Phó Giám đốc/iu.test(chair.office)) {
    return { authority: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: chair.fullName }
  }
  const isHead = chair !== undefined && /^Giám đốc/iu.test(chair.office)
  return { authority: ['GIÁM ĐỐC'], name: isHead ? chair.fullName : '' }
}
