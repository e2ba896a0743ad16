import type { DepartmentView } from '#server/departments/contract.ts'
import {
  type Block,
  type DocumentKind,
  KIND_RULES,
  type OfficialDocument,
  type Signature,
} from '#server/documents/contract.ts'
import { textIn } from '#server/language/catalogue.ts'
import { formatDocumentDate, formatDocumentTime, formatWeekday, type LocalDate } from '#server/language/dates.ts'
import type { TextKey } from '#server/language/text.ts'
import type { WorkshopView } from '../workshop-view.ts'

/** A workshop as its documents see it. */
export interface HeldWorkshop {
  readonly workshop: WorkshopView
  readonly host: DepartmentView
  readonly today: LocalDate
}

/** Official text is Vietnamese, whatever the reader's language. */
export const officialText = textIn('vi')

/** What all documents of a workshop share: issued by its host, a draft until the records clerk has numbered it. */
export function documentFrame(held: HeldWorkshop, kind: DocumentKind) {
  const { host, workshop } = held
  const { code } = KIND_RULES[kind]
  return {
    kind,
    status: 'draft',
    draft: null,
    issuer: { parent: host.parentName, name: officialName(host.name), joint: [] },
    number: { digits: null, symbol: `${code}-${host.symbol}` },
    placeDate: { place: host.placeName, date: null },
    addressees: [],
    legalBasis: [],
    signing: { mode: 'one', signature: signatureOf(workshop, host) },
    urgency: null,
    appendices: [],
  } as const satisfies Partial<OfficialDocument>
}

/** "Thời gian" and "Địa điểm", with every connection point. */
export function meetingFields({ startsAt, endsAt, zone, points }: WorkshopView): Block[] {
  const text = officialText
  const time = text('documents.workshop.span', {
    start: formatDocumentTime(startsAt, zone),
    end: formatDocumentTime(endsAt, zone),
    weekday: formatWeekday(startsAt, 'vi', zone),
    date: formatDocumentDate(startsAt, zone),
  })
  const named = (point: WorkshopView['points'][number]) => [point.name, point.place].filter(Boolean).join(', ')
  const central = points.filter((point) => point.isCentral).map(named)
  const others = points.filter((point) => !point.isCentral).map(named)
  return [
    fieldOf('documents.workshop.time', time),
    fieldOf('documents.workshop.place', text('documents.workshop.central', { points: central.join('; ') })),
    ...(others.length > 0 ? [fieldOf('documents.workshop.otherPoints', others.join('; '))] : []),
  ]
}

export function fieldOf(label: TextKey & `documents.workshop.${string}`, words: string): Block {
  return { type: 'field', label: officialText(label as 'documents.workshop.time'), runs: [{ text: words }] }
}

/** "Sở Nông nghiệp và Môi trường tỉnh Bắc Ninh" under "UBND TỈNH BẮC NINH" prints without its place (NĐ 30, ô 2). */
function officialName(name: string): string {
  return name.replace(/\s+(?:tỉnh|thành phố|TP\.)\s+.+$/u, '').toLocaleUpperCase('vi')
}

/** The chair signs where the chair leads the host; otherwise the place stays open for whom the host names. */
function signatureOf({ officers }: WorkshopView, host: DepartmentView): Signature {
  const chair = officers.find((officer) => officer.role === 'chair' && officer.department?.id === host.id)
  if (chair && /^Phó Giám đốc/iu.test(chair.office)) {
    return { authority: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: chair.fullName }
  }
  const isHead = chair && /^Giám đốc/iu.test(chair.office)
  return { authority: ['GIÁM ĐỐC'], name: isHead ? chair.fullName : '' }
}
