import { Readable } from 'node:stream'
import type { AgendaItemInput } from '#realtime/protocol/agenda-item-content.ts'
import type { Kernel, Services } from '#server/compose.ts'
import type { DepartmentView } from '#server/departments/contract.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { newId } from '#server/kernel/ids.ts'
import type { Failure, Result } from '#server/kernel/result.ts'
import { addDays, type LocalDate, localDate, toInstant, weekdayOf } from '#server/language/dates.ts'
import { createNotifications } from '#server/notifications/notifications.ts'
import { WORKSHOP_STATES, type WorkshopState } from '#server/workshops/contract.ts'
import type { Workshops } from '#server/workshops/workshops.ts'
import { inventedDelegate } from './workshops/names.ts'
import { PLANS_OF_HISTORY } from './workshops/plans-of-history.ts'
import { PLANS_OF_TODAY } from './workshops/plans-of-today.ts'
import { seedActor } from './workshops/seed-actors.ts'
import type { SeedItem, SeedPlan } from './workshops/seed-plan.ts'
import { tinyDocx } from './workshops/tiny-docx.ts'
import { NO_NOTICES, workshopsAt } from './workshops/workshops-at.ts'

export interface SeedWorkshopsDeps {
  readonly kernel: Kernel
  readonly services: Services
  readonly clusterId: string
}

const SEED_PLANS = [...PLANS_OF_HISTORY, ...PLANS_OF_TODAY]
const SEEDED = 'seed.workshops'
const DAY_MS = 24 * 60 * 60 * 1000
const CLUSTER_HEAD = 'minhhoa@bacninh.example'

/**
 * The demo's workshops through the commands that people use, each at its own time: three of history, the one of today,
 * two to come. Needs the demo people. Idempotent, and goes on where a killed run stopped.
 */
export async function seedWorkshops(deps: SeedWorkshopsDeps): Promise<void> {
  const { kernel } = deps
  if (await kernel.prisma.auditEntry.findFirst({ where: { action: SEEDED }, select: { id: true } })) return
  for (const plan of SEED_PLANS) await seedOne(deps, plan)
  await kernel.transactor.run(({ tx }) =>
    kernel.audit.append(tx, null, { action: SEEDED, subject: { kind: 'cluster', id: deps.clusterId } }),
  )
}

/** What one workshop is seeded with: the day, its bodies by code, a clock that can be set. */
interface Stage {
  readonly deps: SeedWorkshopsDeps
  readonly workshops: Workshops
  readonly plan: SeedPlan
  readonly day: LocalDate
  readonly bodies: ReadonlyMap<string, DepartmentView>
  at(moment: Date): void
}

async function seedOne(deps: SeedWorkshopsDeps, plan: SeedPlan): Promise<void> {
  const { kernel, services, clusterId } = deps
  const today = localDate(kernel.clock.now())
  const day = typeof plan.day === 'number' ? workingDay(addDays(today, plan.day), plan.day > 0) : plan.day
  const cohort = await services.departments.cohort(clusterId, day)
  const clock = { time: kernel.clock.now(), now: () => new Date(clock.time) }
  const notices =
    typeof plan.day === 'number'
      ? createNotifications({
          ...kernel,
          clock,
          canMail: false,
          subjects: {},
          calendar: async () => [],
          actorOfUser: async () => null,
          keptDays: async () => Number.POSITIVE_INFINITY,
        })
      : NO_NOTICES
  const workshops = workshopsAt(deps, clock, notices)
  const stage: Stage = {
    deps,
    workshops,
    plan,
    day,
    bodies: new Map(cohort.map((body) => [body.code, body])),
    at: (moment) => {
      clock.time = moment
    },
  }
  await draft(stage)
  // A meeting that is held has its log and its minutes (held-meeting.ts); the others were only moved on.
  for (const state of statesUntil(plan.isHeld ? 'technical_check' : plan.until)) await moveTo(stage, state)
  await propose(stage)
  if (plan.isToday) await workshops.followTheDay(plan.id)
}

