import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDiskFileStore } from '#server/files/disk-file-store.ts'
import { createFiles, type Files } from '#server/files/files.ts'
import { createQuarantine, type Quarantine } from '#server/files/quarantine/quarantine.ts'
import { createScanPool } from '#server/files/scan/scan-pool.ts'
import { createScanner, type Scanner, type ScannerDeps } from '#server/files/scan/scanner.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { DomainEvent } from '#server/kernel/event-bus.ts'
import { newId } from '#server/kernel/ids.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { LocalDate, LocalTime } from '#server/language/dates.ts'
import { type House, openHouse } from '#test/factories/open-house.ts'
import { createAgendaDraft, shiftAgendaRows } from '../agenda/agenda-repository.ts'
import type { ChangeStateInput, DraftPlanInput, RevisePlanInput, WorkshopState } from '../contract.ts'
import type { WorkshopView } from '../workshop-view.ts'
import { createWorkshops, type Workshops } from '../workshops.ts'

/** Workshops and files of their own on a composed house; the freeze of the agenda is counted, and can be made to refuse. */
export interface WorkshopHouse extends House {
  readonly workshops: Workshops
  readonly files: Files
  readonly quarantine: Quarantine
  /** A scanner over the house's files: it looks at once and when a file comes. Close it. */
  openScanner(options?: Partial<ScannerDeps>): Scanner
  readonly storeDirectory: string
  readonly events: DomainEvent[]
  readonly freezes: string[]
  refuseFreeze(code: string | null): void
  /** A fresh actor: roles as they are now. */
  actor(email: string): Promise<Actor>
  /** Ids of the cohort by code on a day. */
  cohort(day: LocalDate): Promise<Map<string, string>>
}

export async function openWorkshops(options: { now?: string } = {}): Promise<WorkshopHouse> {
  const house = await openHouse(options)
  const { kernel, services } = house
  const storeDirectory = await mkdtemp(join(tmpdir(), 'tnc-files-'))
  const freezes: string[] = []
  let refusal: string | null = null
  const parts = {
    ...kernel,
    store: await createDiskFileStore(storeDirectory),
    tasks: services.tasks,
    notices: services.notifications,
  }
  const owners = () => ({ paper: workshops.paperFiles })
  const files = createFiles(parts, owners)
  const { people, isFresh: isProven } = services.accounts
  const quarantine = createQuarantine({ ...parts, owners, people, isProven, departments: services.departments })
  const workshops = createWorkshops({
    ...kernel,
    departments: services.departments,
    clusters: services.clusters,
    roles: services.accounts,
    tasks: services.tasks,
    notices: services.notifications,
    files,
    agenda: {
      createDraft: createAgendaDraft,
      moveAgenda: (tx, { workshopId, startsAt }) => shiftAgendaRows(tx, workshopId, startsAt),
      async freezeAgenda(_work, workshop) {
        if (refusal) return fail(refusal)
        freezes.push(workshop.id)
        return ok()
      },
    },
  })
  const events: DomainEvent[] = []
  kernel.events.subscribe((event) => void events.push(event))
  return {
    ...house,
    workshops,
    files,
    quarantine,
    openScanner: (options = {}) =>
      createScanner({
        ...parts,
        owners,
        pool: options.pool ?? createScanPool(),
        antivirus: null,
        everyMs: 3_600_000,
        reportError: (error) => void house.reported.push(error),
        ...options,
      }),
    storeDirectory,
    events,
    freezes,
    refuseFreeze: (code) => {
      refusal = code
    },
    actor: async (email) => (await house.enter(email)).actor,
    async cohort(day) {
      const bodies = await services.departments.cohort(house.clusterId, day)
      return new Map(bodies.map((body) => [body.code, body.id]))
    },
    async close() {
      await house.close()
      await rm(storeDirectory, { recursive: true, force: true })
    },
  }
}

/** A plan of the six for 10/12/2026, hosted by Bắc Ninh, chaired by its director; every field can be told otherwise. */
export async function planInput(house: WorkshopHouse, over: Partial<DraftPlanInput> = {}): Promise<DraftPlanInput> {
  const day = (over.day ?? '2026-12-10') as LocalDate // written so in the tests
  const cohort = await house.cohort(day)
  return {
    id: newId<'workshop'>(),
    title: 'Thống nhất kiến nghị về đất đai khu vực giáp ranh',
    theme: 'Đất đai',
    purpose: 'Trao đổi, thống nhất nội dung kiến nghị chung.',
    hostDepartmentId: cohort.get('BN') ?? '',
    day,
    startTime: '08:00' as LocalTime,
    endTime: '11:30' as LocalTime,
    departmentIds: [...cohort.values()],
    chairId: house.people.get('minhhoa@bacninh.example'),
    deputyChairId: house.people.get('quocan@hanoi.example'),
    secretaryId: house.people.get('thugiang@bacninh.example'),
    stage: 'planning',
    ...over,
  }
}

