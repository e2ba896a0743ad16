import type { OfficialDocument } from '#server/documents/contract.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { ok, type Result } from '#server/kernel/result.ts'
import { localDate } from '#server/language/dates.ts'
import { canGo } from '../drafts/petition.ts'
import { findPetitionFor } from '../drafts/petition-access.ts'
import type { Refusal } from '../drafts/petition-command.ts'
import { loadPeople } from '../drafts/petition-people-repository.ts'
import { recordReading } from '../drafts/record-reading.ts'
import { contentOf } from '../signing/frozen-content.ts'
import { loadStandingRevision } from '../signing/signing-repository.ts'
import { type IssueRecord, loadIssue, loadNotes, loadStatuses } from './issue-repository.ts'
import { asIssued } from './issued-document.ts'
import type { IssuingDeps } from './issuing-command.ts'
import { mayNumber, maySeal } from './issuing-rules.ts'
import type { IssueView, IssuingView } from './issuing-view.ts'
import { edxmlFault } from './package-edxml.ts'

/** How far a petition has come on its way out, and what was reported of it since. */
export async function readIssuing(deps: IssuingDeps, actor: Actor, id: string): Promise<Result<IssuingView, Refusal>> {
  const found = await findPetitionFor(deps.prisma, actor, id)
  if (!found.ok) return found
  const { petition, abilities } = found.value
  await recordReading(deps, actor, petition, abilities.level)
  const standing = await loadStandingRevision(deps.prisma, id)
  const revision = standing?.agreedAt ? standing : null
  const record = await loadIssue(deps.prisma, id)
  const issue = record && record.revisionId === revision?.id ? record : null
  const [notes, statuses] = [await loadNotes(deps.prisma, id), await loadStatuses(deps.prisma, id)]
  const lead = (await deps.departments.byIds([petition.leadDepartmentId])).get(petition.leadDepartmentId)
  const people = await loadPeople(
    deps.prisma,
    [issue?.numberedById, issue?.issued?.byId, ...[...notes, ...statuses].map((one) => one.recordedById)].flatMap(
      (personId) => personId ?? [],
    ),
  )
  const nameOf = (personId: string) => people.get(personId)?.fullName ?? ''
  const content = revision && contentOf(revision)
  const { stage } = petition
  return ok({
    petitionId: id,
    stage,
    abilities: {
      number: abilities.issue && revision !== null && mayNumber(stage),
      seal: abilities.issue && issue !== null && maySeal(stage),
      issue: abilities.issue && issue?.signature != null && stage === 'sealed',
      dispatch: abilities.dispatch,
      recall: abilities.dispatch && canGo(stage, 'recalled'),
    },
    leadName: lead?.shortName ?? '',
    recipient: petition.recipient,
    revision: revision && {
      ...{ id: revision.id, number: revision.number, hash: revision.hash },
      frozenOn: localDate(revision.frozenAt),
    },
    notationStart: content ? startOf(content.document) : '',
    foreseenSigner: content ? signerOf(content.document) : { name: '', office: '' },
    issue: issue && viewIssue(issue, nameOf),
    edxmlFault:
      content && issue?.issued ? await edxmlFault(deps, { issue, document: asIssued(content.document, issue) }) : null,
    findings: content && issue ? deps.validateDocument(asIssued(content.document, issue)) : [],
    attachedNames: content ? content.files.map(({ name }) => name) : [],
    notes: notes.map(({ recordedById, recordedAt, ...note }) => ({
      ...note,
      by: nameOf(recordedById),
      at: recordedAt,
    })),
    statuses: statuses.map(({ id: statusId, code, on, reason, recordedById }) => ({
      ...{ id: statusId, code, on, reason },
      by: nameOf(recordedById),
    })),
  })
}

function viewIssue(
  { number, notation, documentDate, numberedById, ...issue }: IssueRecord,
  nameOf: (id: string) => string,
): IssueView {
  return {
    ...{ number, notation, documentDate },
    numberedBy: nameOf(numberedById),
    numberedAt: issue.numberedAt,
    signature: issue.signature,
    issued: issue.issued && { by: nameOf(issue.issued.byId), at: issue.issued.at },
  }
}

/** "STNMT-": who drafted it stands behind; a type with a code has its whole notation. */
function startOf({ kind, number }: OfficialDocument): string {
  return kind === 'official-letter' ? `${number?.symbol ?? ''}-` : (number?.symbol ?? '')
}

function signerOf({ signing }: OfficialDocument): { name: string; office: string } {
  const signature =
    signing.mode === 'one' ? signing.signature : signing.mode === 'grid' ? signing.signatures[0] : undefined
  const office = signature?.authority.at(-1)?.toLocaleLowerCase('vi') ?? ''
  return { name: signature?.name ?? '', office: office.charAt(0).toLocaleUpperCase('vi') + office.slice(1) }
}
