import type { Actor } from '#server/kernel/actor.ts'
import type { Clock } from '#server/kernel/clock.ts'
import type { DomainEvent } from '#server/kernel/event-bus.ts'
import { newId } from '#server/kernel/ids.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import { textIn } from '#server/language/catalogue.ts'
import { REQUEST_KINDS, VOTE_VALUES } from '../contract.ts'
import { holdsChair, isRunning } from '../meeting-policy.ts'
import type { MeetingsGiven } from '../meeting-ports.ts'
import type { MeetingState } from '../meeting-state.ts'
import type { Meetings } from '../meetings.ts'

type Commands = Pick<Meetings, 'askToSpeak' | 'endSpeech' | 'castVote' | 'callRoll' | 'noteCame' | 'noteWent' | 'state'>

export interface Rehearsals {
  /** Whether colleagues play along in this meeting now. */
  isOn(workshopId: string): boolean
  /** Brings the connection points of the other departments: only in the demo, by who holds the chair. Twice is once. */
  start(actor: Actor, workshopId: string): Promise<Result<void, Failure>>
  stop(actor: Actor, workshopId: string): Promise<Result<void, Failure>>
  close(): void
}

interface Cast {
  readonly colleagues: readonly Actor[]
  /** By the account of the point. */
  readonly pointNames: ReadonlyMap<string, string>
  /** Everybody has come; before that nobody answers anything. */
  isThere: boolean
  readonly timers: Set<NodeJS.Timeout>
  /** What they have answered already: items, votes and speeches. */
  readonly answered: Set<string>
}

/** How long they think, in ms: the first soon, the others after each other, as people do. */
export interface Pace {
  readonly hand: number
  readonly vote: number
  readonly speech: number
}
const PACE: Pace = { hand: 4_000, vote: 3_000, speech: 25_000 }

/**
 * Tập dượt: the connection points of the other departments act by a script, through the commands and rights of everybody:
 * they raise hands for delegates on their lists, speak for a while, write in the room, vote. So one person alone can feel a whole meeting.
 */
