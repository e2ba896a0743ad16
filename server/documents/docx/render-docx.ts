import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import type { PrintSheet } from '../print-sheet.ts'
import { bodyChildren } from './body-children.ts'
import { DOCX_STYLES, FACE, mm } from './docx-styles.ts'
import { letterhead, line } from './letterhead.ts'
import { closing } from './signing-block.ts'

const PAGE = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10), footer: mm(8) },
}

/**
 * The sheet as a Word document with real styles, a borderless header table with drawn rules, the page number in the
 * header from page 2 and one section per appendix, numbered anew (NĐ 30, PL I, I.7 and III).
 */
export async function renderDocx(sheet: PrintSheet): Promise<Uint8Array> {
  const document = new Document({
    title: sheet.title,
    creator: sheet.author,
    lastModifiedBy: sheet.author,
    styles: DOCX_STYLES,
    features: { updateFields: false },
    sections: [
      section(sheet, [...letterhead(sheet), ...bodyChildren(sheet.blocks), ...closing(sheet)]),
      ...sheet.appendices.map((appendix) =>
        section(sheet, [
          line('AppendixLabel', appendix.label, { bold: true }),
          line('AppendixTitle', appendix.title.toLocaleUpperCase('vi'), { bold: true }),
          line('AppendixNote', appendix.attached, { italic: true }),
          ...bodyChildren(appendix.blocks),
        ]),
      ),
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function section(sheet: PrintSheet, children: ISectionOptions['children']): ISectionOptions {
  return {
    properties: { titlePage: true, page: { ...PAGE, pageNumbers: { start: 1 } } },
    headers: { first: new Header({ children: [new Paragraph({})] }), default: pageNumber() },
    footers: { first: draftFoot(sheet), default: draftFoot(sheet) },
    children,
  }
}

function pageNumber(): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], font: FACE, size: 26, color: '000000' })],
      }),
    ],
  })
}

function draftFoot({ draft }: PrintSheet): Footer {
  if (!draft) return new Footer({ children: [new Paragraph({})] })
  return new Footer({
    children: [
      new Paragraph({ style: 'DraftMark', children: [new TextRun({ text: draft.line, bold: true })] }),
      new Paragraph({ style: 'DraftMark', children: [new TextRun({ text: `SHA-256: ${draft.hash}` })] }),
    ],
  })
}
