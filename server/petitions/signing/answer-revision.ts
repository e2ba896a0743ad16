import { type Actor, hasDepartmentRole } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { readClauses } from '../drafts/clauses/read-clauses.ts'
import { changePetition } from '../drafts/petition-command.ts'
import type { AnswerInput, Reservation } from './contract.ts'
import { contentOf } from './frozen-content.ts'
import { reservationHash } from './reservation-hash.ts'
import type { Signed, SigningDeps, SigningRefusal } from './signing-command.ts'
import {
  type AnswerRecord,
  insertAnswer,
  loadStandingRevision,
  markAgreed,
  type RevisionRecord,
  standingAnswers,
  voidAnswers,
} from './signing-repository.ts'
import { isAgreed, isTurnOf, waitingNow } from './signing-rules.ts'
import { askToConfirm, askToHeedReturn, askToSubmit, endConfirmingOf } from './signing-tasks.ts'

/**
 * "Xác nhận thống nhất", with or without a reservation, or a return with its reason: by the authorised person of a body,
 * who has just proved to be there, of exactly the revision that they saw. Order and quorum are judged here, while the
 * petition is held: two tabs, two signers of one body, or an opening at the same moment come one after the other.
 */
export async function answerRevision(deps: SigningDeps, actor: Actor, input: AnswerInput): Signed {
  return changePetition<void, SigningRefusal>(deps, actor, input.id, 'confirm', async (work, { petition }) => {
    const revision = await loadStandingRevision(work.tx, petition.id)
    if (!revision || revision.id !== input.revisionId || revision.hash !== input.hash) {
      return fail('petition-revision-changed')
    }
    const departmentId = actor.departmentId
    const standing = standingAnswers(revision)
    const own = standing.find((answer) => answer.departmentId === departmentId)
    const reserved = reservationsIn(revision, input)
    if (!reserved.ok) return reserved
    const reservations = reserved.value
    const ownHash =
      reservations.length === 0 ? null : reservationHash({ revisionHash: revision.hash, departmentId, reservations })
    if (own && isSame(own, actor, input, ownHash)) return ok({ value: undefined })
    if (!deps.isFresh(actor)) return fail('reauthentication-needed')
    // A return is taken back by confirming; what was confirmed stands until the text is opened.
    if (own && (own.kind !== 'returned' || input.verdict === 'returned')) {
      return fail('petition-already-answered', { name: own.signerName })
    }
    const others = standing.filter((answer) => answer !== own)
    if (!isTurnOf(revision.signers, others, departmentId)) return fail('petition-not-your-turn')
    const at = deps.clock.now()
    if (own) await voidAnswers(work.tx, [own.id], { byId: actor.userId, at, reason: null })
    const said = {
      ...{ revisionId: revision.id, departmentId, kind: input.verdict, hash: revision.hash },
      ...{ signedById: actor.userId, signerName: actor.fullName, signerOffice: actor.office },
      capacity: hasDepartmentRole(actor, 'leader') ? ('leader' as const) : ('delegated_signer' as const),
      reason: input.verdict === 'returned' ? input.reason : null,
      reservationHash: ownHash,
      at,
    }
    await insertAnswer(work.tx, said, reservations)
    const now = [...others, { departmentId, kind: input.verdict }]
    const agreed = isAgreed(now, revision.quorum)
    if (agreed !== (revision.agreedAt !== null)) await markAgreed(work.tx, revision.id, agreed ? at : null)
    await endConfirmingOf(deps, work, petition.id, departmentId)
    await askToConfirm(deps, work, petition, waitingNow(revision.signers, now))
    if (input.verdict === 'returned') await askToHeedReturn(deps, work, petition)
    if (agreed && revision.agreedAt === null) await askToSubmit(deps, work, petition)
    const details = {
      ...{ revision: revision.number, hash: revision.hash, department: departmentId, agreed },
      ...(ownHash !== null && { reservationHash: ownHash }),
    }
    return ok({ value: undefined, audit: { action: ACTIONS[input.verdict], details } })
  })
}

const ACTIONS = {
  confirmed: 'petition.confirm',
  reserved: 'petition.confirm-with-reservation',
  returned: 'petition.return',
} as const

/** Said again by the same person: a second click, or the second tab. */
function isSame(own: AnswerRecord, actor: Actor, input: AnswerInput, ownHash: string | null): boolean {
  if (own.signedById !== actor.userId || own.kind !== input.verdict || own.reservationHash !== ownHash) return false
  return input.verdict !== 'returned' || own.reason === input.reason
}

/** Each on a clause of the frozen text, and only once on each. */
function reservationsIn(revision: RevisionRecord, input: AnswerInput): Result<readonly Reservation[], SigningRefusal> {
  if (input.verdict !== 'reserved') return ok([])
  const cids = readClauses(contentOf(revision).text).map(({ cid }) => cid)
  const named = input.reservations.map(({ cid }) => cid)
  const areThere = named.every((cid) => cids.includes(cid)) && new Set(named).size === named.length
  return areThere ? ok(input.reservations) : fail('petition-reservation-clause')
}
