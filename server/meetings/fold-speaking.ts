import type { MeetingEvent } from './meeting-event.ts'
import { askerOf, type MeetingState } from './meeting-state.ts'

/** The queue and the speeches. */
export function foldSpeaking(state: MeetingState, event: MeetingEvent, seq: number, at: number): MeetingState {
  const { kind, payload } = event
  switch (kind) {
    case 'speech-requested': {
      const { requestId } = payload
      return { ...state, requests: new Map(state.requests).set(requestId, { ...payload, seq, askedAt: at }) }
    }
    case 'request-withdrawn':
      return without(state, (id) => id === payload.requestId)
    case 'queue-ordered':
      return { ...state, order: payload.order, arranged: payload.requestIds }
    case 'limit-set':
      return { ...state, limitSeconds: payload.seconds }
    case 'speech-started': {
      const asker = askerOf(payload.speaker)
      const { requestId } = payload
      // Whoever speaks waits no more, in this item.
      const left = without(
        state,
        (id, request) => id === requestId || (request.itemId === payload.itemId && askerOf(request.speaker) === asker),
      )
      return { ...left, speech: { ...payload, startedAt: at } }
    }
    case 'speech-ended': {
      const { speech } = state
      if (speech?.requestId !== payload.requestId) return state
      return { ...state, speech: null, speeches: [...state.speeches, { ...speech, endedAt: at }] }
    }
    default:
      return state
  }
}

type Requests = MeetingState['requests']
type RequestOf = Requests extends ReadonlyMap<string, infer Request> ? Request : never

function without(state: MeetingState, isGone: (id: string, request: RequestOf) => boolean): MeetingState {
  return { ...state, requests: new Map([...state.requests].filter(([id, request]) => !isGone(id, request))) }
}
