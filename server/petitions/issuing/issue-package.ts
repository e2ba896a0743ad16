import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { EdxmlAttachment } from '#server/documents/edxml/contract.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { type ZipPart, zipStream } from '#server/kernel/zip-stream.ts'
import { officialText } from '../document/official-words.ts'
import { findPetitionFor } from '../drafts/petition-access.ts'
import { recordReading } from '../drafts/record-reading.ts'
import { loadSignedLetter } from '../signed-files/current-letter.ts'
import { signingAnnexes } from '../signing/annexes.ts'
import { contentOf } from '../signing/frozen-content.ts'
import { readSigning } from '../signing/read-signing.ts'
import { loadStandingRevision, type RevisionRecord } from '../signing/signing-repository.ts'
import { countPages } from './count-pages.ts'
import { type IssueRecord, loadIssue } from './issue-repository.ts'
import { asIssued } from './issued-document.ts'
import type { Issued, IssuingDeps, IssuingRefusal } from './issuing-command.ts'
import { edxmlFault, packageEdxml } from './package-edxml.ts'

export interface IssuedFile {
  readonly fileName: string
  readonly mediaType: string
  readonly body: Readable
}

interface Ready {
  readonly issue: IssueRecord
  readonly revision: RevisionRecord
}

/**
 * The numbered document by itself, for the signature outside and afterwards: with the list of confirmations and the
 * reservations behind its own annexes. From the moment that it has a number.
 */
export async function issuedDocument(
  deps: IssuingDeps,
  actor: Actor,
  { id, format }: { id: string; format: 'pdf' | 'docx' },
): Issued<IssuedFile> {
  const ready = await findReady(deps, actor, id)
  if (!ready.ok) return ready
  const made = await render(deps, actor, ready.value, format)
  if (!made.ok) return made
  const { bytes, mediaType } = made.value
  return ok({ fileName: `${nameOf(ready.value.issue)}.${format}`, mediaType, body: Readable.from([bytes]) })
}

/**
 * What the department's own system sends: PDF (as it was signed with tokens, where it was) and DOCX, the files that the text names, the edXML message where the bodies
 * have their codes on the interchange, and the sums that prove all of it.
 * Only of what is issued; made anew each time from what cannot change any more.
 */
export async function issuePackage(deps: IssuingDeps, actor: Actor, id: string): Issued<IssuedFile> {
  const ready = await findReady(deps, actor, id)
  if (!ready.ok) return ready
  const { issue, revision } = ready.value
  if (!issue.issued) return fail('petition-not-found')
  const documents: { path: string; bytes: Uint8Array }[] = []
  for (const format of ['pdf', 'docx'] as const) {
    const made = await render(deps, actor, ready.value, format)
    if (!made.ok) return made
    documents.push({ path: `${nameOf(issue)}.${format}`, bytes: made.value.bytes })
  }
  const files = await attachedParts(deps, actor, revision)
  if (!files.ok) return files
  const message = await edxmlOf(deps, actor, ready.value, [...documents, ...files.value])
  if (message) documents.push(message)
  const sums = [
    ...documents.map(({ path, bytes }) => ({ path, sha256: createHash('sha256').update(bytes).digest('hex') })),
    ...files.value,
  ].map(({ path, sha256 }) => `${sha256}  ${path}\n`)
  const parts: ZipPart[] = [
    ...documents.map(({ path, bytes }) => ({ path, open: () => [bytes] })),
    ...files.value,
    { path: 'SHA256SUMS.txt', open: () => [Buffer.from(sums.join(''), 'utf8')] },
  ]
  const body = Readable.from(zipStream(parts, issue.issued.at))
  return ok({ fileName: `${nameOf(issue)}.zip`, mediaType: 'application/zip', body })
}

