import { localDate, localTime } from '#server/language/dates.ts'
import type { EdxmlBusiness, EdxmlEnvelope, EdxmlOptions } from './contract.ts'
import { type EdxmlElement, group, optional, required } from './edxml-element.ts'
import { documentIdText } from './message-header.ts'

/** TraceHeaderList: whom the message passed, and what it does with the document (new, recalled, changed, replacing). */
export function traceHeaders({ trace, business }: EdxmlEnvelope, options: EdxmlOptions): EdxmlElement {
  return group('TraceHeaderList', [
    ...trace.map(({ organId, at }) =>
      group('TraceHeader', [required('OrganId', organId), required('Timestamp', timestamp(at, options))]),
    ),
    businessElement(business, options),
  ])
}

function businessElement(business: EdxmlBusiness, { businessSpelling: spelled }: EdxmlOptions): EdxmlElement {
  const { docType, reason, paper, staff } = business
  const concerned = docType === 1 || docType === 2 ? [required('DocumentId', documentIdText(business.document))] : []
  return group(spelled, [
    ...concerned,
    required(`${spelled}DocType`, docType),
    required(`${spelled}DocReason`, reason),
    required('Paper', paper ? 1 : 0),
    group('StaffInfo', [
      optional('Department', staff.department),
      optional('Staff', staff.staff),
      optional('Email', staff.email),
      optional('Mobile', staff.mobile),
    ]),
    ...changes(business, spelled),
  ])
}

/** What an update changes (2), or which documents are replaced for whom (3). */
function changes(business: EdxmlBusiness, spelled: string): EdxmlElement[] {
  if (business.docType === 2) {
    const { isContentChanged, receivers } = business
    return [
      group(`${spelled}DocumentInfo`, [
        required('DocumentInfo', isContentChanged ? 1 : 0),
        required('DocumentReceiver', receivers.length > 0 ? 1 : 0),
        group(
          'ReceiverList',
          receivers.map(({ type, organId }) =>
            group('Receiver', [required('ReceiverType', type), required('OrganId', organId)]),
          ),
        ),
      ]),
    ]
  }
  if (business.docType !== 3) return []
  const infos = business.replaces.map(({ document, organIds }) =>
    group('ReplacementInfo', [
      required('DocumentId', documentIdText(document)),
      group(
        'OrganIdList',
        organIds.map((organId) => required('OrganId', organId)),
      ),
    ]),
  )
  return [group('ReplacementInfoList', infos)]
}

/** In Vietnam's time, as the axis counts. */
function timestamp(at: Date, { dates }: EdxmlOptions): string {
  const [year, month, day] = localDate(at).split('-')
  const seconds = String(at.getUTCSeconds()).padStart(2, '0')
  const on = dates === 'yyyy/MM/dd' ? `${year}/${month}/${day}` : `${day}/${month}/${year}`
  return `${on} ${localTime(at)}:${seconds}`
}
