// What an issue is, pure and without a schema library behind it, so that pages stay light.

/** Cấp trưởng ký, ký thay (KT.), thừa ủy quyền (TUQ.). */
export const ISSUE_CAPACITIES = ['head', 'deputy', 'delegate'] as const
export type IssueCapacity = (typeof ISSUE_CAPACITIES)[number]

/** Thay thế, đính chính, thu hồi: the only things that happen to an issued document. */
export const ISSUE_NOTE_KINDS = ['replacement', 'correction', 'recall'] as const
export type IssueNoteKind = (typeof ISSUE_NOTE_KINDS)[number]

/**
 * StatusCode of edXML (QĐ 28/2018/QĐ-TTg): đã đến, từ chối tiếp nhận, đã tiếp nhận, phân công xử lý, đang xử lý, hoàn
 * thành, yêu cầu lấy lại, đồng ý, từ chối lấy lại. None of them is an answer to a clause.
 */
export const DISPATCH_CODES = ['01', '02', '03', '04', '05', '06', '13', '15', '16'] as const
export type DispatchCode = (typeof DISPATCH_CODES)[number]

/** Longest values, in characters, of the fields that travel (QCVN 102:2016, NĐ 30/2020 PL VI). */
export const ISSUE_LENGTHS = { number: 11, notation: 30, signerName: 50, signerOffice: 100, reference: 60 } as const

/** "1234/STNMT-VP" */
export function fullNumber({ number, notation }: { readonly number: string; readonly notation: string }): string {
  return `${number}/${notation}`
}
