import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { WorkshopFailureCode, WorkshopPhase, WorkshopState } from './contract.ts'

/** What the state machine looks at; nothing about who asks (workshop-policy.ts does). */
export interface LifeCycle {
  readonly state: WorkshopState
  /** Where postponed or cancelled came from. */
  readonly stateBeforeSide: WorkshopState | null
  /** Every state it has been in, the present one included. */
  readonly passed: ReadonlySet<WorkshopState>
  readonly hasChair: boolean
  readonly conclusion: string | null
  /** Whether its day and hour still lie ahead. */
  readonly isAhead: boolean
}

export interface TransitionRequest {
  readonly to: WorkshopState
  readonly reason: string
  readonly conclusion: string
}

/** The states that follow each other; `paused` goes back as well. */
const NEXT: Readonly<Record<WorkshopState, readonly WorkshopState[]>> = {
  idea: ['planning'],
  planning: ['plan_approved'],
  plan_approved: ['invited'],
  invited: ['registering'],
  registering: ['agenda_frozen'],
  agenda_frozen: ['technical_check'],
  technical_check: ['in_session'],
  in_session: ['paused', 'closed'],
  paused: ['in_session', 'closed'],
  closed: ['minutes_draft'],
  minutes_draft: ['minutes_review'],
  minutes_review: ['minutes_signed'],
  minutes_signed: ['conclusions_issued'],
  conclusions_issued: ['archived'],
  archived: [],
  postponed: [],
  cancelled: [],
}

const BEFORE_THE_END: readonly WorkshopState[] = [
  'idea',
  'planning',
  'plan_approved',
  'invited',
  'registering',
  'agenda_frozen',
  'technical_check',
  'in_session',
  'paused',
]

/** Where a workshop can go from where it is, whoever asks: first the main way, then hoãn and hủy. */
export function nextStates(cycle: Pick<LifeCycle, 'state' | 'stateBeforeSide'>): readonly WorkshopState[] {
  if (cycle.state === 'postponed') return cycle.stateBeforeSide ? [cycle.stateBeforeSide, 'cancelled'] : ['cancelled']
  const onward = NEXT[cycle.state]
  return BEFORE_THE_END.includes(cycle.state) ? [...onward, 'postponed', 'cancelled'] : onward
}

/**
 * Whether the transition may happen now (guards of domain.md §2.1): no invitation before the plan is approved, no
 * session before the agenda is frozen, closing needs a conclusion, archiving needs signed minutes, hoãn and hủy need
 * a reason; what is taken up again after hoãn first needs a new day.
 */
export function checkTransition(
  cycle: LifeCycle,
  request: TransitionRequest,
): Result<void, Failure<WorkshopFailureCode>> {
  const { to } = request
  if (!nextStates(cycle).includes(to)) return fail('workshop-transition-impossible', { from: cycle.state, to })
  if (isSideState(to)) return request.reason ? ok() : fail('workshop-reason-required')
  if ((cycle.state === 'postponed' || to === 'invited') && !cycle.isAhead) return fail('workshop-date-passed')
  if (cycle.state === 'postponed') return ok()
  if (to === 'invited' && !cycle.passed.has('plan_approved')) return fail('workshop-plan-not-approved')
  if (to === 'in_session' && !cycle.passed.has('agenda_frozen')) return fail('workshop-agenda-not-frozen')
  if (to === 'in_session' && !cycle.hasChair) return fail('workshop-chair-missing')
  if (to === 'closed' && !(request.conclusion || cycle.conclusion)) return fail('workshop-conclusion-required')
  if (to === 'archived' && !cycle.passed.has('minutes_signed')) return fail('workshop-minutes-not-signed')
  return ok()
}

/**
 * Where a workshop goes back to after hoãn: where its preparation stood. What was being held is prepared again
 * from the technical check on, with the agenda as frozen.
 */
export function stateToResume(state: WorkshopState): WorkshopState {
  return state === 'technical_check' || state === 'in_session' || state === 'paused' ? 'agenda_frozen' : state
}

export function isSideState(state: WorkshopState): state is 'postponed' | 'cancelled' {
  return state === 'postponed' || state === 'cancelled'
}

/** The state on the main line: of a postponed or cancelled workshop, the one it was taken from. */
export function mainState(cycle: Pick<LifeCycle, 'state' | 'stateBeforeSide'>): WorkshopState {
  return isSideState(cycle.state) ? (cycle.stateBeforeSide ?? 'idea') : cycle.state
}

/** The fifteen states folded into the five phases of the stepper (design.md §5). */
export function phaseOf(cycle: Pick<LifeCycle, 'state' | 'stateBeforeSide'>): WorkshopPhase {
  switch (mainState(cycle)) {
    case 'idea':
    case 'planning':
      return 'plan'
    case 'plan_approved':
    case 'invited':
      return 'invitation'
    case 'registering':
    case 'agenda_frozen':
      return 'registration'
    case 'technical_check':
    case 'in_session':
    case 'paused':
      return 'session'
    default:
      return 'minutes'
  }
}

/** Whether the plan has been approved: from then on the invited departments read it. */
export function isApproved(cycle: Pick<LifeCycle, 'state' | 'stateBeforeSide'>): boolean {
  const state = mainState(cycle)
  return state !== 'idea' && state !== 'planning'
}

/** Where it stands for the list: being held, still to come, or over. */
export function sectionOf(state: WorkshopState): 'live' | 'upcoming' | 'past' {
  if (state === 'technical_check' || state === 'in_session' || state === 'paused') return 'live'
  if (state === 'cancelled') return 'past'
  return BEFORE_THE_END.includes(state) || state === 'postponed' ? 'upcoming' : 'past'
}
