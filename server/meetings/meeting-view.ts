import type { Actor } from '#server/kernel/actor.ts'
import { attendanceOf, type PointAttendance } from './attendance.ts'
import { voicesOf } from './cast-vote.ts'
import type { QueueOrder, RequestKind } from './contract.ts'
import { forecastEnd, spentOn, spokenBy } from './forecast.ts'
import type { Speaker } from './meeting-event.ts'
import {
  assists,
  delegatesOf,
  holdsChair,
  isChairing,
  isMeetingOpen,
  isRunning,
  mayCallRoll,
  maySpeak,
  mayTakeChair,
} from './meeting-policy.ts'
import type { MeetingFacts } from './meeting-ports.ts'
import { askerOf, isHere, type MeetingState, type Vote } from './meeting-state.ts'
import { countOf } from './open-vote.ts'
import { waitingIn } from './waiting.ts'

export type MeetingPhase = 'not-yet' | 'ready' | 'running' | 'paused' | 'closed'

export interface RequestView {
  readonly requestId: string
  readonly kind: RequestKind
  readonly speaker: Speaker
  readonly askedAt: number
  readonly isMine: boolean
  /** The line to them is broken; the place is kept for a minute. */
  readonly isAway: boolean
}

export interface VoteView {
  readonly voteId: string
  readonly itemId: string | null
  readonly about: Vote['about']
  readonly text: string
  readonly way: Vote['way']
  readonly options: readonly string[]
  readonly quorum: number
  readonly openedAt: number
  readonly closedAt: number | null
  /** Voices that could be given; of a straw poll null. */
  readonly roll: readonly {
    readonly departmentId: string
    readonly shortName: string
    readonly hasVoted: boolean
    readonly choice: string | null
  }[]
  readonly given: number
  /** null while it is secret and open. */
  readonly counts: Readonly<Record<string, number>> | null
  readonly isQuorate: boolean
  /** Đồng thuận: every department on the roll agreed, with or without comment. */
  readonly isUnanimous: boolean
  /** Voices that the reader still gives, own department first; in a straw poll the own one. */
  readonly myVoices: readonly string[]
  readonly hasVoted: boolean
}

/** The live meeting as one person sees it. Instants in ms of the server's clock. */
export interface MeetingView {
  readonly workshopId: string
  /** The number of the last event: the higher one is the newer. */
  readonly version: number
  readonly now: number
  readonly phase: MeetingPhase
  readonly items: readonly (MeetingFacts['items'][number] & { readonly spent: number; readonly isCurrent: boolean })[]
  readonly itemId: string | null
  readonly itemSince: number | null
  readonly forecastEnd: number | null
  readonly plannedEnd: number
  readonly chair: { readonly userId: string; readonly fullName: string; readonly isHere: boolean } | null
  readonly speech: {
    readonly requestId: string
    readonly kind: RequestKind
    readonly speaker: Speaker
    readonly startedAt: number
    readonly limitSeconds: number | null
    readonly isMine: boolean
  } | null
  readonly queue: readonly RequestView[]
  readonly order: QueueOrder
  readonly limitSeconds: number | null
  readonly departments: readonly (MeetingFacts['departments'][number] & {
    readonly spokenMs: number
    readonly hasVoice: boolean
    readonly proxyId: string | null
  })[]
  readonly votes: readonly VoteView[]
  readonly attendance: readonly (PointAttendance & { readonly mayCall: boolean })[]
  readonly presentCount: number
  readonly abilities: {
    readonly isChairing: boolean
    readonly takeChair: boolean
    readonly handOverTo: readonly { readonly userId: string; readonly fullName: string }[]
    readonly ask: boolean
    readonly nameProxies: boolean
    /** Whom the account of a point may name. */
    readonly delegates: readonly { readonly id: string; readonly fullName: string; readonly office: string }[]
    readonly asksForItself: boolean
  }
}

