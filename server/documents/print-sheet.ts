import { pointLetter } from '#server/language/point-letter.ts'
import { type Block, KIND_RULES, type OfficialDocument, type Run, type Signature, type Table } from './contract.ts'
import {
  addresseeLines,
  appendixLabel,
  attachedTo,
  draftLine,
  legalBasisLines,
  letterSubject,
  MOTTO,
  NATIONAL_NAME,
  numberLine,
  placeDateLine,
  recipientLines,
  roman,
} from './document-words.ts'

/** A document as it is printed: every line in its final words. PDF and DOCX are two layouts of this one sheet. */
export interface PrintSheet {
  /** Title of the file. */
  readonly title: string
  readonly author: string
  readonly header: {
    readonly parent: string
    /** One, or in Mode B all issuing bodies, the lead first. */
    readonly names: readonly string[]
    readonly nationalName: string
    readonly motto: string
    readonly number: string | null
    readonly placeDate: string | null
    /** Ô 5b, of a công văn only. */
    readonly letterSubject: string | null
  }
  readonly urgency: string | null
  /** Ô 5a, of all but a công văn. */
  readonly heading: { readonly typeName: string; readonly subject: string } | null
  /** One stands on the line of "Kính gửi:", several on lines of their own. */
  readonly addressees: readonly string[]
  readonly blocks: readonly PrintBlock[]
  readonly signing:
    | { readonly mode: 'one'; readonly signature: Signature }
    | { readonly mode: 'pair' | 'grid'; readonly signatures: readonly Signature[] }
  readonly recipients: readonly string[]
  readonly appendices: readonly {
    readonly label: string
    readonly title: string
    readonly attached: string
    readonly blocks: readonly PrintBlock[]
  }[]
  readonly draft: { readonly line: string; readonly hash: string } | null
}

export type PrintBlock =
  | { readonly type: 'heading'; readonly level: 1 | 2; readonly text: string }
  /** `italic`: căn cứ. */
  | { readonly type: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly type: 'table'; readonly table: Table }

export function toPrintSheet(document: OfficialDocument): PrintSheet {
  const { issuer, number, placeDate, appendices } = document
  const { typeName } = KIND_RULES[document.kind]
  return {
    title: typeName ? `${typeName} ${document.subject}` : letterSubject(document.subject),
    author: issuer.name,
    header: {
      parent: issuer.parent,
      names: [issuer.name, ...issuer.joint],
      nationalName: NATIONAL_NAME,
      motto: MOTTO,
      number: number && numberLine(number),
      placeDate: placeDate && placeDateLine(placeDate),
      letterSubject: typeName === null ? letterSubject(document.subject) : null,
    },
    urgency: document.urgency,
    heading: typeName === null ? null : { typeName, subject: document.subject },
    addressees: document.addressees.length > 1 ? addresseeLines(document.addressees) : document.addressees,
    blocks: [
      ...legalBasisLines(document.legalBasis).map(
        (text): PrintBlock => ({ type: 'paragraph', runs: [{ text, italic: true }] }),
      ),
      ...printBlocks(document.body),
    ],
    signing:
      document.signing.mode === 'pair'
        ? { mode: 'pair', signatures: [document.signing.left, document.signing.right] }
        : document.signing.mode === 'grid'
          ? { mode: 'grid', signatures: leadOnTheRight(document.signing.signatures) }
          : document.signing,
    recipients: recipientLines(document.recipients),
    appendices: appendices.map((appendix, index) => ({
      label: appendixLabel(index, appendices),
      title: appendix.title,
      attached: attachedTo(document, typeName),
      blocks: printBlocks(appendix.body),
    })),
    draft: document.draft && { line: draftLine(document.draft), hash: document.draft.hash },
  }
}

/** Parts are numbered I., II. …, their sections 1., 2. … anew in each part. */
function printBlocks(blocks: readonly Block[]): PrintBlock[] {
  const at = { part: 0, section: 0 }
  return blocks.map((block) => printBlock(block, at))
}

function printBlock(block: Block, at: { part: number; section: number }): PrintBlock {
  switch (block.type) {
    case 'part':
      Object.assign(at, { part: 0, section: 0 })
      return { type: 'heading', level: 1, text: `Phần ${roman(block.number)}. ${block.text}` }
    case 'heading':
      if (block.level === 1) {
        at.part += 1
        at.section = 0
        return { type: 'heading', level: 1, text: `${roman(at.part)}. ${block.text}` }
      }
      at.section += 1
      return { type: 'heading', level: 2, text: `${at.section}. ${block.text}` }
    case 'article':
      return { type: 'heading', level: 2, text: `Điều ${block.number}. ${block.title}` }
    case 'clause': {
      const title: Run[] = block.title ? [{ text: `${block.title} `, bold: true }] : []
      return paragraph({ text: `${block.number}. `, bold: block.title !== undefined }, [...title, ...block.runs])
    }
    case 'point':
      return paragraph({ text: `${pointLetter(block.place)}) ` }, block.runs)
    case 'field':
      return paragraph({ text: `${block.label}: ` }, block.runs)
    case 'paragraph':
    case 'table':
      return block
  }
}

function paragraph(first: Run, rest: readonly Run[]): PrintBlock {
  return { type: 'paragraph', runs: [first, ...rest] }
}

/** Mode B: the lead stands on the right of the first row, the others follow in the agreed order (domain.md §1.5). */
function leadOnTheRight(signatures: readonly Signature[]): Signature[] {
  const [lead, second, ...rest] = signatures
  return lead && second ? [second, lead, ...rest] : [...signatures]
}
