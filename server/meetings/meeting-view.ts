import type { Actor } from '#server/kernel/actor.ts'
import { attendanceOf } from './attendance.ts'
import type { MeetingPhase, MeetingView, OwnSeat } from './board/contract.ts'
import { voicesOf } from './cast-vote.ts'
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
  turnsPages,
} from './meeting-policy.ts'
import type { MeetingFacts } from './meeting-ports.ts'
import { askerOf, isHere, type MeetingState, type SpeechRequest } from './meeting-state.ts'
import { idsOf, viewVote } from './view-vote.ts'
import { waitingIn } from './waiting.ts'

/** The meeting for one person after the other: what all of them see is worked out once. */
export function viewMeeting(facts: MeetingFacts, state: MeetingState, now: number): (actor: Actor) => MeetingView {
  const runs = isRunning(facts, state)
  const waiting = runs ? waitingIn(state, facts, now) : []
  const points = attendanceOf(facts, state)
  const { speech, lease } = state
  const shared: Omit<MeetingView, 'mine'> = {
    workshopId: facts.id,
    version: state.seq,
    now,
    phase: phaseOf(facts, state),
    openedAt: state.openedAt,
    closedAt: state.closedAt,
    plannedEnd: facts.endsAt.getTime(),
    items: facts.items.map(({ id, kind, title, minutes, presenterName, presenterDepartmentId, paperIds }) => ({
      ...{ id, kind, title, minutes, presenterName, presenterDepartmentId, paperIds },
    })),
    itemId: state.itemId,
    // Moved by hand, the workshop stands still while its log says nothing of it.
    itemSince: runs ? state.itemSince : null,
    clause: idsOf(state.clause),
    paper: state.paper,
    spent: Object.fromEntries(state.itemSpent),
    chair: lease && { userId: lease.userId, fullName: lease.fullName, isHere: isHere(state, lease.userId) },
    speech: speech && {
      requestId: speech.requestId,
      kind: speech.kind,
      speaker: speech.speaker,
      startedAt: speech.startedAt,
      limitSeconds: speech.limitSeconds,
    },
    queue: waiting.map(({ requestId, kind, speaker, askedAt }) => ({
      ...{ requestId, kind, speaker, askedAt },
      awaySince: state.people.get(speaker.userId)?.awaySince ?? null,
    })),
    order: state.order,
    limitSeconds: state.limitSeconds,
    departments: facts.departments.map((department) => ({
      ...department,
      hasVoice: facts.votingDepartmentIds.includes(department.id),
      proxyId: state.proxies.get(department.id) ?? null,
    })),
    spoken: spokenIn(state),
    votes: [...state.votes.values()].reverse().map(viewVote),
    points,
    presentCount: points.reduce((sum, { present }) => sum + present, 0),
  }
  return (actor) => ({ ...shared, mine: ownSeat(actor, { facts, state, now, runs, waiting }) })
}

interface Seen {
  readonly facts: MeetingFacts
  readonly state: MeetingState
  readonly now: number
  readonly runs: boolean
  readonly waiting: readonly SpeechRequest[]
}

function ownSeat(actor: Actor, { facts, state, now, runs, waiting }: Seen): OwnSeat {
  const isOpen = isMeetingOpen(facts)
  const isMyChair = isOpen && holdsChair(actor, facts, state)
  const isWaiting = (asker: string) => waiting.some(({ speaker }) => askerOf(speaker) === asker)
  const mayAsk = runs && maySpeak(actor, facts)
  const open = runs ? [...state.votes.values()].filter((vote) => vote.closedAt === null) : []
  const voices = open.map((vote) => {
    const own = voicesOf(actor, facts, state, vote)
    const left = own.filter((voice) => !vote.given.has(voice))
    const given = vote.way === 'open' ? own.filter((voice) => vote.given.has(voice)) : []
    return { voteId: vote.voteId, left, given, hasVoted: own.length > 0 && left.length === 0 }
  })
  return {
    isChairing: isMyChair,
    takeChair: isOpen && mayTakeChair(actor, facts, state, now),
    handOverTo: isMyChair
      ? facts.officers
          .filter(({ userId, role }) => isChairing(role) && userId !== actor.userId && isHere(state, userId))
          .map(({ userId, fullName }) => ({ userId, fullName }))
      : [],
    asksForItself: mayAsk && actor.kind !== 'connection_point' && !isWaiting(actor.userId),
    delegates: mayAsk
      ? delegatesOf(actor, facts)
          .filter(({ id }) => !isWaiting(id))
          .map(({ id, fullName, office }) => ({ id, fullName, office }))
      : [],
    turnsPages: runs && turnsPages(actor, facts, state),
    showsClauses: runs && (assists(actor, facts) || isMyChair),
    namesProxies: runs && (assists(actor, facts) || isMyChair),
    callsRollOf: isOpen
      ? facts.points.filter((point) => mayCallRoll(actor, facts, state, point)).map(({ id }) => id)
      : [],
    voices: Object.fromEntries(voices.flatMap(({ voteId, left }) => (left.length > 0 ? [[voteId, left]] : []))),
    changes: Object.fromEntries(voices.flatMap(({ voteId, given }) => (given.length > 0 ? [[voteId, given]] : []))),
    hasVoted: voices.filter(({ hasVoted }) => hasVoted).map(({ voteId }) => voteId),
  }
}

/** The workshop's state is the truth: it may also be moved by hand. */
function phaseOf(facts: MeetingFacts, state: MeetingState): MeetingPhase {
  if (!isMeetingOpen(facts)) return state.openedAt === null ? 'not-yet' : 'closed'
  if (state.openedAt === null) return 'ready'
  return facts.state === 'paused' ? 'paused' : 'running'
}

/** ms per department in the speeches that are over. */
function spokenIn({ speeches }: MeetingState): Record<string, number> {
  const spoken: Record<string, number> = {}
  for (const { speaker, startedAt, endedAt } of speeches)
    spoken[speaker.departmentId] = (spoken[speaker.departmentId] ?? 0) + (endedAt - startedAt)
  return spoken
}
