import { BorderStyle, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { PrintSheet } from '../print-sheet.ts'
import { textRun } from './body-children.ts'
import { mm, pt } from './docx-styles.ts'

const LEFT_MM = 73
const RIGHT_MM = 92
/** Width of Tiêu ngữ in bold 13 pt: 12.242 em of the face. */
const MOTTO_MM = (12.242 * 13 * 25.4) / 72
const NOTHING = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const NO_BORDERS = { top: NOTHING, bottom: NOTHING, left: NOTHING, right: NOTHING } as const

/** Ô 1–5 and 9a: header table, urgency, tên loại with its subject, Kính gửi. */
export function letterhead(sheet: PrintSheet): (Paragraph | Table)[] {
  const { header, heading, urgency, addressees } = sheet
  const table = columns(
    [
      ...(header.parent ? [line('ParentBody', header.parent)] : []),
      ...header.names.map((name) => line('IssuingBody', name, { bold: true })),
      rule(LEFT_MM, LEFT_MM * 0.4),
      ...(header.number ? [line('NumberLine', header.number)] : []),
      ...(header.letterSubject ? [line('LetterSubject', header.letterSubject)] : []),
    ],
    [
      line('NationalName', header.nationalName, { bold: true }),
      line('Motto', header.motto, { bold: true }),
      rule(RIGHT_MM, MOTTO_MM),
      ...(header.placeDate ? [line('PlaceDate', header.placeDate, { italic: true })] : []),
    ],
  )
  return [
    // A table as the first element moves page 1 down in LibreOffice; a line of one point before it does not.
    new Paragraph({ spacing: { line: pt(1), lineRule: LineRuleType.EXACT, before: 0, after: 0 } }),
    table,
    ...(urgency ? [line('UrgencyStamp', urgency, { bold: true })] : []),
    ...(heading
      ? [
          line('TypeName', heading.typeName, { bold: true }),
          line('Subject', heading.subject, { bold: true }),
          rule(165, 50),
        ]
      : []),
    ...addresseeParagraphs(addressees),
  ]
}

/** Two columns without borders. */
export function columns(left: readonly Paragraph[], right: readonly Paragraph[], widths = [LEFT_MM, RIGHT_MM]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map(mm),
    width: { size: mm(widths.reduce((sum, one) => sum + one, 0)), type: WidthType.DXA },
    borders: { ...NO_BORDERS, insideHorizontal: NOTHING, insideVertical: NOTHING },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [left, right].map(
          (children, index) =>
            new TableCell({
              width: { size: mm(widths[index] ?? 0), type: WidthType.DXA },
              borders: NO_BORDERS,
              margins: { left: 0, right: 0, top: 0, bottom: 0 },
              children: children.length > 0 ? [...children] : [new Paragraph({})],
            }),
        ),
      }),
    ],
  })
}

export function line(style: string, text: string, look: { bold?: boolean; italic?: boolean } = {}): Paragraph {
  return new Paragraph({ style, children: [textRun({ text, ...look })] })
}

/** A drawn line (never underscores): the top border of an empty paragraph, as wide as its indents leave it. */
function rule(boxMm: number, widthMm: number): Paragraph {
  const side = mm((boxMm - widthMm) / 2)
  return new Paragraph({
    style: 'Rule',
    indent: { left: side, right: side, firstLine: 0 },
    spacing: { before: pt(2), after: pt(4), line: 240, lineRule: LineRuleType.AUTO },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
  })
}

function addresseeParagraphs(addressees: readonly string[]): (Paragraph | Table)[] {
  const [only] = addressees
  if (only === undefined) return []
  if (addressees.length === 1) return [line('Addressee', `Kính gửi: ${only}`)]
  const lines = addressees.map((addressee) => line('AddresseeLine', addressee))
  return [
    new Paragraph({ style: 'AddresseeLine' }),
    // The dashes share one place to the right of the colon (G7).
    columns([line('AddresseeLine', 'Kính gửi:')], [new Paragraph({ style: 'AddresseeLine' }), ...lines], [48, 117]),
    new Paragraph({ style: 'AddresseeLine' }),
  ]
}
