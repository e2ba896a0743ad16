import type { LocalDate } from '#server/language/dates.ts'
import type { EdxmlCode, EdxmlDocumentId, EdxmlEnvelope, EdxmlOptions, EdxmlOrgan } from './contract.ts'
import { type EdxmlElement, group, optional, required } from './edxml-element.ts'

/** MessageHeader in the order of the public sample (domain.md §3.4). */
export function messageHeader(envelope: EdxmlEnvelope, options: EdxmlOptions): EdxmlElement {
  const { from, to, code, promulgation, documentType, signer, dueDate, toPlaces, responseFor } = envelope
  const own: EdxmlDocumentId = { organId: from.organId, date: promulgation.date, code }
  return group('MessageHeader', [
    group('From', organ(from)),
    ...to.map((one) => group('To', organ(one))),
    required('DocumentId', documentIdText(own)),
    group('Code', codeElements(code)),
    group('PromulgationInfo', [
      required('Place', promulgation.place),
      required('PromulgationDate', dateText(promulgation.date, options)),
    ]),
    group('DocumentType', [
      required('Type', documentType.type),
      required('TypeDetail', documentType.typeDetail),
      required('TypeName', documentType.typeName),
    ]),
    required('Subject', envelope.subject),
    optional('Content', envelope.content),
    group('SignerInfo', [
      optional('Competence', signer.competence),
      required('Position', signer.position),
      required('FullName', signer.fullName),
    ]),
    optional('DueDate', dueDate === null ? '' : dateText(dueDate, options)),
    otherInfo(envelope.other),
    required('SteeringType', envelope.steeringType),
    group(
      'ToPlaces',
      toPlaces.map((place) => required('Place', place)),
    ),
    ...responseFor.map(({ organId, code: answered, date }) =>
      group('ResponseFor', [
        required('OrganId', organId),
        required('Code', codeText(answered)),
        required('PromulgationDate', dateText(date, options)),
        required('DocumentId', documentIdText({ organId, date, code: answered })),
      ]),
    ),
  ])
}

/** "OrganId,yyyy/MM/dd,số/ký hiệu", whatever form the dates of the message have. */
export function documentIdText({ organId, date, code }: EdxmlDocumentId): string {
  return `${organId.trim()},${date.replaceAll('-', '/')},${codeText(code)}`
}

function organ(one: EdxmlOrgan): EdxmlElement[] {
  return [
    required('OrganId', one.organId),
    optional('OrganizationInCharge', one.organizationInCharge),
    required('OrganName', one.organName),
    optional('OrganAdd', one.organAdd),
    optional('Email', one.email),
    optional('Telephone', one.telephone),
    optional('Fax', one.fax),
    optional('Website', one.website),
  ]
}

function otherInfo(other: EdxmlEnvelope['other']): EdxmlElement {
  return group('OtherInfo', [
    required('Priority', other.priority),
    optional('SphereOfPromulgation', other.sphereOfPromulgation),
    optional('TyperNotation', other.typerNotation),
    required('PromulgationAmount', other.promulgationAmount),
    required('PageAmount', other.pageAmount),
    optional('Direction', other.direction),
    group(
      'Appendixes',
      other.appendixes.map((name) => required('Appendix', name)),
    ),
  ])
}

function codeElements({ number, notation }: EdxmlCode): EdxmlElement[] {
  return [required('CodeNumber', number), required('CodeNotation', notation)]
}

function codeText({ number, notation }: EdxmlCode): string {
  return `${number.trim()}/${notation.trim()}`
}

function dateText(date: LocalDate, { dates }: EdxmlOptions): string {
  const [year, month, day] = date.split('-')
  return dates === 'yyyy/MM/dd' ? `${year}/${month}/${day}` : `${day}/${month}/${year}`
}
