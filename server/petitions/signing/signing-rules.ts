import type { ConfirmingOrder, Verdict } from './contract.ts'

/** A body that is asked, and when its turn comes. */
export interface Signer {
  readonly departmentId: string
  /** Protocol order, from 1. */
  readonly place: number
  readonly turn: number
}

/** What stands: at most one per body. */
export interface StandingAnswer {
  readonly departmentId: string
  readonly kind: Verdict
}

/** The turns of the bodies in protocol order. */
export function turnsOf(order: ConfirmingOrder, departmentIds: readonly string[], leadId: string): Signer[] {
  return departmentIds.map((departmentId, index) => {
    const place = index + 1
    if (order === 'protocol') return { departmentId, place, turn: place }
    const isLast = order === 'lead_last' && departmentId === leadId && departmentIds.length > 1
    return { departmentId, place, turn: isLast ? 2 : 1 }
  })
}

/** Whether everybody before has confirmed, so that this body may answer. What returned stands in the way. */
export function isTurnOf(
  signers: readonly Signer[],
  answers: readonly StandingAnswer[],
  departmentId: string,
): boolean {
  const own = signers.find((signer) => signer.departmentId === departmentId)
  if (!own) return false
  return signers.filter(({ turn }) => turn < own.turn).every((signer) => hasConfirmed(answers, signer.departmentId))
}

/**
 * Enough bodies confirmed, with or without a reservation, and nobody's return stands: a quorum is for those who keep
 * silent, it overrules nobody (đồng thuận, domain.md §3.2).
 */
export function isAgreed(answers: readonly StandingAnswer[], quorum: number): boolean {
  return (
    answers.filter(({ kind }) => kind !== 'returned').length >= quorum &&
    !answers.some(({ kind }) => kind === 'returned')
  )
}

/** Those whose turn it is and who have not answered. */
export function waitingNow(signers: readonly Signer[], answers: readonly StandingAnswer[]): string[] {
  const answered = answers.map(({ departmentId }) => departmentId)
  return signers
    .map(({ departmentId }) => departmentId)
    .filter((departmentId) => !answered.includes(departmentId) && isTurnOf(signers, answers, departmentId))
}

function hasConfirmed(answers: readonly StandingAnswer[], departmentId: string): boolean {
  return answers.some((answer) => answer.departmentId === departmentId && answer.kind !== 'returned')
}