/** Who moves the test's workshop into each state, by e-mail. */
const MOVERS: Partial<Record<WorkshopState, string>> = {
  planning: 'minhhoa@bacninh.example',
  plan_approved: 'minhhoa@bacninh.example',
  invited: 'thugiang@bacninh.example',
  registering: 'thugiang@bacninh.example',
  agenda_frozen: 'thugiang@bacninh.example',
  technical_check: 'thugiang@bacninh.example',
  in_session: 'minhhoa@bacninh.example',
  paused: 'minhhoa@bacninh.example',
  closed: 'minhhoa@bacninh.example',
  minutes_draft: 'thugiang@bacninh.example',
  minutes_review: 'thugiang@bacninh.example',
  minutes_signed: 'minhhoa@bacninh.example',
  conclusions_issued: 'hongnhung@bacninh.example',
  archived: 'hongnhung@bacninh.example',
  postponed: 'minhhoa@bacninh.example',
  cancelled: 'minhhoa@bacninh.example',
}

const MAIN_LINE: readonly WorkshopState[] = [
  'planning',
  'plan_approved',
  'invited',
  'registering',
  'agenda_frozen',
  'technical_check',
  'in_session',
  'closed',
  'minutes_draft',
  'minutes_review',
  'minutes_signed',
  'conclusions_issued',
  'archived',
]

/** Drafts a plan as Bắc Ninh's director and moves it along the main line up to `state`; answers its id. */
export async function workshopIn(
  house: WorkshopHouse,
  state: WorkshopState,
  over: Partial<DraftPlanInput> = {},
): Promise<string> {
  const input = await planInput(house, over)
  const drafted = await house.workshops.draftPlan(await house.actor('minhhoa@bacninh.example'), input)
  if (!drafted.ok) throw new Error(drafted.failure.code)
  const steps = MAIN_LINE.slice(1, MAIN_LINE.indexOf(state) + 1)
  for (const to of steps) {
    const moved = await move(house, input.id, to, { reason: '', conclusion: 'Thống nhất năm nội dung kiến nghị.' })
    if (!moved.ok) throw new Error(`${to}: ${moved.failure.code}`)
  }
  return input.id
}

/** One transition by whoever makes it in this test house. */
export async function move(
  house: WorkshopHouse,
  id: string,
  to: WorkshopState,
  words: Partial<Pick<ChangeStateInput, 'reason' | 'conclusion'>> = {},
  by: string = MOVERS[to] ?? 'minhhoa@bacninh.example',
): Promise<Result<void, Failure>> {
  const actor = await house.actor(by)
  const read = await house.workshops.read(actor, id)
  if (!read.ok) return read
  return house.workshops.changeState(actor, { id, from: read.value.state, to, reason: '', conclusion: '', ...words })
}

/** What the page of a workshop shows this person. */
export async function viewOf(
  house: WorkshopHouse,
  id: string,
  email = 'minhhoa@bacninh.example',
): Promise<WorkshopView> {
  const read = await house.workshops.read(await house.actor(email), id)
  if (!read.ok) throw new Error(read.failure.code)
  return read.value
}

/** Kinds of the open tasks of a person. */
export async function tasksOf(house: WorkshopHouse, email: string): Promise<string[]> {
  return (await house.services.tasks.mine(await house.actor(email))).map((task) => task.kind)
}

/** The plan form as it opens for the cluster's head, with changes. */
export async function revisedPlan(
  house: WorkshopHouse,
  id: string,
  over: Partial<RevisePlanInput> = {},
): Promise<RevisePlanInput> {
  const form = await house.workshops.openPlanForm(await house.actor('minhhoa@bacninh.example'), id)
  if (!form.ok) throw new Error(form.failure.code)
  const { cohort: _c, hosts: _h, candidates: _p, chairId, deputyChairId, secretaryId, ...plan } = form.value
  return {
    ...plan,
    day: plan.day as LocalDate, // as the form was opened
    startTime: plan.startTime as LocalTime,
    endTime: plan.endTime as LocalTime,
    departmentIds: [...plan.departmentIds],
    chairId: chairId || undefined,
    deputyChairId: deputyChairId || undefined,
    secretaryId: secretaryId || undefined,
    ...over,
  }
}
