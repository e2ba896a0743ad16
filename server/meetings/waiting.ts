import type { MeetingFacts } from './meeting-ports.ts'
import { keepsPlace, type MeetingState, type SpeechRequest } from './meeting-state.ts'

/**
 * Who waits in the current item, the next first. Points of procedure come before speeches unless the chair arranged it;
 * in protocol order who is not of the departments (the ministry) comes first, each department by arrival.
 */
export function waitingIn(
  state: MeetingState,
  { departments }: Pick<MeetingFacts, 'departments'>,
  now: number,
): readonly SpeechRequest[] {
  const waiting = [...state.requests.values()].filter(
    (request) => request.itemId === state.itemId && keepsPlace(state, request, now),
  )
  const urgency = ({ kind }: SpeechRequest) => (kind === 'procedure' ? 0 : 1)
  const rank = ({ speaker }: SpeechRequest) => departments.findIndex(({ id }) => id === speaker.departmentId)
  const arranged = ({ requestId }: SpeechRequest) => {
    const place = state.arranged.indexOf(requestId)
    return place < 0 ? Number.MAX_SAFE_INTEGER : place
  }
  switch (state.order) {
    case 'arrival':
      return waiting.sort((a, b) => urgency(a) - urgency(b) || a.seq - b.seq)
    case 'protocol':
      return waiting.sort((a, b) => urgency(a) - urgency(b) || rank(a) - rank(b) || a.seq - b.seq)
    case 'chair':
      return waiting.sort((a, b) => arranged(a) - arranged(b) || a.seq - b.seq)
  }
}
