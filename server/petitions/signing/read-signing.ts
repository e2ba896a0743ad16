import type { DepartmentView } from '#server/departments/contract.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { ok, type Result } from '#server/kernel/result.ts'
import { readSource } from '../document/read-source.ts'
import { type ClauseText, readClauses } from '../drafts/clauses/read-clauses.ts'
import { findPetitionFor } from '../drafts/petition-access.ts'
import type { Refusal } from '../drafts/petition-command.ts'
import { loadPeople, type PersonRow } from '../drafts/petition-people-repository.ts'
import { recordReading } from '../drafts/record-reading.ts'
import { badgeOf } from '../items/dress-item.ts'
import { diffClauses } from '../versions/diff-clauses.ts'
import { contentOf } from './frozen-content.ts'
import type { SigningDeps } from './signing-command.ts'
import { type AnswerRecord, loadRevisions, type RevisionRecord, standingAnswers } from './signing-repository.ts'
import { isAgreed, isTurnOf, waitingNow } from './signing-rules.ts'
import type { AnswerView, FreezePreview, RevisionView, SignerView, SigningView } from './signing-view.ts'

interface Names {
  readonly people: ReadonlyMap<string, PersonRow>
  readonly departments: ReadonlyMap<string, DepartmentView>
}

/** Who has confirmed which text, whose turn it is, what became void; reading it is recorded. */
export async function readSigning(deps: SigningDeps, actor: Actor, id: string): Promise<Result<SigningView, Refusal>> {
  const found = await findPetitionFor(deps.prisma, actor, id)
  if (!found.ok) return found
  const { petition, abilities } = found.value
  await recordReading(deps, actor, petition, abilities.level)
  const revisions = await loadRevisions(deps.prisma, id)
  const standing = revisions.find(({ voidedAt }) => voidedAt === null) ?? null
  const earlier = revisions.filter((revision) => revision !== standing)
  const source = standing ? null : await readSource(deps, deps.prisma, found.value)
  const names = await namesIn(deps, revisions, petition.departmentIds)
  const now = standing ? clausesOf(standing) : readClauses(source?.content.text ?? { type: 'doc' })
  const last = earlier[0]
  const answers = standing ? standingAnswers(standing) : []
  const own = answers.find(({ departmentId }) => departmentId === actor.departmentId)
  const others = answers.filter((answer) => answer !== own)
  const { freeze, reopen, confirm } = abilities
  const isFree = !own || own.kind === 'returned'
  return ok({
    stage: petition.stage,
    abilities: {
      ...{ freeze, reopen, confirm },
      submit: reopen && petition.stage === 'frozen' && standing !== null && isAgreed(answers, standing.quorum),
      answerNow: confirm && isFree && standing !== null && isTurnOf(standing.signers, others, actor.departmentId),
    },
    departmentCount: petition.departmentIds.length,
    preview: freeze && source ? previewOf(source) : null,
    revision: standing && viewRevision(standing, names),
    signers: standing ? viewSigners(standing, names) : [],
    confirmedCount: answers.filter(({ kind }) => kind !== 'returned').length,
    formerAnswers: standing
      ? standing.answers.filter(({ voidedAt }) => voidedAt !== null).flatMap((one) => viewAnswer(one, standing, names))
      : [],
    text: standing ? now.map(({ cid, label, content }) => ({ cid, label, content })) : [],
    clauses: standing ? now.map((clause) => ({ cid: clause.cid, name: nameOf(clause) })) : [],
    earlier: earlier.map((revision) => ({
      revision: viewRevision(revision, names),
      answers: revision.answers.flatMap((one) => viewAnswer(one, revision, names)),
    })),
    changes: last ? { since: last.number, clauses: diffClauses(clausesOf(last), now) } : null,
  })
}

function previewOf(source: Awaited<ReturnType<typeof readSource>>): FreezePreview {
  const { hash, round, findings, filesMissing, proposals } = source
  const named = proposals.map(({ id, departmentCode, inserted, deleted }) => ({
    id,
    departmentCode,
    inserted,
    deleted,
  }))
  return { hash, round, findings, filesMissing, proposals: named }
}

function clausesOf(revision: RevisionRecord): ClauseText[] {
  return readClauses(contentOf(revision).text)
}

/** "Khoản 1. Về giá đất" without the word: the label and how it begins. */
export function nameOf({ label, heading }: Pick<ClauseText, 'label' | 'heading'>): string {
  const short = heading.length > 120 ? `${heading.slice(0, 120).replace(/\s+\S*$/u, '')}…` : heading
  return [label, short].filter((part) => part !== '').join(' ')
}

function viewSigners(revision: RevisionRecord, names: Names): SignerView[] {
  const answers = standingAnswers(revision)
  const now = waitingNow(revision.signers, answers)
  return revision.signers.flatMap(({ departmentId, turn }) => {
    const department = names.departments.get(departmentId)
    if (!department) return []
    const record = answers.find((answer) => answer.departmentId === departmentId)
    const [answer = null] = record ? viewAnswer(record, revision, names) : []
    const state = answer?.kind ?? (now.includes(departmentId) ? 'now' : 'waiting')
    return [{ department: badgeOf(department), turn, state, answer }]
  })
}

function viewAnswer(answer: AnswerRecord, revision: RevisionRecord, names: Names): AnswerView[] {
  const department = names.departments.get(answer.departmentId)
  if (!department) return []
  const clauses = new Map(clausesOf(revision).map((clause) => [clause.cid, nameOf(clause)]))
  const { id, kind, signerName, signerOffice, at, reason, reservationHash } = answer
  return [
    {
      ...{ id, kind, signerName, signerOffice, at, reason, reservationHash },
      department: badgeOf(department),
      isDelegated: answer.capacity === 'delegated_signer',
      reservations: answer.reservations
        .map(({ cid, text }) => ({ cid, clause: clauses.get(cid) ?? '', text }))
        .sort((a, b) => [...clauses.keys()].indexOf(a.cid) - [...clauses.keys()].indexOf(b.cid)),
      voided: voidedIn(answer, names),
    },
  ]
}

function viewRevision(revision: RevisionRecord, names: Names): RevisionView {
  const { id, number, hash, frozenAt, frozenById, turnOrder, quorum, leftOpen, agreedAt } = revision
  return {
    ...{ id, number, hash, frozenAt, quorum, leftOpen, agreedAt },
    order: turnOrder,
    frozenBy: names.people.get(frozenById)?.fullName ?? '',
    voided: voidedIn(revision, names),
  }
}

function voidedIn(
  { voidedAt, voidedById, voidReason }: Pick<RevisionRecord, 'voidedAt' | 'voidedById' | 'voidReason'>,
  { people }: Names,
) {
  return voidedAt && { at: voidedAt, by: people.get(voidedById ?? '')?.fullName ?? '', reason: voidReason }
}

async function namesIn(
  deps: Pick<SigningDeps, 'prisma' | 'departments'>,
  revisions: readonly RevisionRecord[],
  departmentIds: readonly string[],
): Promise<Names> {
  const people = revisions.flatMap(({ frozenById, voidedById, answers }) => [
    ...[frozenById, voidedById],
    ...answers.map((answer) => answer.voidedById),
  ])
  return {
    people: await loadPeople(
      deps.prisma,
      people.flatMap((id) => id ?? []),
    ),
    departments: await deps.departments.byIds(departmentIds),
  }
}