export function viewMeeting(actor: Actor, facts: MeetingFacts, state: MeetingState, now: number): MeetingView {
  const isOpen = isMeetingOpen(facts)
  const runs = isRunning(facts, state)
  const isMyChair = isOpen && holdsChair(actor, facts, state)
  const spoken = spokenBy(state, now)
  const attendance = attendanceOf(facts, state, now)
  const points = new Map(facts.points.map((point) => [point.id, point]))
  const { speech, lease } = state
  const waiting = runs ? waitingIn(state, facts, now) : []
  const isWaiting = (asker: string) => waiting.some(({ speaker }) => askerOf(speaker) === asker)
  const delegates = delegatesOf(actor, facts).filter(({ id }) => !isWaiting(id))
  const asksForItself = actor.kind !== 'connection_point' && !isWaiting(actor.userId)
  return {
    workshopId: facts.id,
    version: state.seq,
    now,
    phase: phaseOf(facts, state),
    items: facts.items.map((item) => ({
      ...item,
      spent: spentOn(state, item.id, now),
      isCurrent: item.id === state.itemId,
    })),
    itemId: state.itemId,
    itemSince: state.itemSince,
    forecastEnd: forecastEnd(facts, state, now),
    plannedEnd: facts.endsAt.getTime(),
    chair: lease && { userId: lease.userId, fullName: lease.fullName, isHere: isHere(state, lease.userId) },
    speech: speech && {
      requestId: speech.requestId,
      kind: speech.kind,
      speaker: speech.speaker,
      startedAt: speech.startedAt,
      limitSeconds: speech.limitSeconds,
      isMine: speech.speaker.userId === actor.userId,
    },
    queue: waiting.map(({ requestId, kind, speaker, askedAt }) => ({
      ...{ requestId, kind, speaker, askedAt },
      isMine: speaker.userId === actor.userId,
      isAway: state.people.get(speaker.userId)?.awaySince != null,
    })),
    order: state.order,
    limitSeconds: state.limitSeconds,
    departments: facts.departments.map((department) => ({
      ...department,
      spokenMs: spoken.get(department.id) ?? 0,
      hasVoice: facts.votingDepartmentIds.includes(department.id),
      proxyId: state.proxies.get(department.id) ?? null,
    })),
    votes: [...state.votes.values()].reverse().map((vote) => viewVote(actor, facts, state, vote)),
    attendance: attendance.map((one) => {
      const point = points.get(one.pointId)
      return { ...one, mayCall: isOpen && point !== undefined && mayCallRoll(actor, facts, state, point) }
    }),
    presentCount: attendance.reduce((sum, { present }) => sum + present, 0),
    abilities: {
      isChairing: isMyChair,
      takeChair: isOpen && mayTakeChair(actor, facts, state, now),
      handOverTo: isMyChair
        ? facts.officers
            .filter(({ userId, role }) => isChairing(role) && userId !== actor.userId && isHere(state, userId))
            .map(({ userId, fullName }) => ({ userId, fullName }))
        : [],
      ask: runs && maySpeak(actor, facts) && (asksForItself || delegates.length > 0),
      nameProxies: runs && (isMyChair || assists(actor, facts)),
      delegates: delegates.map(({ id, fullName, office }) => ({ id, fullName, office })),
      asksForItself,
    },
  }
}

/** The workshop's state is the truth: it may also be moved by hand. */
function phaseOf(facts: MeetingFacts, state: MeetingState): MeetingPhase {
  if (!isMeetingOpen(facts)) return state.openedAt === null ? 'not-yet' : 'closed'
  if (state.openedAt === null) return 'ready'
  return facts.state === 'paused' ? 'paused' : 'running'
}

function viewVote(actor: Actor, facts: MeetingFacts, state: MeetingState, vote: Vote): VoteView {
  const isOpen = vote.closedAt === null
  const counts = vote.counts ?? (vote.way === 'secret' ? null : countOf(vote))
  const agreed = (counts?.agree ?? 0) + (counts?.['agree-with-comment'] ?? 0)
  const voices = voicesOf(actor, facts, state, vote)
  const { voteId, itemId, about, text, way, options, quorum, openedAt, closedAt } = vote
  return {
    ...{ voteId, itemId, about, text, way, options, quorum, openedAt, closedAt, counts },
    roll: vote.roll.map(({ departmentId, shortName }) => ({
      ...{ departmentId, shortName },
      hasVoted: vote.given.has(departmentId),
      choice: vote.given.get(departmentId) ?? null,
    })),
    given: vote.given.size,
    isQuorate: vote.given.size >= quorum,
    isUnanimous: vote.way !== 'straw' && vote.roll.length > 0 && agreed === vote.roll.length,
    myVoices: isOpen && isRunning(facts, state) ? voices.filter((voice) => !vote.given.has(voice)) : [],
    hasVoted: voices.some((voice) => vote.given.has(voice)),
  }
}
