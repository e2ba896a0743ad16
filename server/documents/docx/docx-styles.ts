import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx'

/** Every run names it: the receiver's machine has it (NĐ 30, PL I, I.3). */
export const FACE = 'Times New Roman'

/** Millimetres and points in twentieths of a point. */
export const mm = (millimetres: number) => Math.round((millimetres / 25.4) * 1440)
export const pt = (points: number) => Math.round(points * 20)

/** Sizes of runs are half points. */
const half = (points: number) => points * 2

const SINGLE = { line: 240, lineRule: LineRuleType.AUTO } as const
const run = (points: number, look: { bold?: boolean; italics?: boolean } = {}) => ({
  font: FACE,
  size: half(points),
  color: '000000',
  ...look,
})

const centred = (id: string, name: string, points: number, look = {}, spacing = {}): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  run: run(points, look),
  paragraph: {
    alignment: AlignmentType.CENTER,
    indent: { firstLine: 0 },
    spacing: { ...SINGLE, before: 0, after: 0, ...spacing },
  },
})

const left = (id: string, name: string, points: number, look = {}): IParagraphStyleOptions => ({
  ...centred(id, name, points, look),
  paragraph: { alignment: AlignmentType.LEFT, indent: { firstLine: 0 }, spacing: { ...SINGLE, before: 0, after: 0 } },
})

/** One style per box of NĐ 30, PL I, II; names in Vietnamese, as they stand in Word's list. */
export const DOCX_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FACE, size: half(14), color: '000000', language: { value: 'vi-VN' } },
      paragraph: { spacing: SINGLE },
    },
    heading2: {
      run: run(14, { bold: true }),
      paragraph: {
        spacing: { ...SINGLE, before: pt(9), after: pt(6) },
        indent: { firstLine: mm(12.7) },
        keepNext: true,
      },
    },
    heading3: {
      run: run(14, { bold: true }),
      paragraph: {
        spacing: { ...SINGLE, before: pt(6), after: pt(6) },
        indent: { firstLine: mm(12.7) },
        keepNext: true,
      },
    },
  },
  paragraphStyles: [
    {
      id: 'BodyOfDocument',
      name: 'Nội dung',
      basedOn: 'Normal',
      run: run(14),
      paragraph: {
        alignment: AlignmentType.BOTH,
        indent: { firstLine: mm(12.7) },
        spacing: { ...SINGLE, before: 0, after: pt(6) },
      },
    },
    centred('ParentBody', 'Cơ quan chủ quản', 12),
    centred('IssuingBody', 'Cơ quan ban hành', 12, { bold: true }),
    centred('NationalName', 'Quốc hiệu', 12, { bold: true }),
    centred('Motto', 'Tiêu ngữ', 13, { bold: true }),
    centred('NumberLine', 'Số, ký hiệu', 13),
    centred('PlaceDate', 'Địa danh, ngày', 13, { italics: true }),
    centred('LetterSubject', 'Trích yếu công văn', 12, {}, { before: pt(6) }),
    centred('TypeName', 'Tên loại', 14, { bold: true }, { before: pt(12) }),
    centred('Subject', 'Trích yếu', 14, { bold: true }),
    centred('Rule', 'Đường kẻ', 2),
    centred('Addressee', 'Kính gửi', 14, {}, { before: pt(6), after: pt(6) }),
    left('AddresseeLine', 'Nơi kính gửi', 14),
    centred('TableHead', 'Đầu bảng', 12, { bold: true }),
    left('TableCell', 'Ô bảng', 12),
    centred('Authority', 'Quyền hạn, chức vụ', 14, { bold: true }),
    centred('SigningBody', 'Cơ quan ký', 13, { bold: true }),
    centred('SignerName', 'Họ và tên', 14, { bold: true }),
    left('RecipientsHead', 'Nơi nhận', 12, { bold: true, italics: true }),
    left('RecipientLine', 'Dòng nơi nhận', 11),
    centred('AppendixLabel', 'Phụ lục', 14, { bold: true }),
    centred('AppendixTitle', 'Tên phụ lục', 14, { bold: true }),
    centred('AppendixNote', 'Kèm theo', 14, { italics: true }, { after: pt(8) }),
    left('UrgencyStamp', 'Độ khẩn', 13, { bold: true }),
    left('DraftMark', 'Dấu dự thảo', 8),
  ],
}
