import type { SignedPdfReport } from '#server/documents/signatures/contract.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { findPetitionFor, holdPetitionFor } from '../drafts/petition-access.ts'
import { recordChange } from '../drafts/petition-command.ts'
import type { Db } from '../drafts/petition-repository.ts'
import { loadIssue } from '../issuing/issue-repository.ts'
import { loadStandingRevision } from '../signing/signing-repository.ts'
import { LARGEST_SIGNED_UPLOAD, type TakeInput } from './contract.ts'
import { loadCurrentLetter } from './current-letter.ts'
import { expectedSigners } from './expected-signers.ts'
import type { Answered, SignedFileDeps, SignedFileRefusal } from './signed-file-deps.ts'
import { mayBringAny, mayBringFile } from './signed-file-policy.ts'
import {
  currentHash,
  insertFile,
  keepContent,
  loadContent,
  loadSignedDocument,
  reportOf,
  type SignedDocumentRecord,
} from './signed-file-repository.ts'

/**
 * A signed file of a body is taken: it begins with the bytes of the file with all signatures so far, what came after is
 * nothing but a good signature in a field of that body, the agency's behind the person's. Read before the transaction;
 * there only one of two who signed at once comes first, the other signs the new file. Sent twice, it is one.
 */
export async function takeSignedFile(deps: SignedFileDeps, actor: Actor, input: TakeInput): Answered<void> {
  const found = await findPetitionFor(deps.prisma, actor, input.id)
  if (!found.ok) return found
  if (!mayBringAny(actor, found.value.petition)) return fail('petition-not-allowed')
  if (input.file.length > LARGEST_SIGNED_UPLOAD) return fail('signed-file-too-large')
  const document = await findCurrent(deps.prisma, input)
  if (!document) return fail('signed-file-not-prepared')
  if (!mayBringFile(actor, found.value.petition, document)) return fail('petition-not-allowed')
  const at = deps.clock.now()
  const expected = await expectedSigners(deps, document, at)
  const prepared = await loadContent(deps.prisma, document.preparedHash)
  const report = await deps.signatures.verify(input.file, { prepared, expected, at })
  return deps.transactor.attempt(async (work) => {
    const held = await holdPetitionFor(work.tx, actor, input.id)
    if (!held.ok) return held
    if (!mayBringAny(actor, held.value.petition)) return fail('petition-not-allowed')
    const now = await findCurrent(work.tx, input)
    if (!now) return fail('signed-file-not-prepared')
    if (!mayBringFile(actor, held.value.petition, now)) return fail('petition-not-allowed')
    const known = await loadContent(work.tx, currentHash(now))
    const file = Buffer.from(input.file)
    if (now.files.length > 0 && file.equals(known)) return ok()
    const judged = await judge(deps, actor, now, report, file.subarray(0, known.length).equals(known))
    if (!judged.ok) return judged
    const hash = await keepContent(work.tx, file)
    const number = now.files.length + 1
    const by = { departmentId: actor.departmentId, uploadedById: actor.userId, at }
    await insertFile(work.tx, { documentId: now.id, number, hash, ...by, report })
    const [signature] = report.signatures.slice(-1)
    const details = {
      kind: now.kind,
      number,
      hash,
      chain: signature?.chain,
      certificate: signature?.certificate?.serial,
    }
    await recordChange(deps, work, actor, held.value.petition, { action: 'petition.take-signed-file', details })
    return ok()
  })
}

/** The document that is signed, as long as it is of the frozen text that stands, and of the number that stands. */
async function findCurrent(db: Db, { id, documentId }: TakeInput): Promise<SignedDocumentRecord | null> {
  const standing = await loadStandingRevision(db, id)
  const document = await loadSignedDocument(db, documentId)
  if (!standing || document?.revisionId !== standing.id) return null
  if (document.kind === 'minutes') return document
  const issue = await loadIssue(db, id)
  const letter = issue && (await loadCurrentLetter(db, issue))
  return letter?.id === document.id ? document : null
}

/** Whether what was read may be taken after what is there. */
async function judge(
  deps: SignedFileDeps,
  actor: Actor,
  document: SignedDocumentRecord,
  report: SignedPdfReport,
  isContinued: boolean,
): Promise<Result<void, SignedFileRefusal>> {
  const departments = await deps.departments.byIds(document.fields.map(({ departmentId }) => departmentId))
  const namesOf = (fields: readonly string[]) =>
    document.fields
      .filter(({ name }) => fields.includes(name))
      .map(({ departmentId }) => departments.get(departmentId)?.shortName ?? '')
  if (report.fault) return fail(report.fault.code, { objects: report.fault.objects ?? [] })
  const last = document.files.at(-1)
  const before = last ? reportOf(last).signatures.map(({ field }) => field) : []
  const after = report.signatures.map(({ field }) => field)
  const lost = before.filter((field) => !after.includes(field))
  if (!isContinued) return fail('signed-file-behind', { departments: namesOf(lost.length > 0 ? lost : before) })
  const fresh = report.signatures.slice(before.length)
  const own = document.fields.filter(({ departmentId }) => departmentId === actor.departmentId)
  const foreign = fresh.map(({ field }) => field).filter((field) => own.every(({ name }) => name !== field))
  if (foreign.length > 0) return fail('signed-file-other-field', { departments: namesOf(foreign) })
  const [person, agency] = (['person', 'agency'] as const).map((role) => own.find((field) => field.role === role)?.name)
  const isAgencyFirst = agency !== undefined && after.includes(agency) && person !== undefined
  if (isAgencyFirst && !after.slice(0, after.indexOf(agency)).includes(person)) return fail('signed-file-agency-first')
  if (fresh.length === 0) return fail('signed-file-unsigned')
  const [why] = fresh.flatMap(({ faults }) => faults)
  return why ? fail(why) : ok()
}
