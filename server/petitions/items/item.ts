import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { ItemAct, ItemState, RequiredPart } from './content/contract.ts'
import type { ItemFailureCode } from './contract.ts'

/** What the state machine looks at; nothing about who asks (item-policy.ts does). */
export interface ItemCycle {
  readonly state: ItemState
  /** Composed by the cluster from merged items; belongs to no single department. */
  readonly isComposed: boolean
  /** Handed to the department's leaders. */
  readonly isSubmitted: boolean
  /** Whether the cluster ever had it. */
  readonly wasSent: boolean
  /** Required parts that its text does not say yet. */
  readonly missing: readonly RequiredPart[]
}

/** Acts that move an item from one person to the next; composing, merging and un-merging concern several items. */
export type MovingAct = Exclude<ItemAct, 'start' | 'compose'>

/** Acts that need a reason, which the others are shown. */
export const ACTS_WITH_REASON: readonly ItemAct[] = ['return-inside', 'send-back', 'withdraw']

const POSSIBLE: Readonly<Record<ItemState, readonly MovingAct[]>> = {
  draft: ['submit', 'approve', 'return-inside', 'withdraw'],
  returned: ['submit', 'approve', 'return-inside', 'withdraw'],
  department_approved: ['send', 'return-inside', 'withdraw'],
  sent: ['keep', 'merge', 'send-back', 'withdraw'],
  kept: ['merge', 'send-back', 'withdraw'],
  merged: [],
  withdrawn: [],
}
/** A composed item lives in the cluster: it is merged further, or taken apart; part of another, that one first. */
const POSSIBLE_COMPOSED: Readonly<Partial<Record<ItemState, readonly MovingAct[]>>> = {
  kept: ['merge', 'unmerge'],
}

/** What can be done with an item where it stands, whoever asks. */
export function possibleActs(cycle: ItemCycle): readonly MovingAct[] {
  const acts = cycle.isComposed ? (POSSIBLE_COMPOSED[cycle.state] ?? []) : POSSIBLE[cycle.state]
  return acts.filter((act) => {
    if (act === 'return-inside') return cycle.state === 'department_approved' || cycle.isSubmitted
    return act !== 'submit' || !cycle.isSubmitted
  })
}

/** Whether its text may still change: the department's own while it works on it, the composed one while it is kept. */
export function isOpenForText(cycle: Pick<ItemCycle, 'state' | 'isComposed'>): boolean {
  if (cycle.isComposed) return cycle.state === 'kept'
  return cycle.state === 'draft' || cycle.state === 'returned'
}

/**
 * Whether the act may happen now, and the state after it. Submitting, approving and sending need a whole text;
 * returning (inside or from the cluster) and withdrawing need a reason.
 */
export function checkAct(
  cycle: ItemCycle,
  act: MovingAct,
  reason: string,
): Result<ItemState, Failure<ItemFailureCode>> {
  if (!possibleActs(cycle).includes(act)) return refuse(cycle, act)
  if (ACTS_WITH_REASON.includes(act) && !reason) return fail('item-reason-required')
  if ((act === 'submit' || act === 'approve' || act === 'send') && cycle.missing.length > 0) {
    return fail('item-incomplete', { parts: cycle.missing.length })
  }
  return ok(stateAfter(cycle, act))
}

function stateAfter(cycle: ItemCycle, act: MovingAct): ItemState {
  switch (act) {
    case 'submit':
      return cycle.state
    case 'return-inside':
      return cycle.wasSent ? 'returned' : 'draft'
    case 'approve':
      return 'department_approved'
    case 'send':
      return 'sent'
    case 'keep':
      return 'kept'
    case 'send-back':
      return 'returned'
    case 'merge':
      return 'merged'
    case 'withdraw':
    case 'unmerge': // of the composed item; its origins go back to where they stood
      return 'withdrawn'
  }
}

function refuse(cycle: ItemCycle, act: MovingAct): Result<never, Failure<ItemFailureCode>> {
  if (cycle.state === 'merged') return fail('item-is-merged')
  if (cycle.isComposed) return fail('item-is-composed')
  return fail('item-transition-impossible', { from: cycle.state, act })
}
