import type { DepartmentView } from '#server/departments/contract.ts'
import type { Block, OfficialDocument, Signature } from '#server/documents/contract.ts'
import { formatDocumentDate, formatDocumentTime } from '#server/language/dates.ts'
import { officialText } from '../document/official-words.ts'

/** A body with the name of its field and who signs for it; nobody known: the name stays open. */
export interface MinutesBody {
  readonly department: Pick<DepartmentView, 'name' | 'shortName'>
  readonly field: string
  readonly signer: { readonly fullName: string; readonly office: string } | null
}

export interface MinutesFacts {
  readonly code: string
  readonly number: number
  readonly hash: string
  readonly frozenAt: Date
  /** The frozen text. */
  readonly document: OfficialDocument
  /** In the order of signing, the lead first. */
  readonly bodies: readonly MinutesBody[]
}

/**
 * Biên bản thống nhất (decisions.md, "Signing has two artefacts"): which text was agreed to, by its hash, the text itself
 * as its first annex, one place to sign for each body. A biên bản has neither number nor place and date (NĐ 30, model 1.9).
 */
export function composeMinutes(facts: MinutesFacts): OfficialDocument {
  const { document, bodies, number, hash, code, frozenAt } = facts
  const time = `${formatDocumentTime(frozenAt)}, ${formatDocumentDate(frozenAt)}`
  return {
    kind: 'minutes',
    status: 'draft',
    draft: null,
    issuer: { ...document.issuer, joint: [] },
    number: null,
    placeDate: null,
    subject: officialText('signedFiles.official.subject', { subject: document.subject }),
    addressees: [],
    legalBasis: [],
    body: [
      field('time', time),
      field('bodies', bodies.map(({ department }) => department.name).join('; ')),
      said(officialText('signedFiles.official.text', { code, number })),
      said(officialText('petitionSigning.official.hash', { hash })),
      said(officialText('signedFiles.official.annexed', { count: document.appendices.length + 1 })),
      said(officialText('signedFiles.official.meaning')),
    ],
    signing: { mode: 'grid', signatures: bodies.map(signatureOf) },
    recipients: [officialText('signedFiles.official.recipients'), officialText('petitionDocument.official.archive')],
    urgency: null,
    appendices: [
      {
        title: officialText('signedFiles.official.annex', { number }),
        body: [...groundsOf(document), ...document.body],
      },
      ...document.appendices,
    ],
  }
}

function groundsOf({ legalBasis }: OfficialDocument): Block[] {
  return legalBasis.map((text, index) => ({
    type: 'paragraph',
    runs: [{ text: `${text}${index === legalBasis.length - 1 ? '.' : ';'}`, italic: true }],
  }))
}

function signatureOf({ department, field: name, signer }: MinutesBody): Signature {
  const isDeputy = signer !== null && /^phó giám đốc/iu.test(signer.office)
  return {
    body: department.name.toLocaleUpperCase('vi'),
    authority: isDeputy ? ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'] : ['GIÁM ĐỐC'],
    name: signer?.fullName ?? '',
    field: name,
  }
}

function field(key: 'time' | 'bodies', text: string): Block {
  return { type: 'field', label: officialText(`signedFiles.official.labels.${key}`), runs: [{ text }] }
}

function said(text: string): Block {
  return { type: 'paragraph', runs: [{ text }] }
}
