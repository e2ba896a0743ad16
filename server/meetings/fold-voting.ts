import type { MeetingEvent } from './meeting-event.ts'
import type { MeetingState, Vote } from './meeting-state.ts'

/** Votes and who speaks for whom in them. */
export function foldVoting(state: MeetingState, event: MeetingEvent, at: number): MeetingState {
  const { kind, payload } = event
  switch (kind) {
    case 'vote-opened':
      return put(state, { ...payload, openedAt: at, given: new Map(), closedAt: null, counts: null })
    case 'vote-cast':
      return change(state, payload.voteId, (vote) => ({
        given: new Map(vote.given).set(payload.voice, payload.choice),
      }))
    case 'ballot-given':
      return change(state, payload.voteId, (vote) => ({ given: new Map(vote.given).set(payload.voice, null) }))
    case 'vote-closed':
      return change(state, payload.voteId, () => ({ closedAt: at, counts: payload.counts }))
    case 'proxy-named': {
      const proxies = new Map(state.proxies)
      if (payload.byDepartmentId === null) proxies.delete(payload.departmentId)
      else proxies.set(payload.departmentId, payload.byDepartmentId)
      return { ...state, proxies }
    }
    default:
      return state
  }
}

function change(state: MeetingState, voteId: string, now: (vote: Vote) => Partial<Vote>): MeetingState {
  const vote = state.votes.get(voteId)
  return vote ? put(state, { ...vote, ...now(vote) }) : state
}

function put(state: MeetingState, vote: Vote): MeetingState {
  return { ...state, votes: new Map(state.votes).set(vote.voteId, vote) }
}
