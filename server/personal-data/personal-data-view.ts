import type { LocalDate } from '#server/language/dates.ts'
import { type CalendarChanges, workingDaysBetween } from '#server/language/working-days.ts'
import {
  HELD_KINDS,
  type HeldPart,
  ProposedDetails,
  type QueuedRequest,
  type RefusalGround,
  type RequestView,
} from './contract.ts'
import { HELD_COLUMNS, type HeldColumn } from './held-columns.ts'
import type { HeldCount } from './held-repository.ts'
import type { RequestRecord } from './request-repository.ts'

export interface RequestContext {
  readonly today: LocalDate
  readonly changes: CalendarChanges
  readonly names: ReadonlyMap<string, string>
}

export function requestView(at: RequestContext, request: RequestRecord): RequestView {
  const { id, kind, state, text, proposed, receivedAt, endedAt, endedById, ground, answer } = request
  const dueOn = request.dueOn.toISOString().slice(0, 10) as LocalDate // a DATE column
  return {
    ...{ id, kind, state, text, receivedAt, dueOn, endedAt, answer },
    proposed: proposed === null ? null : ProposedDetails.parse(proposed),
    daysLeft: workingDaysBetween(at.today, dueOn, at.changes),
    endedBy: (endedById && at.names.get(endedById)) ?? '',
    ground: ground as RefusalGround | null, // written by answerRequest only
  }
}

export function queuedRequest(
  at: RequestContext,
  request: RequestRecord,
  refusal: QueuedRequest['refusal'],
): QueuedRequest {
  const { id, fullName, email, office, department, erasedAt } = request.requester
  const isErased = erasedAt !== null
  return {
    ...requestView(at, request),
    requester: { id, fullName, email: isErased ? '' : email, office, department: department.shortName, isErased },
    refusal,
  }
}

/** [D1] One line a kind, in the order of the contract; kinds of which nothing is held too. */
export function heldParts(counts: readonly { readonly held: HeldColumn; readonly found: HeldCount }[]): HeldPart[] {
  return HELD_KINDS.map((kind) => {
    const of = counts.filter(({ held }) => held.kind === kind)
    const days = (end: 'from' | 'to') => of.flatMap(({ found }) => found[end] ?? []).map((at) => at.getTime())
    const [from, to] = [days('from'), days('to')]
    return {
      kind,
      count: of.reduce((sum, { found }) => sum + found.count, 0),
      from: from.length > 0 ? new Date(Math.min(...from)) : null,
      to: to.length > 0 ? new Date(Math.max(...to)) : null,
      erasure: erasureOf(kind),
    }
  })
}

export function erasureOf(kind: HeldPart['kind']): HeldPart['erasure'] {
  const ways = new Set(HELD_COLUMNS.filter((held) => held.kind === kind).map(({ erasure }) => erasure))
  return ways.has('anonymised') ? 'anonymised' : ways.has('kept') ? 'kept' : 'removed'
}
