import type { TextKey } from '#server/language/text.ts'
import type { WorkshopState } from '#server/workshops/contract.ts'
import type { WorkshopView } from '#server/workshops/workshop-view.ts'

type SideState = 'postponed' | 'cancelled'
type Asked = Exclude<WorkshopState, 'idea'>

/** One transition as the page offers it: the verb of its button and the question before it. */
export interface OfferedMove {
  readonly to: WorkshopState
  readonly verb: Extract<TextKey, `workshops.acts.${string}`>
  readonly question: Asked | 'continue' | 'resume'
  /** What the question asks for besides yes. */
  readonly needs: 'reason' | 'conclusion' | null
  /** Taking back or standing still: never the primary act. */
  readonly isSide: boolean
}

/** The transitions that this person may make now, in the order of the life cycle. */
export function offeredMoves(workshop: Pick<WorkshopView, 'state' | 'abilities' | 'conclusion'>): OfferedMove[] {
  return workshop.abilities.moveTo.flatMap((to) =>
    (to === 'idea' && workshop.state !== 'postponed') || BY_MINUTES.has(to) ? [] : [offer(workshop, to)],
  )
}

/** These follow from what is done on the page of the minutes. */
const BY_MINUTES: ReadonlySet<WorkshopState> = new Set([
  'minutes_draft',
  'minutes_review',
  'minutes_signed',
  'conclusions_issued',
])

/** The one that the page leads to: the first that goes on, not aside. A break is no goal of a session. */
export function primaryMove(workshop: Pick<WorkshopView, 'state' | 'abilities' | 'conclusion'>): OfferedMove | null {
  return offeredMoves(workshop).find((move) => !move.isSide && move.to !== 'paused') ?? null
}

function offer({ state, conclusion }: Pick<WorkshopView, 'state' | 'conclusion'>, to: WorkshopState): OfferedMove {
  if (isSide(to)) return { to, verb: `workshops.acts.${to}`, question: to, needs: 'reason', isSide: true }
  if (state === 'postponed') {
    return { to, verb: 'workshops.acts.resume', question: 'resume', needs: null, isSide: false }
  }
  if (state === 'paused' && to === 'in_session') {
    return { to, verb: 'workshops.acts.continue', question: 'continue', needs: null, isSide: false }
  }
  const asked = to as Asked // nothing leads back to an idea but hoãn
  const needs = to === 'closed' && !conclusion ? 'conclusion' : null
  return { to, verb: `workshops.acts.${asked}`, question: asked, needs, isSide: false }
}

function isSide(state: WorkshopState): state is SideState {
  return state === 'postponed' || state === 'cancelled'
}
