import {
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Run, Table as SheetTable } from '../contract.ts'
import type { PrintBlock } from '../print-sheet.ts'
import { FACE, mm } from './docx-styles.ts'

/** Between the margins of A4 with 30 and 15 mm. */
export const TEXT_WIDTH_MM = 165

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
const LINES = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
} as const

/** Headings, paragraphs and tables in the styles of docx-styles.ts. The last paragraph stays with what follows it. */
export function bodyChildren(blocks: readonly PrintBlock[]): (Paragraph | Table)[] {
  return blocks.map((block, index) => {
    if (block.type === 'table') return bodyTable(block.table)
    if (block.type === 'heading') {
      const text = block.level === 1 ? block.text.toLocaleUpperCase('vi') : block.text
      const heading = block.level === 1 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3
      return new Paragraph({ heading, children: [textRun({ text, bold: true })] })
    }
    return new Paragraph({
      style: 'BodyOfDocument',
      keepNext: index === blocks.length - 1,
      children: block.runs.map(textRun),
    })
  })
}

/** Every run names the face, so that a paste elsewhere keeps it (G9). */
export function textRun({ text, bold, italic }: Run): TextRun {
  return new TextRun({
    text,
    font: FACE,
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italics: italic }),
  })
}

function bodyTable({ columns, head, rows }: SheetTable): Table {
  const whole = columns.reduce((sum, share) => sum + share, 0)
  const widths = columns.map((share) => mm((TEXT_WIDTH_MM * share) / whole))
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: !cells.some((cell) => cell.length > 500),
      children: cells.map(
        (cell, index) =>
          new TableCell({
            width: { size: widths[index] ?? 0, type: WidthType.DXA },
            ...(isHead && { verticalAlign: VerticalAlign.CENTER }),
            children: [
              new Paragraph({
                style: isHead ? 'TableHead' : 'TableCell',
                children: [textRun(isHead ? { text: cell, bold: true } : { text: cell })],
              }),
            ],
          }),
      ),
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: mm(TEXT_WIDTH_MM), type: WidthType.DXA },
    // Said once for all cells: in each cell it would be two thirds of the file, and of the time to write it.
    borders: LINES,
    margins: { marginUnitType: WidthType.DXA, top: 60, bottom: 60, left: 80, right: 80 },
    rows: [...(head.length > 0 ? [row(head, true)] : []), ...rows.map((cells) => row(cells, false))],
  })
}