export function createRehearsals(deps: {
  readonly meetings: Commands
  readonly room: MeetingsGiven['room']
  readonly sharedMeetingFacts: MeetingsGiven['sharedMeetingFacts']
  readonly actorOfUser: (userId: string) => Promise<Actor | null>
  readonly demoMode: boolean
  readonly clock: Clock
  readonly events: { subscribe(listener: (event: DomainEvent) => void): () => void }
  readonly reportError: (error: unknown) => void
  /** Shorter in tests. */
  readonly pace?: Pace
}): Rehearsals {
  const { meetings, clock, pace = PACE } = deps
  const casts = new Map<string, Cast>()

  const unsubscribe = deps.events.subscribe(({ subject }) => {
    const cast = subject.kind === 'meeting' ? casts.get(subject.id) : undefined
    if (cast) react(subject.id, cast).catch(deps.reportError)
  })

  function later(cast: Cast, ms: number, act: () => Promise<unknown>): void {
    const timer = setTimeout(() => {
      cast.timers.delete(timer)
      act().catch(deps.reportError)
    }, ms)
    timer.unref()
    cast.timers.add(timer)
  }

  /** Once per item, vote and speech; what is refused meanwhile (the item has changed, a vote is closed) is let go. */
  async function react(workshopId: string, cast: Cast): Promise<void> {
    const shared = await deps.sharedMeetingFacts(workshopId)
    const state = await meetings.state(workshopId)
    if (!shared || state.closedAt !== null) return end(workshopId)
    if (!cast.isThere || !isRunning(shared.facts, state)) return
    raiseHands(workshopId, cast, state, shared.facts.delegates)
    remark(workshopId, cast, state)
    speak(workshopId, cast, state)
    vote(workshopId, cast, state)
  }

  function raiseHands(
    workshopId: string,
    cast: Cast,
    { itemId }: MeetingState,
    delegates: readonly { readonly id: string; readonly departmentId: string }[],
  ): void {
    if (itemId === null || !isNew(cast, itemId)) return
    const turn = cast.answered.size
    cast.colleagues.forEach((colleague, place) => {
      // Not everybody has something to say about everything.
      if ((place + turn) % 2 === 1) return
      const own = delegates.filter(({ departmentId }) => departmentId === colleague.departmentId)
      const delegateId = own[turn % Math.max(1, own.length)]?.id
      if (delegateId === undefined) return
      const kind = REQUEST_KINDS[(place + turn) % REQUEST_KINDS.length] ?? 'speech'
      later(cast, pace.hand * (place + 1), async () => {
        if ((await meetings.state(workshopId)).itemId !== itemId) return
        await meetings.askToSpeak(colleague, { workshopId, requestId: newId<'request'>(), kind, delegateId })
      })
    })
  }

  /** Two of those who do not raise a hand write something in the room. */
  function remark(workshopId: string, cast: Cast, { itemId }: MeetingState): void {
    if (itemId === null || !isNew(cast, `remark ${itemId}`)) return
    const turn = cast.answered.size
    cast.colleagues.forEach((colleague, place) => {
      if ((place + turn) % 3 !== 0) return
      const text = remarkOf(place + turn, cast.pointNames.get(colleague.userId) ?? '')
      later(cast, pace.hand * (place + 1) + pace.hand / 2, () =>
        deps.room.say(colleague, { workshopId, id: newId<'said'>(), to: 'all', answerTo: null, text }),
      )
    })
  }

  function speak(workshopId: string, cast: Cast, { speech }: MeetingState): void {
    const speaker = cast.colleagues.find(({ userId }) => userId === speech?.speaker.userId)
    if (!speech || !speaker || !isNew(cast, speech.requestId)) return
    const { requestId } = speech
    later(cast, pace.speech, () => meetings.endSpeech(speaker, { workshopId, requestId }))
  }

  function vote(workshopId: string, cast: Cast, { votes }: MeetingState): void {
    for (const { voteId, closedAt, way, options } of votes.values()) {
      if (closedAt !== null || !isNew(cast, voteId)) continue
      cast.colleagues.forEach((colleague, place) => {
        const choice = way === 'straw' ? options[place % options.length] : choiceOf(place)
        if (choice === undefined || !options.includes(choice)) return
        const voice = way === 'straw' ? null : colleague.departmentId
        later(cast, pace.vote * (place + 1), () => meetings.castVote(colleague, { workshopId, voteId, voice, choice }))
      })
    }
  }

  /** Into the room where it is open, let in by who began the rehearsal; without it the meeting goes on as text. */
  async function sitDown(
    by: Actor,
    colleague: Actor,
    seat: { readonly workshopId: string; readonly pointId: string; readonly delegatesPresent: number },
  ): Promise<void> {
    const { workshopId, ...at } = seat
    const kind = 'point' as const
    const entered = await deps.room.enter(colleague, {
      workshopId,
      seat: { kind, ...at, headName: '', technicianName: '' },
    })
    if (entered.ok) await deps.room.admit(by, { workshopId, admit: { who: 'one', userId: colleague.userId } })
  }

  function end(workshopId: string): void {
    for (const timer of casts.get(workshopId)?.timers ?? []) clearTimeout(timer)
    casts.delete(workshopId)
  }

  async function holdsIt(actor: Actor, workshopId: string): Promise<Result<void, Failure>> {
    const shared = await deps.sharedMeetingFacts(workshopId)
    if (!shared?.mayRead(actor)) return fail('workshop-not-found')
    if (!deps.demoMode) return fail('demo-only')
    return holdsChair(actor, shared.facts, await meetings.state(workshopId)) ? ok() : fail('meeting-chair-elsewhere')
  }

  return {
    isOn: (workshopId) => casts.has(workshopId),
    async start(actor, workshopId) {
      const allowed = await holdsIt(actor, workshopId)
      const shared = allowed.ok ? await deps.sharedMeetingFacts(workshopId) : null
      if (!shared || casts.has(workshopId)) return allowed
      const points = shared.facts.points.filter((point) => point.departmentId !== actor.departmentId)
      const actors = await Promise.all(points.map(({ userId }) => (userId === null ? null : deps.actorOfUser(userId))))
      const colleagues = actors.filter((one) => one !== null)
      const pointNames = new Map(
        points.flatMap(({ userId, name }) => (userId === null ? [] : [[userId, name] as const])),
      )
      const cast: Cast = { colleagues, pointNames, isThere: false, timers: new Set(), answered: new Set() }
      casts.set(workshopId, cast)
      for (const colleague of colleagues) {
        await meetings.noteCame(colleague, { workshopId })
        const point = points.find(({ userId }) => userId === colleague.userId)
        const seated = shared.facts.delegates.filter(({ pointId }) => pointId === point?.id)
        if (point) {
          await meetings.callRoll(colleague, {
            workshopId,
            pointId: point.id,
            delegateIds: seated.map(({ id }) => id),
          })
          await sitDown(actor, colleague, { workshopId, pointId: point.id, delegatesPresent: seated.length })
        }
      }
      cast.isThere = true
      await react(workshopId, cast)
      return ok()
    },
    async stop(actor, workshopId) {
      const allowed = await holdsIt(actor, workshopId)
      const cast = casts.get(workshopId)
      if (!allowed.ok || !cast) return allowed
      end(workshopId)
      for (const colleague of cast.colleagues) await deps.room.leave(colleague, { workshopId })
      await meetings.noteWent({
        workshopId,
        userIds: cast.colleagues.map(({ userId }) => userId),
        since: clock.now(),
      })
      return ok()
    },
    close() {
      unsubscribe()
      for (const workshopId of [...casts.keys()]) end(workshopId)
    },
  }
}

function isNew({ answered }: Cast, what: string): boolean {
  if (answered.has(what)) return false
  answered.add(what)
  return true
}

/** What a point writes, in the language of the demo. */
function remarkOf(turn: number, name: string): string {
  const t = textIn('vi')
  const remarks = [
    t('meeting.rehearsal.remarks.heard', { name }),
    t('meeting.rehearsal.remarks.papers', { name }),
    t('meeting.rehearsal.remarks.figures'),
    t('meeting.rehearsal.remarks.time'),
    t('meeting.rehearsal.remarks.agreed'),
  ]
  return remarks[turn % remarks.length] ?? ''
}

/** Most agree, one with a comment; one reserves: a vote that is worth talking about. */
function choiceOf(place: number): string {
  const [agree, withComment, , reserve] = VOTE_VALUES
  return [agree, withComment, agree, reserve, agree][place % 5] ?? agree
}
