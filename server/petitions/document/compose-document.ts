import type { TextJson } from '#realtime/protocol/petition-text/strip-proposals.ts'
import type { DepartmentView } from '#server/departments/contract.ts'
import {
  type Block,
  type DocumentKind,
  KIND_RULES,
  type OfficialDocument,
  type Signature,
} from '#server/documents/contract.ts'
import { isAddressed, type PetitionDocumentKind } from '../drafts/content/contract.ts'
import type { PetitionLayout } from './contract.ts'
import { officialText } from './official-words.ts'
import { textBlocks } from './text-blocks.ts'

/** A body with who signs for it. */
export interface SigningBody {
  readonly department: Pick<DepartmentView, 'name' | 'shortName' | 'parentName' | 'placeName' | 'symbol'>
  /** Null: whom the body names is not known here. */
  readonly signer: { readonly fullName: string; readonly office: string } | null
}

/** The head of a petition as its document sees it. */
export interface DocumentHead {
  readonly title: string
  readonly recipient: string
  readonly documentKind: PetitionDocumentKind
  readonly layout: PetitionLayout
  /** Whose pact it is: "Cụm thi đua số I". */
  readonly clusterName: string
  readonly lead: SigningBody
  /** The other bodies taking part, in protocol order. */
  readonly others: readonly SigningBody[]
}

const KIND: Readonly<Record<PetitionDocumentKind, DocumentKind>> = {
  official_letter: 'official-letter',
  submission: 'submission',
  report: 'report',
  pact: 'pact',
}

/**
 * A joint petition as a document. The lead issues under its own number and says on whose behalf (Mode A), or all bodies
 * issue together (Mode B, a convention). A pact is the cluster's: all sign it, nobody is asked for anything. Number and
 * day stay open: the records clerk gives them.
 */
export function composeDocument(head: DocumentHead, base: TextJson): OfficialDocument {
  const kind = KIND[head.documentKind]
  const { code } = KIND_RULES[kind]
  const { lead, others } = head
  const isJoint = head.layout === 'joint'
  const { legalBasis, body, appendices } = textBlocks(base)
  return {
    kind,
    status: 'draft',
    draft: null,
    issuer: issuerOf(head),
    number: { digits: null, symbol: code === null ? lead.department.symbol : `${code}-${lead.department.symbol}` },
    placeDate: { place: lead.department.placeName, date: null },
    subject: subjectOf(head.title, kind),
    addressees: isAddressed(head.documentKind) ? addresseesOf(head.recipient) : [],
    legalBasis,
    body: [opening(head), ...body, closing(head)],
    signing: isJoint
      ? { mode: 'grid', signatures: [lead, ...others].map((one) => ({ body: fullName(one), ...signatureOf(one) })) }
      : { mode: 'one', signature: signatureOf(lead) },
    recipients: recipientsOf(head, kind),
    urgency: null,
    appendices,
  }
}

function issuerOf({ documentKind, layout, clusterName, lead, others }: DocumentHead): OfficialDocument['issuer'] {
  if (!isAddressed(documentKind)) return { parent: '', name: clusterName.toLocaleUpperCase('vi'), joint: [] }
  if (layout === 'joint') return { parent: '', name: fullName(lead), joint: others.map(fullName) }
  return { parent: lead.department.parentName, name: ownName(lead), joint: [] }
}

function opening({ documentKind, layout, lead, others }: DocumentHead): Block {
  const names = [lead, ...others].map(({ department }) => department.shortName).join(', ')
  const values = { count: String(others.length + 1).padStart(2, '0'), names, lead: lead.department.name }
  const whose = isAddressed(documentKind) ? layout : 'pact'
  return said(officialText(`petitionDocument.official.opening.${whose}`, values))
}

function closing({ documentKind, others, recipient }: DocumentHead): Block {
  const count = String(others.length + 1).padStart(2, '0')
  if (!isAddressed(documentKind)) return said(officialText('petitionDocument.official.closingPact', { count }))
  const to = addresseesOf(recipient).join(', ')
  return said(officialText('petitionDocument.official.closing', { count, recipient: to }))
}

function said(text: string): Block {
  return { type: 'paragraph', runs: [{ text }] }
}

/** Trích yếu: "V/v" is printed by the form of a công văn; other types write it out. */
function subjectOf(title: string, kind: DocumentKind): string {
  const bare = title.trim().replace(/^v\/v\s*/iu, '')
  // "GIAO ƯỚC THI ĐUA" stands above it already.
  if (kind === 'pact') return capitalised(bare.replace(/^giao ước thi đua\s*/iu, ''))
  if (kind === 'official-letter' || bare === '' || /^về\s/iu.test(bare)) return bare
  return officialText('petitionDocument.official.about', { subject: bare })
}

function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)
}

function addresseesOf(recipient: string): string[] {
  return recipient
    .split(/[;\n]/u)
    .map((line) => line.replace(/^[\s-]+|[\s.,]+$/gu, ''))
    .filter((line) => line !== '')
}

/** Every body and every people's committee gets it (domain.md §1.5). */
function recipientsOf({ lead, others }: DocumentHead, kind: DocumentKind): string[] {
  const committees = [lead, ...others].map(({ department }) => placeOf(department.name)).filter((place) => place !== '')
  return [
    ...(kind === 'official-letter' ? [officialText('petitionDocument.official.asAbove')] : []),
    ...(committees.length > 0
      ? [officialText('petitionDocument.official.committees', { places: committees.join(', ') })]
      : []),
    ...others.map(({ department }) => department.shortName),
    officialText('petitionDocument.official.archive'),
  ]
}

/** "tỉnh Bắc Ninh" of "Sở Nông nghiệp và Môi trường tỉnh Bắc Ninh". */
function placeOf(name: string): string {
  return /\s((?:tỉnh|thành phố|TP\.)\s.+)$/u.exec(name)?.[1] ?? ''
}

/** Under "UBND TỈNH BẮC NINH" a name prints without its place (NĐ 30, ô 2). */
function ownName({ department }: SigningBody): string {
  return department.name.replace(/\s+(?:tỉnh|thành phố|TP\.)\s+.+$/u, '').toLocaleUpperCase('vi')
}

function fullName({ department }: SigningBody): string {
  return department.name.toLocaleUpperCase('vi')
}

/** The head signs plainly, a deputy for the head (KT.); where nobody is known the place stays open (NĐ 30, II.7). */
function signatureOf({ signer }: SigningBody): Signature {
  const isDeputy = signer !== null && /^phó giám đốc/iu.test(signer.office)
  return isDeputy
    ? { authority: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: signer.fullName }
    : { authority: ['GIÁM ĐỐC'], name: signer?.fullName ?? '' }
}
