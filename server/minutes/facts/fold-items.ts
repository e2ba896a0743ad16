import type { HeededEvent } from './heeded-event.ts'
import type {
  Cast,
  ClauseFacts,
  FactsVersion,
  ItemFacts,
  MinutesFacts,
  SpeechFacts,
  VoteFacts,
} from './minutes-facts.ts'

type Timed = { readonly event: HeededEvent; readonly at: number }
type Opened = Extract<HeededEvent, { kind: 'vote-opened' }>['payload']
type Started = Extract<HeededEvent, { kind: 'speech-started' }>['payload']

/** What happened in each item: when it ran, who spoke and how long, what was voted. */
export function foldItems(
  cast: Cast,
  events: readonly Timed[],
  { end, v }: { readonly end: number; readonly v: FactsVersion },
): Pick<MinutesFacts, 'items' | 'outside'> {
  const titles = new Map(cast.items.map(({ id, title }) => [id, title]))
  const stretches = foldStretches(events, end, titles)
  const speeches = foldSpeeches(events)
  const votes = foldVotes(cast, events, v)
  const clauses = v === 1 ? null : foldClauses(events)
  const of = <T extends { readonly itemId: string | null }>(rows: readonly T[], itemId: string | null) =>
    rows.filter((row) => row.itemId === itemId || (itemId === null && row.itemId !== null && !titles.has(row.itemId)))
  const discussedIn = (itemId: string | null) =>
    clauses ? { clauses: onceEach(of(clauses, itemId).map(({ facts }) => facts)) } : {}
  const items = [...titles].map(([itemId, title]): ItemFacts => {
    const own = stretches.filter((one) => one.itemId === itemId)
    return {
      ...{ itemId, title },
      stretches: own.map(({ from, to, reason }) => ({ from: iso(from), to: iso(to), reason })),
      seconds: Math.floor(own.reduce((sum, { from, to }) => sum + (to - from), 0) / 1000),
      speeches: of(speeches, itemId).map(({ facts }) => facts),
      ...discussedIn(itemId),
      votes: of(votes, itemId).map(({ facts }) => facts),
    }
  })
  return {
    items,
    outside: {
      speeches: of(speeches, null).map(({ facts }) => facts),
      ...discussedIn(null),
      votes: of(votes, null).map(({ facts }) => facts),
    },
  }
}

/** A title as it was called goes before the one of the programme, which may have been amended since. */
function foldStretches(events: readonly Timed[], end: number, titles: Map<string, string>) {
  const done: { itemId: string; from: number; to: number; reason: string | null }[] = []
  let itemId: string | null = null
  let reason: string | null = null
  let since: number | null = null
  let isPaused = false

  function rest(at: number): void {
    if (itemId !== null && since !== null && at > since) done.push({ itemId, from: since, to: at, reason })
    since = null
  }

  for (const { event, at } of events) {
    switch (event.kind) {
      case 'item-called':
        rest(at)
        itemId = event.payload.itemId
        reason = event.payload.reason
        titles.set(itemId, event.payload.title)
        since = isPaused ? null : at
        break
      case 'meeting-paused':
        rest(at)
        isPaused = true
        break
      case 'meeting-resumed':
        isPaused = false
        since = itemId === null ? null : at
        break
      case 'meeting-closed':
        rest(at)
        itemId = null
        break
      default:
        break
    }
  }
  rest(end)
  return done
}

function foldSpeeches(events: readonly Timed[]): readonly { itemId: string | null; facts: SpeechFacts }[] {
  const spoken: { itemId: string | null; facts: SpeechFacts }[] = []
  let now: { payload: Started; at: number } | null = null

  function end(at: number | null): void {
    if (!now) return
    const { itemId, kind, speaker } = now.payload
    const { fullName, office, departmentId, departmentShortName, pointName } = speaker
    const seconds = at === null ? null : Math.floor((at - now.at) / 1000)
    spoken.push({
      itemId,
      facts: {
        ...{ kind, fullName, office, departmentId, departmentShortName, pointName },
        ...{ startedAt: iso(now.at), seconds },
      },
    })
    now = null
  }

  for (const { event, at } of events) {
    if (event.kind === 'speech-started') {
      end(at)
      now = { payload: event.payload, at }
    } else if (event.kind === 'speech-ended' && now?.payload.requestId === event.payload.requestId) end(at)
    else if (event.kind === 'meeting-closed') end(at)
  }
  end(null)
  return spoken
}

/** What was put before everybody; taken away again is told by nothing. */
function foldClauses(events: readonly Timed[]): readonly { itemId: string | null; facts: ClauseFacts }[] {
  return events.flatMap(({ event, at }) => {
    if (event.kind !== 'clause-shown' || event.payload.clause === null) return []
    const { itemId, clause } = event.payload
    return [{ itemId, facts: { ...clause, shownAt: iso(at) } }]
  })
}

/** Put up again it is the same discussion. */
function onceEach(clauses: readonly ClauseFacts[]): readonly ClauseFacts[] {
  const met = new Map<string, ClauseFacts>()
  for (const clause of clauses) {
    const key = `${clause.petitionId} ${clause.cid}`
    if (!met.has(key)) met.set(key, clause)
  }
  return [...met.values()]
}

/** Of a secret vote its counters alone: no choice stands beside a voice anywhere. */
function foldVotes(
  cast: Cast,
  events: readonly Timed[],
  v: FactsVersion,
): readonly { itemId: string | null; facts: VoteFacts }[] {
  const votes = new Map<
    string,
    { opened: Opened; at: number; given: Map<string, string | null>; closed: { at: number; counts: Counts } | null }
  >()
  for (const { event, at } of events) {
    if (event.kind === 'vote-opened') {
      votes.set(event.payload.voteId, { opened: event.payload, at, given: new Map(), closed: null })
    } else if (event.kind === 'vote-cast') {
      votes.get(event.payload.voteId)?.given.set(event.payload.voice, event.payload.choice)
    } else if (event.kind === 'ballot-given') {
      votes.get(event.payload.voteId)?.given.set(event.payload.voice, null)
    } else if (event.kind === 'vote-closed') {
      const vote = votes.get(event.payload.voteId)
      if (vote) vote.closed = { at, counts: event.payload.counts }
    }
  }
  const order = new Map(cast.departments.map(({ id }, place) => [id, place]))
  const place = (id: string) => order.get(id) ?? order.size
  return [...votes.values()].map(({ opened, at, given, closed }) => ({
    itemId: opened.itemId,
    facts: {
      ...(v === 1 ? {} : { clause: opened.clause }),
      ...{ voteId: opened.voteId, text: opened.text, way: opened.way, quorum: opened.quorum },
      voices: opened.roll.length,
      given: given.size,
      isQuorate: given.size >= opened.quorum,
      openedAt: iso(at),
      closedAt: closed ? iso(closed.at) : null,
      counts: closed ? opened.options.map((option) => ({ option, count: closed.counts[option] ?? 0 })) : null,
      choices:
        opened.way === 'open'
          ? [...opened.roll]
              .sort((a, b) => place(a.departmentId) - place(b.departmentId))
              .flatMap(({ departmentId, shortName }) => {
                const choice = given.get(departmentId)
                return choice == null ? [] : [{ shortName, choice }]
              })
          : [],
    },
  }))
}

type Counts = Readonly<Record<string, number>>

function iso(at: number): string {
  return new Date(at).toISOString()
}
