import type { Actor } from '#server/kernel/actor.ts'
import { newId } from '#server/kernel/ids.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { findPetitionFor, holdPetitionFor } from '../drafts/petition-access.ts'
import { recordChange } from '../drafts/petition-command.ts'
import type { PetitionRecord } from '../drafts/petition-record.ts'
import type { Db } from '../drafts/petition-repository.ts'
import { type IssueRecord, loadIssue } from '../issuing/issue-repository.ts'
import { asIssued } from '../issuing/issued-document.ts'
import { signingAnnexes } from '../signing/annexes.ts'
import { contentOf } from '../signing/frozen-content.ts'
import { readSigning } from '../signing/read-signing.ts'
import { loadStandingRevision, type RevisionRecord } from '../signing/signing-repository.ts'
import type { PrepareLetterInput } from './contract.ts'
import { basisText } from './current-letter.ts'
import { letterFields, withFields } from './letter-fields.ts'
import type { Answered, SignedFileDeps, SignedFileRefusal } from './signed-file-deps.ts'
import { mayPrepareLetter } from './signed-file-policy.ts'
import { insertDocument, keepContent, loadPrepared } from './signed-file-repository.ts'

/**
 * "Chuẩn bị công văn để ký số": the agreed text with number and date as văn thư gave them and who is to sign, with an empty
 * field for the person and one for the agency of each body that signs (decisions.md, "Signing has two artefacts"). Made
 * once of the same facts; corrected ones give another.
 */
export async function prepareLetter(deps: SignedFileDeps, actor: Actor, input: PrepareLetterInput): Answered<void> {
  const found = await findPetitionFor(deps.prisma, actor, input.id)
  if (!found.ok) return found
  const { petition, abilities } = found.value
  if (!mayPrepareLetter(petition, abilities)) return fail('petition-not-allowed')
  const ready = await numberedAs(deps.prisma, input)
  if (!ready.ok) return ready
  const { revision, issue } = ready.value
  const { signerName, signerOffice, capacity } = input
  const { number, notation, documentDate } = issue
  const basis = basisText({ number, notation, documentDate, signerName, signerOffice, capacity })
  const prepared = { revisionId: revision.id, kind: 'letter', basis } as const
  if (await loadPrepared(deps.prisma, prepared)) return ok()
  const at = deps.clock.now()
  const made = await makeLetter(deps, actor, { petition, revision, issue, input, at })
  if (!made.ok) return made
  const { bytes, fields } = made.value
  return deps.transactor.attempt(async (work) => {
    const held = await holdPetitionFor(work.tx, actor, input.id)
    if (!held.ok) return held
    if (!mayPrepareLetter(held.value.petition, held.value.abilities)) return fail('petition-not-allowed')
    const now = await numberedAs(work.tx, input)
    if (!now.ok) return now
    if (now.value.issue.documentDate !== documentDate) return fail('petition-issue-changed')
    // Somebody else was faster: theirs is the file.
    if (await loadPrepared(work.tx, prepared)) return ok()
    const preparedHash = await keepContent(work.tx, bytes)
    const document = { id: newId(), petitionId: input.id, ...prepared, preparedHash }
    await insertDocument(work.tx, { ...document, preparedById: actor.userId, preparedAt: at }, fields)
    const details = { kind: 'letter', number, notation, signer: signerName, hash: preparedHash, fields: fields.length }
    await recordChange(deps, work, actor, held.value.petition, { action: 'petition.prepare-signing', details })
    return ok()
  })
}

/** The number and the signer that were seen are those that stand. */
async function numberedAs(
  db: Db,
  input: PrepareLetterInput,
): Promise<Result<{ revision: RevisionRecord; issue: IssueRecord }, SignedFileRefusal>> {
  const revision = await loadStandingRevision(db, input.id)
  const issue = await loadIssue(db, input.id)
  if (!revision || issue?.revisionId !== revision.id) return fail('petition-not-numbered')
  if (issue.number !== input.number || issue.notation !== input.notation) return fail('petition-issue-changed')
  const { signature: stated } = issue
  const isStated =
    stated === null ||
    (stated.signerName === input.signerName &&
      stated.signerOffice === input.signerOffice &&
      stated.capacity === input.capacity)
  return isStated ? ok({ revision, issue }) : fail('petition-issue-changed')
}

interface LetterFacts {
  readonly petition: PetitionRecord
  readonly revision: RevisionRecord
  readonly issue: IssueRecord
  readonly input: PrepareLetterInput
  readonly at: Date
}

async function makeLetter(
  deps: SignedFileDeps,
  actor: Actor,
  { petition, revision, issue, input, at }: LetterFacts,
): Promise<Result<{ bytes: Uint8Array; fields: ReturnType<typeof letterFields>['rows'] }, SignedFileRefusal>> {
  const seen = await readSigning(deps, actor, petition.id)
  if (!seen.ok || !seen.value.revision) return fail('petition-not-found')
  const { signerName, signerOffice, capacity } = input
  const { documentDate } = issue
  const signature = { signerName, signerOffice, capacity, signedOn: documentDate, sealedOn: documentDate }
  const annexes = signingAnnexes(seen.value.revision, seen.value.signers)
  const document = asIssued(contentOf(revision).document, { ...issue, signature }, annexes)
  const errors = deps.validateDocument(document).filter(({ severity }) => severity === 'error')
  if (errors.length > 0) return fail('petition-document-faulty', { count: errors.length })
  const { leadDepartmentId: lead } = petition
  const departments = await deps.departments.byIds(petition.departmentIds)
  const bodies = [lead, ...petition.departmentIds.filter((id) => id !== lead)].flatMap(
    (id) => departments.get(id) ?? [],
  )
  const made = await deps.documents.render(withFields(document, bodies), 'pdf', at)
  if (!made.ok) return made
  const { places, rows } = letterFields(made.value.signatures, bodies)
  return ok({ bytes: await deps.signatures.prepare(made.value.bytes, places), fields: rows })
}
