import type { Actor } from '#server/kernel/actor.ts'
import { newId } from '#server/kernel/ids.ts'
import { fail, ok } from '#server/kernel/result.ts'
import { localDate } from '#server/language/dates.ts'
import { type FoundPetition, findPetitionFor, holdPetitionFor } from '../drafts/petition-access.ts'
import { recordChange } from '../drafts/petition-command.ts'
import { loadOfficeHolders } from '../drafts/petition-people-repository.ts'
import { contentOf } from '../signing/frozen-content.ts'
import { loadStandingRevision, type RevisionRecord } from '../signing/signing-repository.ts'
import { composeMinutes, type MinutesBody } from './compose-minutes.ts'
import type { PrepareInput } from './contract.ts'
import type { Answered, SignedFileDeps } from './signed-file-deps.ts'
import { mayPrepare } from './signed-file-policy.ts'
import { insertDocument, keepContent, loadMinutes } from './signed-file-repository.ts'

/**
 * "Chuẩn bị biên bản để ký số": the biên bản of the frozen text as a PDF with an empty field for each body. Made once:
 * what is downloaded later, and by whomever, is this very file. It is set before the transaction, which takes long.
 */
export async function prepareMinutes(deps: SignedFileDeps, actor: Actor, input: PrepareInput): Answered<void> {
  const found = await findPetitionFor(deps.prisma, actor, input.id)
  if (!found.ok) return found
  if (!mayPrepare(actor, found.value.petition, found.value.abilities)) return fail('petition-not-allowed')
  const revision = await loadStandingRevision(deps.prisma, input.id)
  if (revision?.id !== input.revisionId) return fail('petition-revision-changed')
  if (await loadMinutes(deps.prisma, revision.id)) return ok()
  const bodies = await bodiesOf(deps, found.value, revision)
  const at = deps.clock.now()
  const minutes = composeMinutes({
    ...{ code: found.value.petition.code, number: revision.number, hash: revision.hash, frozenAt: revision.frozenAt },
    ...{ document: contentOf(revision).document, bodies },
  })
  const made = await deps.documents.render(minutes, 'pdf', at)
  if (!made.ok) return made
  const labels = new Map(bodies.map(({ field, department }) => [field, department.name]))
  const places = made.value.signatures.map((place) => ({ ...place, label: labels.get(place.field) ?? place.name }))
  const prepared = await deps.signatures.prepare(made.value.bytes, places)
  return deps.transactor.attempt(async (work) => {
    const held = await holdPetitionFor(work.tx, actor, input.id)
    if (!held.ok) return held
    if (!mayPrepare(actor, held.value.petition, held.value.abilities)) return fail('petition-not-allowed')
    const standing = await loadStandingRevision(work.tx, input.id)
    if (standing?.id !== revision.id) return fail('petition-revision-changed')
    // Somebody else was faster: theirs is the file.
    if (await loadMinutes(work.tx, revision.id)) return ok()
    const preparedHash = await keepContent(work.tx, prepared)
    const fields = bodies.map(({ field: name, departmentId }, index) => ({
      ...{ name, departmentId, role: 'body' as const },
      place: index + 1,
    }))
    const document = {
      id: newId(),
      petitionId: input.id,
      revisionId: revision.id,
      kind: 'minutes',
      preparedHash,
    } as const
    await insertDocument(work.tx, { ...document, preparedById: actor.userId, preparedAt: at }, fields)
    const details = { kind: 'minutes', number: revision.number, hash: preparedHash, fields: fields.length }
    await recordChange(deps, work, actor, held.value.petition, { action: 'petition.prepare-signing', details })
    return ok()
  })
}

/** Those who are asked to confirm, the lead first, each with its head, else a deputy. */
async function bodiesOf(
  deps: SignedFileDeps,
  { petition }: FoundPetition,
  { signers }: RevisionRecord,
): Promise<(MinutesBody & { readonly departmentId: string })[]> {
  const ids = signers.map(({ departmentId }) => departmentId)
  const ordered = [
    ...ids.filter((id) => id === petition.leadDepartmentId),
    ...ids.filter((id) => id !== petition.leadDepartmentId),
  ]
  const departments = await deps.departments.byIds(ordered)
  const leaders = await loadOfficeHolders(deps.prisma, ordered, ['leader'], localDate(deps.clock.now()))
  return ordered.map((departmentId) => {
    const department = departments.get(departmentId)
    if (!department) throw new Error(`the signer ${departmentId} is no department`)
    const own = leaders.filter((leader) => leader.departmentId === departmentId)
    const holding = (office: RegExp) => own.find((leader) => office.test(leader.office))
    const signer = holding(/^giám đốc/iu) ?? holding(/^phó giám đốc/iu) ?? null
    return { departmentId, department, field: `so-${department.code.toLowerCase()}`, signer }
  })
}