async function findReady(deps: IssuingDeps, actor: Actor, id: string): Promise<Result<Ready, IssuingRefusal>> {
  const found = await findPetitionFor(deps.prisma, actor, id)
  if (!found.ok) return found
  const { petition, abilities } = found.value
  await recordReading(deps, actor, petition, abilities.level)
  const issue = await loadIssue(deps.prisma, id)
  const revision = await loadStandingRevision(deps.prisma, id)
  return issue && issue.revisionId === revision?.id ? ok({ issue, revision }) : fail('petition-not-found')
}

async function documentOf(deps: IssuingDeps, actor: Actor, { issue, revision }: Ready) {
  const seen = await readSigning(deps, actor, issue.petitionId)
  if (!seen.ok || !seen.value.revision) return null
  const annexes = signingAnnexes(seen.value.revision, seen.value.signers)
  return asIssued(contentOf(revision).document, issue, annexes)
}

async function render(deps: IssuingDeps, actor: Actor, ready: Ready, format: 'pdf' | 'docx') {
  const { issue } = ready
  // What was signed goes out, not a picture of it.
  const signed = format === 'pdf' ? await loadSignedLetter(deps.prisma, issue.petitionId) : null
  if (signed) return ok({ bytes: signed, mediaType: TYPES.pdf })
  const document = await documentOf(deps, actor, ready)
  if (!document) return fail('petition-not-found')
  return deps.documents.render(document, format, issue.issued?.at ?? issue.numberedAt)
}

/** The message with everything that travels in it; null where the interchange lacks something (the page says what). */
async function edxmlOf(
  deps: IssuingDeps,
  actor: Actor,
  { issue, revision }: Ready,
  parts: readonly ({ path: string } & ({ bytes: Uint8Array } | Pick<ZipPart, 'open'>))[],
): Promise<{ path: string; bytes: Uint8Array } | null> {
  const document = await documentOf(deps, actor, { issue, revision })
  if (!document || (await edxmlFault(deps, { issue, document }))) return null
  const attachments: EdxmlAttachment[] = []
  let pages = 1
  for (const part of parts) {
    const bytes = 'bytes' in part ? part.bytes : await bytesOf(part.open())
    const name = part.path.split('/').at(-1) ?? part.path
    const contentType =
      Object.entries(TYPES).find(([end]) => name.endsWith(`.${end}`))?.[1] ?? 'application/octet-stream'
    if (part === parts[0]) pages = await countPages(bytes)
    attachments.push({ name, description: name, contentType, bytes })
  }
  const built = await packageEdxml(deps, { issue, document, pages, attachments })
  return built.ok ? { path: `${nameOf(issue)}.edxml`, bytes: Buffer.from(built.value, 'utf8') } : null
}

const TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const

async function bytesOf(chunks: ReturnType<ZipPart['open']>): Promise<Uint8Array> {
  const read: Uint8Array[] = []
  for await (const chunk of chunks) read.push(chunk)
  return new Uint8Array(Buffer.concat(read))
}

/** Every file of the frozen text, or none: an incomplete package is not handed out. */
async function attachedParts(
  deps: IssuingDeps,
  actor: Actor,
  revision: RevisionRecord,
): Promise<Result<(ZipPart & { readonly sha256: string })[], IssuingRefusal>> {
  const folder = officialText('petitionIssuing.official.folder')
  const parts: (ZipPart & { readonly sha256: string })[] = []
  for (const [index, { id, name, sha256 }] of contentOf(revision).files.entries()) {
    const file = await deps.files.findForReading(actor, id)
    if (!file.ok || file.value.sha256 !== sha256) return fail('petition-package-file-missing', { name })
    const path = `${folder}/${index + 1} - ${name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')}`
    parts.push({ path, sha256, open: () => deps.files.open(file.value) })
  }
  return ok(parts)
}

/** "1234-STNMT-VP": a file cannot be called with the stroke of its number. */
function nameOf({ number, notation }: IssueRecord): string {
  return `${number}-${notation}`
}
