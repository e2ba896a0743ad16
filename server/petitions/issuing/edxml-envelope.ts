import { KIND_RULES, type OfficialDocument } from '#server/documents/contract.ts'
import type { EdxmlAttachment, EdxmlEnvelope, EdxmlOrgan } from '#server/documents/edxml/contract.ts'
import type { LocalDate } from '#server/language/dates.ts'
import { officialText } from '../document/official-words.ts'
import type { IssueRecord, IssueSignature } from './issue-repository.ts'
import type { OrganRecord } from './organ-repository.ts'

interface Sent {
  /** As it was issued. */
  readonly document: OfficialDocument
  readonly issue: IssueRecord & { readonly signature: IssueSignature; readonly issued: { readonly at: Date } }
  readonly organs: readonly OrganRecord[]
  readonly clerk: { readonly fullName: string; readonly email: string }
  readonly due: LocalDate | null
  readonly pages: number
  readonly attachments: readonly EdxmlAttachment[]
}

/**
 * Places in the list of administrative documents of NĐ 30/2020, Điều 7 (a pact goes as a bản thỏa thuận). The standard that
 * is known here names no codes, and systems keep lists of their own: they read the name beside it.
 */
const TYPES = { report: 14, submission: 16, 'official-letter': 18, pact: 21 } as const

/**
 * The issued document as a message for the department's own system. Bodies are those that Kính gửi names; one without a
 * code on the interchange is left to the builder, which says what is missing.
 */
export function edxmlEnvelope({ document, issue, organs, clerk, due, pages, attachments }: Sent): EdxmlEnvelope {
  const { kind, subject, addressees, recipients, appendices } = document
  const lead = organs.find(({ id }) => id === issue.departmentId)
  const { capacity, signerOffice, signerName } = issue.signature
  return {
    from: organOf(lead, ''),
    to: addressees.map((name) =>
      organOf(
        organs.find((organ) => isSame(organ.name, name)),
        name,
      ),
    ),
    code: { number: issue.number, notation: issue.notation },
    promulgation: { place: document.placeDate?.place ?? '', date: issue.documentDate },
    documentType: {
      type: kind in TYPES ? TYPES[kind as keyof typeof TYPES] : 0, // just looked up
      typeDetail: 0,
      typeName: nameOf(KIND_RULES[kind].typeName) ?? officialText('petitionIssuing.official.letter'),
    },
    subject,
    content: '',
    signer: {
      competence: { head: '', deputy: 'KT.', delegate: 'TUQ.' }[capacity],
      position: signerOffice,
      fullName: signerName,
    },
    dueDate: due,
    other: {
      ...{ priority: 0, sphereOfPromulgation: '', typerNotation: '', direction: '' },
      ...{ promulgationAmount: 1, pageAmount: pages, appendixes: appendices.map(({ title }) => title) },
    },
    steeringType: 0,
    toPlaces: recipients,
    responseFor: [],
    trace: [{ organId: lead?.organCode ?? '', at: issue.issued.at }],
    business: {
      ...{ docType: 0, reason: officialText('petitionIssuing.official.newDocument'), paper: false },
      staff: { department: lead?.name ?? '', staff: clerk.fullName, email: clerk.email, mobile: '' },
    },
    attachments,
  }
}

/** "Tờ trình" of "TỜ TRÌNH". */
function nameOf(typeName: string | null): string | null {
  return typeName && typeName.charAt(0) + typeName.slice(1).toLocaleLowerCase('vi')
}

function organOf(organ: OrganRecord | undefined, name: string): EdxmlOrgan {
  return {
    organId: organ?.organCode ?? '',
    organizationInCharge: organ?.parentName ?? '',
    organName: organ?.name ?? name,
    organAdd: organ?.address ?? '',
    email: organ?.email ?? '',
    telephone: organ?.phone ?? '',
    fax: '',
    website: '',
  }
}

function isSame(known: string, written: string): boolean {
  return known.toLocaleLowerCase('vi') === written.trim().toLocaleLowerCase('vi')
}
