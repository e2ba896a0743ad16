import { isProven } from '#server/documents/signatures/contract.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { ok, type Result } from '#server/kernel/result.ts'
import { findPetitionFor } from '../drafts/petition-access.ts'
import type { Refusal } from '../drafts/petition-command.ts'
import { loadPeople } from '../drafts/petition-people-repository.ts'
import { recordReading } from '../drafts/record-reading.ts'
import { loadIssue } from '../issuing/issue-repository.ts'
import { badgeOf } from '../items/dress-item.ts'
import { loadStandingRevision } from '../signing/signing-repository.ts'
import { loadCurrentLetter } from './current-letter.ts'
import type { SignedFileDeps } from './signed-file-deps.ts'
import { mayBringAny, mayBringFile, mayPrepare, mayPrepareLetter } from './signed-file-policy.ts'
import { currentHash, loadMinutes, reportOf, type SignedDocumentRecord } from './signed-file-repository.ts'
import type { FieldView, SignedDocumentView, SignedFilesView } from './signed-files-view.ts'

/** Who has signed the biên bản and the công văn of the frozen text that stands, and what of it was proven. */
export async function readSignedFiles(
  deps: SignedFileDeps,
  actor: Actor,
  id: string,
): Promise<Result<SignedFilesView, Refusal>> {
  const found = await findPetitionFor(deps.prisma, actor, id)
  if (!found.ok) return found
  const { petition, abilities } = found.value
  await recordReading(deps, actor, petition, abilities.level)
  const revision = await loadStandingRevision(deps.prisma, id)
  const minutes = revision && (await loadMinutes(deps.prisma, revision.id))
  const issue = await loadIssue(deps.prisma, id)
  const letter = issue && issue.revisionId === revision?.id ? await loadCurrentLetter(deps.prisma, issue) : null
  const view = async (document: SignedDocumentRecord): Promise<SignedDocumentView> => {
    const fields = await viewFields(deps, document)
    const isOpen = fields.some(({ department, state }) => department.id === actor.departmentId && state === 'open')
    const { preparedAt } = document
    const bringNow = isOpen && mayBringFile(actor, petition, document)
    return { id: document.id, preparedAt, hash: currentHash(document), fields, bringNow }
  }
  return ok({
    abilities: {
      prepare: revision !== null && !minutes && mayPrepare(actor, petition, abilities),
      bring: revision !== null && mayBringAny(actor, petition),
      prepareLetter: issue !== null && !letter && mayPrepareLetter(petition, abilities),
    },
    hasRoots: deps.signatures.hasRoots,
    minutes: minutes && (await view(minutes)),
    letter: letter && { ...(await view(letter)), signer: letter.basisRead },
  })
}

async function viewFields(deps: SignedFileDeps, document: SignedDocumentRecord): Promise<FieldView[]> {
  const departments = await deps.departments.byIds(document.fields.map(({ departmentId }) => departmentId))
  const people = await loadPeople(
    deps.prisma,
    document.files.map(({ uploadedById }) => uploadedById),
  )
  // Each signature as it was proven when its file was taken: what was valid then does not age.
  const taken = document.files.flatMap((file) => {
    const signature = reportOf(file).signatures.at(-1)
    return signature ? [{ signature, at: file.at, by: people.get(file.uploadedById)?.fullName ?? '' }] : []
  })
  return document.fields.flatMap(({ name, departmentId, role }): FieldView[] => {
    const department = departments.get(departmentId)
    if (!department) return []
    const one = taken.find(({ signature }) => signature.field === name)
    if (!one) return [{ department: badgeOf(department), role, state: 'open', signature: null, taken: null }]
    const { signature, at, by } = one
    const state = isProven(signature) ? 'proven' : 'unproven'
    return [{ department: badgeOf(department), role, state, signature, taken: { at, by } }]
  })
}
