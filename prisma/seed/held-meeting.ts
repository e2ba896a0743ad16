import type { DraftHub } from '#realtime/drafts/draft-hub.ts'
import { minutesPart } from '#realtime/protocol/minutes-document.ts'
import type { Kernel, Services } from '#server/compose.ts'
import { composeMeetings } from '#server/compose-meetings.ts'
import { validateDocument } from '#server/documents/validate-document.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { newId } from '#server/kernel/ids.ts'
import type { Failure, Result } from '#server/kernel/result.ts'
import { addDays, localDate, toInstant } from '#server/language/dates.ts'
import { createTasks } from '#server/tasks/tasks.ts'
import { type HeldItem, MEETING_OF_MARCH as MARCH } from './workshops/meeting-of-march.ts'
import { seedActor } from './workshops/seed-actors.ts'
import { NO_NOTICES, workshopsAt } from './workshops/workshops-at.ts'

const SEEDED = 'seed.held-meeting'
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const { workshopId } = MARCH

interface SeedDeps {
  readonly kernel: Kernel
  readonly services: Services
  readonly hub: DraftHub
  readonly clusterId: string
}

type Meeting = ReturnType<typeof composeMeetings>

interface Stage extends Pick<Meeting, 'meetings' | 'minutes'> {
  readonly deps: SeedDeps
  /** The meeting's own time. */
  readonly clock: { time: Date }
  actor(email: string): Promise<Actor>
}

/**
 * A meeting of the past that was held with the product: its log, its minutes signed by two, the notice of its conclusions
 * and the tasks that came of them, so that a newcomer sees finished minutes. Through the commands that people use.
 * Idempotent, and goes on where a killed run stopped.
 */
export async function seedHeldMeeting(deps: SeedDeps): Promise<void> {
  const { kernel, clusterId } = deps
  const { prisma } = kernel
  if (await prisma.auditEntry.findFirst({ where: { action: SEEDED }, select: { id: true } })) return
  const clock = { time: toInstant(MARCH.day, MARCH.startTime), now: () => new Date(clock.time) }
  const people = new Map<string, Promise<Actor>>()
  const { meetings, minutes } = meetingAt(deps, clock)
  function actor(email: string): Promise<Actor> {
    const known = people.get(email) ?? seedActor(prisma, email)
    people.set(email, known)
    return known
  }
  const stage: Stage = { deps, clock, meetings, minutes, actor }
  try {
    if (await isIn(stage, ['technical_check', 'in_session', 'paused'])) await hold(stage)
    if (await isIn(stage, ['closed', 'minutes_draft', 'minutes_review', 'minutes_signed'])) await write(stage)
  } finally {
    meetings.rehearsals.close()
    await minutes.close()
  }
  await kernel.transactor.run(({ tx }) =>
    kernel.audit.append(tx, null, { action: SEEDED, subject: { kind: 'cluster', id: clusterId } }),
  )
}

/** The commands of meetings and minutes at a time of their own. */
function meetingAt({ kernel, services, hub }: SeedDeps, clock: { now: () => Date }): Meeting {
  const none = () => Promise.reject(new Error('the seed makes no documents'))
  return composeMeetings({
    ...kernel,
    ...{ clock, hub, validateDocument },
    ...{ departments: services.departments, agenda: services.agenda, files: services.files, chain: services.chain },
    workshops: workshopsAt({ kernel, services }, clock, NO_NOTICES),
    tasks: createTasks({ ...kernel, clock, notices: NO_NOTICES }),
    people: services.accounts.people,
    petitionDocuments: services.petitionDocuments,
    documents: { render: none, hash: () => '' },
    nameClause: services.petitions.nameClause,
    isFresh: () => true,
    loadActor: async () => null,
    actorOfUser: async () => null,
    demoMode: true,
    reportError(error) {
      throw error
    },
  })
}

