import type { LocalDate } from '#server/language/dates.ts'

/**
 * What an edXML message says (QCVN 102:2016/BTTTT with SĐ1:2022): the package that a department's own document system
 * sends over the national axis (trục liên thông). Texts are cleaned and counted in NFC by the builder.
 */
export interface EdxmlEnvelope {
  readonly from: EdxmlOrgan
  /** Each body once. */
  readonly to: readonly EdxmlOrgan[]
  /** Số, ký hiệu as the records clerk gave them: "123" and "SNNMT-QLĐĐ". */
  readonly code: EdxmlCode
  readonly promulgation: { readonly place: string; readonly date: LocalDate }
  /** Code of the type of document in the receiver's list, and its name ("Công văn"). */
  readonly documentType: { readonly type: number; readonly typeDetail: number; readonly typeName: string }
  /** Trích yếu. */
  readonly subject: string
  readonly content: string
  /** `competence`: quyền hạn ký, e.g. "KT." ; empty where the head signs. */
  readonly signer: { readonly competence: string; readonly position: string; readonly fullName: string }
  readonly dueDate: LocalDate | null
  readonly other: {
    /** 0 thường, 1 khẩn, 2 thượng khẩn, 3 hỏa tốc. */
    readonly priority: 0 | 1 | 2 | 3
    readonly sphereOfPromulgation: string
    readonly typerNotation: string
    readonly promulgationAmount: number
    readonly pageAmount: number
    readonly direction: string
    readonly appendixes: readonly string[]
  }
  readonly steeringType: number
  /** Nơi nhận. */
  readonly toPlaces: readonly string[]
  /** What this message answers. */
  readonly responseFor: readonly {
    readonly organId: string
    readonly code: EdxmlCode
    readonly date: LocalDate
  }[]
  /** Whom the message passed, the sender first. */
  readonly trace: readonly { readonly organId: string; readonly at: Date }[]
  readonly business: EdxmlBusiness
  readonly attachments: readonly EdxmlAttachment[]
}

export interface EdxmlOrgan {
  /** Mã định danh: an opaque text, "000.00.13.H26" or "H26.13". */
  readonly organId: string
  readonly organizationInCharge: string
  readonly organName: string
  readonly organAdd: string
  readonly email: string
  readonly telephone: string
  readonly fax: string
  readonly website: string
}

export interface EdxmlCode {
  readonly number: string
  readonly notation: string
}

/** Which document of which body; written "OrganId,yyyy/MM/dd,số/ký hiệu". */
export interface EdxmlDocumentId {
  readonly organId: string
  readonly date: LocalDate
  readonly code: EdxmlCode
}

/** BussinessDocType: 0 mới, 1 thu hồi, 2 cập nhật, 3 thay thế. All but a new one name the document they concern. */
export type EdxmlBusiness = {
  readonly reason: string
  /** A paper original follows. */
  readonly paper: boolean
  readonly staff: {
    readonly department: string
    readonly staff: string
    readonly email: string
    readonly mobile: string
  }
} & (
  | { readonly docType: 0 }
  | { readonly docType: 1; readonly document: EdxmlDocumentId }
  | {
      readonly docType: 2
      readonly document: EdxmlDocumentId
      readonly isContentChanged: boolean
      /** `type`: 1 added, 0 taken away. */
      readonly receivers: readonly { readonly type: 0 | 1; readonly organId: string }[]
    }
  | {
      readonly docType: 3
      readonly replaces: readonly { readonly document: EdxmlDocumentId; readonly organIds: readonly string[] }[]
    }
)

export interface EdxmlAttachment {
  readonly name: string
  readonly description: string
  readonly contentType: string
  readonly bytes: Uint8Array
}

/** Systems that receive edXML differ: the public sample writes "Bussiness", others "Business" and dates day first. */
export interface EdxmlOptions {
  readonly businessSpelling: 'Bussiness' | 'Business'
  readonly dates: 'yyyy/MM/dd' | 'dd/MM/yyyy'
}

export const EDXML_DEFAULTS: EdxmlOptions = { businessSpelling: 'Bussiness', dates: 'yyyy/MM/dd' }

export const EDXML_NAMESPACE = 'http://www.mic.gov.vn/TBT/QCVN_102_2016'

/** Longest texts in code points: NĐ 30/2020, PL VI, and the validator of the axis (domain.md §3.4). */
export const EDXML_LENGTHS: Readonly<Record<string, number>> = {
  OrganId: 13,
  OrganName: 200,
  OrganizationInCharge: 200,
  CodeNumber: 11,
  CodeNotation: 30,
  Subject: 500,
  Content: 500,
  Position: 100,
  FullName: 50,
  Place: 150,
  ToPlaces: 1000,
  Appendix: 250,
  AttachmentName: 200,
}

/** Bytes of all attachments together. */
export const EDXML_LARGEST = 100 * 1024 * 1024

/** Why no message was made; the text of each is `failures.<code>`. details.box names the element with its path. */
export const EDXML_FAILURES = [
  'edxml-missing',
  /** details.length, details.most. */
  'edxml-too-long',
  /** details.found. */
  'edxml-invalid',
  /** The same body twice among the receivers: details.found. */
  'edxml-duplicate-recipient',
  'edxml-too-large',
] as const
export type EdxmlFailureCode = (typeof EDXML_FAILURES)[number]