async function draft(stage: Stage): Promise<void> {
  const { deps, plan, day, workshops } = stage
  const head = await seedActor(deps.kernel.prisma, CLUSTER_HEAD)
  stage.at(momentOf(stage, 'planning'))
  done(
    await workshops.draftPlan(
      head,
      {
        id: plan.id,
        title: plan.title,
        theme: plan.theme,
        purpose: plan.purpose,
        hostDepartmentId: bodyOf(stage, plan.host).id,
        day,
        startTime: plan.startTime,
        endTime: plan.endTime,
        departmentIds: [...stage.bodies.values()].map((body) => body.id),
        chairId: await userId(stage, plan.chair),
        deputyChairId: plan.deputy && (await userId(stage, plan.deputy)),
        secretaryId: await userId(stage, plan.secretary),
        stage: 'planning',
      },
      { agenda: plan.agenda.map((item) => agendaItem(stage, item)), isDemo: true },
    ),
  )
  const drafted = await workshops.read(head, plan.id)
  const isFresh = drafted.ok && drafted.value.state === 'planning'
  if (!isFresh || (!plan.technicians && !plan.guests)) return
  const ids = (emails: readonly string[] = []) => Promise.all(emails.map((email) => userId(stage, email)))
  done(
    await workshops.nameOfficers(head, {
      id: plan.id,
      chairId: await userId(stage, plan.chair),
      deputyChairId: plan.deputy && (await userId(stage, plan.deputy)),
      secretaryId: await userId(stage, plan.secretary),
      technicianIds: await ids(plan.technicians),
      guestIds: await ids(plan.guests),
    }),
  )
}

async function moveTo(stage: Stage, to: WorkshopState): Promise<void> {
  const { plan, workshops, deps } = stage
  const head = await seedActor(deps.kernel.prisma, CLUSTER_HEAD)
  const read = await workshops.read(head, plan.id)
  if (!read.ok) throw new Error(read.failure.code)
  const { state: from, points } = read.value
  if (WORKSHOP_STATES.indexOf(from) < WORKSHOP_STATES.indexOf(to)) {
    stage.at(momentOf(stage, to))
    const conclusion = to === 'closed' ? (plan.conclusion ?? '') : ''
    done(await workshops.changeState(await moverTo(stage, to), { id: plan.id, from, to, reason: '', conclusion }))
  }
  // Past it, the lists are whole: registering is the only state they are entered in.
  if (to === 'registering' && WORKSHOP_STATES.indexOf(from) <= WORKSHOP_STATES.indexOf(to))
    await register(stage, points)
}

async function register(stage: Stage, points: readonly { id: string; departmentId: string }[]): Promise<void> {
  const { plan, workshops, deps } = stage
  stage.at(momentOf(stage, 'registering', DAY_MS / 2))
  const secretary = await seedActor(deps.kernel.prisma, plan.secretary)
  let n = SEED_PLANS.indexOf(plan) * 37
  for (const [code, count] of Object.entries(plan.delegates)) {
    const point = points.find((candidate) => candidate.departmentId === bodyOf(stage, code).id)
    if (!point) throw new Error(`no connection point of ${code}`)
    const people = Array.from({ length: count }, (_, index) => inventedDelegate(n + index))
    n += count
    const lines = people.map(({ fullName, office }) => `${fullName}; ${office}`).join('\n')
    done(await workshops.registerDelegates(secretary, { workshopId: plan.id, pointId: point.id, lines }))
  }
  for (const paper of plan.papers) {
    const departmentId = bodyOf(stage, paper.code).id
    const words = { workshopId: plan.id, paperId: paper.id, departmentId, title: paper.title, authorName: paper.author }
    done(await workshops.submitPaper(secretary, words))
    if (paper.text) await attach(stage, secretary, paper.id, paper.title, paper.text)
  }
}

async function attach(stage: Stage, by: Actor, paperId: string, title: string, text: readonly string[]): Promise<void> {
  const { files } = stage.deps.services
  if ((await files.current({ kind: 'paper', ids: [paperId] })).has(paperId)) return
  const bytes = tinyDocx(title, text)
  done(
    await files.attach(by, {
      owner: { kind: 'paper', id: paperId },
      name: `${title.replace(/\//g, '-').replace(/:/g, ' –')}.docx`,
      body: Readable.from([bytes]),
      announcedSize: bytes.length,
      signal: new AbortController().signal,
    }),
  )
}

