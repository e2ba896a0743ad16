import { Paragraph, type Table } from 'docx'
import type { Signature } from '../contract.ts'
import type { PrintSheet } from '../print-sheet.ts'
import { pt } from './docx-styles.ts'
import { columns, line } from './letterhead.ts'

const HALVES = [82.5, 82.5]

/** Ô 7 and 9b: recipients left and signature right, or the signatures first and the recipients under them. */
export function closing({ signing, recipients }: PrintSheet): (Paragraph | Table)[] {
  const list = [
    line('RecipientsHead', 'Nơi nhận:', { bold: true, italic: true }),
    ...recipients.map((recipient) => line('RecipientLine', recipient)),
  ]
  if (signing.mode === 'one') return [columns(list, signatureLines(signing.signature, 25), HALVES), end()]
  const space = signing.signatures.length > 4 ? 18 : 25
  const rows: (Paragraph | Table)[] = []
  for (let at = 0; at < signing.signatures.length; at += 2) {
    const [left, right] = [signing.signatures[at], signing.signatures[at + 1]]
    rows.push(
      columns(left ? signatureLines(left, space) : [], right ? signatureLines(right, space) : [], HALVES),
      // Word joins tables that touch.
      new Paragraph({ style: 'Rule' }),
    )
  }
  return [...rows, ...list]
}

function signatureLines({ body, authority, name }: Signature, spaceMm: number): Paragraph[] {
  return [
    ...(body ? [line('SigningBody', body, { bold: true })] : []),
    ...authority.map((words) => line('Authority', words, { bold: true })),
    new Paragraph({ style: 'SignerName', spacing: { before: pt((spaceMm * 72) / 25.4) } }),
    line('SignerName', name, { bold: true }),
  ]
}

/** A document must not end with a table; the paragraph after it takes no room. */
function end(): Paragraph {
  return new Paragraph({ style: 'Rule' })
}