async function isIn({ deps, clock, actor }: Stage, states: readonly string[]): Promise<boolean> {
  const read = done(await deps.services.workshops.read(await actor(MARCH.chair), workshopId))
  clock.time = new Date(Math.max(clock.time.getTime(), read.startsAt.getTime()))
  return states.includes(read.state)
}

/** From the opening to the closing. Of a meeting that a killed run has begun the rest is left out. */
async function hold(stage: Stage): Promise<void> {
  const { meetings, actor } = stage
  const [chair, secretary] = [await actor(MARCH.chair), await actor(MARCH.secretary)]
  const view = async () => done(await meetings.view(chair, workshopId))
  const isFresh = (await view()).openedAt === null
  done(await meetings.takeChair(chair, { workshopId }))
  if (isFresh) {
    for (const email of [...MARCH.leaders, MARCH.secretary])
      done(await meetings.noteCame(await actor(email), { workshopId }))
    done(await meetings.open(chair, { workshopId }))
    const { points, items } = await view()
    // Two of the largest delegation came too late for it.
    for (const { pointId, delegates } of points) {
      const delegateIds = delegates.slice(0, delegates.length > 20 ? -2 : undefined).map(({ id }) => id)
      done(await meetings.callRoll(secretary, { workshopId, pointId, delegateIds }))
    }
    let expected: string | null = null
    for (const [place, plan] of MARCH.items.entries()) {
      const itemId = items[place]?.id ?? ''
      done(await meetings.callItem(chair, { workshopId, itemId, expected, reason: '' }))
      await runItem(stage, plan)
      expected = itemId
    }
  }
  for (const { voteId, closedAt } of (await view()).votes)
    if (closedAt === null) done(await meetings.closeVote(chair, { workshopId, voteId }))
  done(await meetings.close(chair, { workshopId, conclusion: MARCH.conclusion }))
}

async function runItem(stage: Stage, { minutes, speeches = [], vote }: HeldItem): Promise<void> {
  const { meetings, actor } = stage
  const chair = await actor(MARCH.chair)
  const parts = speeches.length + (vote ? 2 : 1)
  wait(stage, minutes / parts)
  for (const [by, length, kind = 'speech'] of speeches) {
    const requestId = newId<'request'>()
    done(await meetings.askToSpeak(await actor(by), { workshopId, requestId, kind, delegateId: null }))
    done(await meetings.giveFloor(chair, { workshopId, requestId, expected: null }))
    wait(stage, length)
    done(await meetings.endSpeech(chair, { workshopId, requestId }))
    wait(stage, minutes / parts)
  }
  if (!vote) return
  const voteId = newId<'vote'>()
  const { text, way, choices } = vote
  const asked = {
    workshopId,
    voteId,
    about: 'text',
    text,
    way,
    allowsAbstention: false,
    quorum: null,
    options: '',
  } as const
  done(await meetings.openVote(chair, asked))
  for (const [place, email] of MARCH.leaders.entries()) {
    const leader = await actor(email)
    const choice = choices[place] ?? 'agree'
    done(await meetings.castVote(leader, { workshopId, voteId, voice: leader.departmentId, choice }))
  }
  wait(stage, minutes / parts)
  done(await meetings.closeVote(chair, { workshopId, voteId }))
}