async function propose({ deps, plan }: Stage): Promise<void> {
  if (!plan.proposals) return
  const { agenda } = deps.services
  for (const { id, by, item, change, note } of plan.proposals) {
    const actor = await seedActor(deps.kernel.prisma, by)
    const page = await agenda.view(actor, plan.id)
    const found = page.ok && page.value.items.find(({ title }) => title === item)
    // Somebody has worked on it since: a second run of the seed asks for nothing.
    if (!found) continue
    const command = { type: 'set', itemId: found.id, ...change } as const
    done(await agenda.propose(actor, { workshopId: plan.id, proposalId: id, command, note }))
  }
}

/** Who moves a workshop into a state: the office that the policy asks for, seated in the host of that time. */
async function moverTo(stage: Stage, to: WorkshopState): Promise<Actor> {
  const { plan, deps } = stage
  const department = bodyOf(stage, plan.host)
  if (to === 'conclusions_issued' || to === 'archived') {
    return seedActor(deps.kernel.prisma, plan.secretary, { department, role: 'records-clerk' })
  }
  if (to === 'closed' || to === 'minutes_signed' || to === 'in_session')
    return seedActor(deps.kernel.prisma, plan.chair)
  if (to === 'plan_approved') return seedActor(deps.kernel.prisma, CLUSTER_HEAD)
  return seedActor(deps.kernel.prisma, plan.secretary)
}

/** When the state was reached: days before the workshop, its hours, days after it; never later than now. */
function momentOf({ plan, day, deps }: Stage, state: WorkshopState, later = 0): Date {
  const before: Partial<Record<WorkshopState, number>> = {
    planning: 21,
    plan_approved: 18,
    invited: 15,
    registering: 14,
    agenda_frozen: 2,
  }
  const after: Partial<Record<WorkshopState, number>> = {
    minutes_draft: 1,
    minutes_review: 2,
    minutes_signed: 5,
    conclusions_issued: 7,
    archived: 20,
  }
  const start = toInstant(day, plan.startTime).getTime()
  const end = toInstant(day, plan.endTime).getTime()
  const moment =
    state === 'technical_check'
      ? start - 30 * 60_000
      : state === 'in_session'
        ? start
        : state === 'closed'
          ? end
          : start + DAY_MS * ((after[state] ?? 0) - (before[state] ?? 0))
  return new Date(Math.min(moment + later, deps.kernel.clock.now().getTime()))
}

function statesUntil(until: WorkshopState): readonly WorkshopState[] {
  const main: readonly WorkshopState[] = WORKSHOP_STATES.filter(
    (state) => state !== 'idea' && state !== 'planning' && state !== 'paused',
  )
  return until === 'planning' ? [] : main.slice(0, main.indexOf(until) + 1)
}

function agendaItem(stage: Stage, item: SeedItem): AgendaItemInput {
  return {
    id: newId<'agenda-item'>(),
    kind: item.kind,
    title: item.title,
    minutes: item.minutes,
    presenterDepartmentId: item.code ? bodyOf(stage, item.code).id : null,
    presenterName: item.presenter ?? '',
    paperIds: item.paper ? [item.paper] : [],
    ...(item.children ? { children: item.children.map((child) => agendaItem(stage, child)) } : {}),
  }
}

/** A coming workshop is held from Monday to Friday; today's is today, whatever the day. */
function workingDay(day: LocalDate, isComing: boolean): LocalDate {
  let moved = day
  while (isComing && weekdayOf(moved) > 5) moved = addDays(moved, 1)
  return moved
}

function bodyOf(stage: Stage, code: string): DepartmentView {
  const body = stage.bodies.get(code)
  if (!body) throw new Error(`no department ${code} on ${stage.day}`)
  return body
}

async function userId(stage: Stage, email: string): Promise<string> {
  const user = await stage.deps.kernel.prisma.user.findUniqueOrThrow({ where: { email }, select: { id: true } })
  return user.id
}

function done(result: Result<unknown, Failure>): void {
  if (!result.ok) throw new Error(`the seed was refused: ${JSON.stringify(result.failure)}`)
}