/** From the draft to the notice. A killed run goes on at the stage that it reached. */
async function write(stage: Stage): Promise<void> {
  const { minutes, actor, deps, clock } = stage
  const [chair, secretary] = [await actor(MARCH.chair), await actor(MARCH.secretary)]
  const stageOf = async () => done(await minutes.read(secretary, workshopId)).stage
  const start = toInstant(MARCH.day, MARCH.startTime).getTime()
  const onDay = (days: number) => {
    clock.time = new Date(Math.min(start + days * DAY_MS, deps.kernel.clock.now().getTime()))
  }
  if ((await stageOf()) === null || (await stageOf()) === 'drafting') await draft(stage, onDay)
  if ((await stageOf()) === 'review') await review(stage, onDay)
  if ((await stageOf()) === 'signing') {
    const hash = done(await minutes.read(chair, workshopId)).body?.signed?.hash ?? ''
    done(await minutes.signAsChair(chair, { workshopId, hash }))
  }
  onDay(MARCH.notice.daysLater)
  const date = addDays(MARCH.day, MARCH.notice.daysLater)
  done(await minutes.issueNotice(await actor(MARCH.clerk), { workshopId, number: MARCH.notice.number, date }))
  for (const { id, done: completed } of MARCH.conclusions) {
    if (!completed) continue
    clock.time = new Date(deps.kernel.clock.now().getTime() + completed.inDays * DAY_MS)
    const input = { workshopId, id, note: completed.note }
    done(await minutes.completeConclusion(await actor(completed.by), input))
  }
}

async function draft({ minutes, actor, deps }: Stage, onDay: (days: number) => void): Promise<void> {
  const secretary = await actor(MARCH.secretary)
  onDay(1)
  done(await minutes.start(secretary, { workshopId }))
  const { body } = done(await minutes.read(secretary, workshopId))
  const draftId = body?.draft.draftId
  const items = body?.facts.items ?? []
  if (!draftId) throw new Error('the minutes have their draft')
  await deps.hub.edit(draftId, { userId: secretary.userId }, (doc) => {
    const put = (part: string, words: string) => {
      const text = minutesPart(doc, part)
      if (text?.length === 0) text.insert(0, words)
    }
    put('opening', MARCH.opening)
    for (const [place, { words }] of MARCH.items.entries()) put(items[place]?.itemId ?? '', words)
  })
  await minutes.projected()
  const bodies = await bodiesByCode(deps)
  const today = localDate(deps.kernel.clock.now())
  for (const { id, code, text, dueInDays } of MARCH.conclusions) {
    const departmentId = bodies.get(code) ?? ''
    const due = addDays(today, dueInDays)
    done(
      await minutes.writeConclusion(secretary, {
        workshopId,
        id,
        itemId: null,
        text,
        departmentId,
        personId: null,
        due,
      }),
    )
  }
  onDay(2)
  done(await minutes.openReview(secretary, { workshopId, deadline: addDays(MARCH.day, 4) }))
}

async function review({ minutes, actor }: Stage, onDay: (days: number) => void): Promise<void> {
  const secretary = await actor(MARCH.secretary)
  const { by, item, text, answer } = MARCH.comment
  const read = async () => {
    const { body } = done(await minutes.read(secretary, workshopId))
    if (!body) throw new Error('the secretary reads the minutes')
    return body
  }
  const body = await read()
  onDay(3)
  if (body.comments.length === 0) {
    const part = body.facts.items[item]?.itemId ?? 'whole'
    done(await minutes.comment(await actor(by), { workshopId, id: newId(), part, text }))
  }
  for (const { id, answer: given } of (await read()).comments)
    if (given === null) done(await minutes.answerComment(secretary, { workshopId, id, verdict: 'accepted', answer }))
  onDay(5)
  if ((await read()).review?.isOpen) done(await minutes.closeReview(secretary, { workshopId }))
  const hash = (await read()).preview?.hash ?? ''
  done(await minutes.signAsSecretary(secretary, { workshopId, hash }))
}

async function bodiesByCode({ services, clusterId }: SeedDeps): Promise<ReadonlyMap<string, string>> {
  const cohort = await services.departments.cohort(clusterId, MARCH.day)
  return new Map(cohort.map(({ id, code }) => [code, id]))
}

function wait({ clock }: Stage, minutes: number): void {
  clock.time = new Date(clock.time.getTime() + Math.round(minutes * MINUTE_MS))
}

function done<T>(result: Result<T, Failure>): T {
  if (!result.ok) throw new Error(`the seed was refused: ${JSON.stringify(result.failure)}`)
  return result.value
}
