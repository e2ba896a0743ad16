import type { AgendaItemInput } from '#realtime/protocol/agenda-item-content.ts'
import type { DescribeNode } from '#server/chain/chain-node.ts'
import type { FileOwner } from '#server/files/files.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { Failure, Result } from '#server/kernel/result.ts'
import type { Tx, UnitOfWork } from '#server/kernel/transaction.ts'
import type { LocalDate } from '#server/language/dates.ts'
import type { SearchSource } from '#server/search/search-source.ts'
import { acknowledgeNotice } from './acknowledge-notice.ts'
import { addConnectionPoint } from './add-connection-point.ts'
import { changeState, changeStateWithin } from './change-state.ts'
import type * as contract from './contract.ts'
import { type DraftedPlan, draftPlan } from './draft-plan.ts'
import { paperSearch } from './index-papers.ts'
import { type FoundWorkshop, loadFoundWorkshop, workshopSearch } from './index-workshop.ts'
import { listWorkshops, liveAndNext } from './list-workshops.ts'
import { readMeetingFacts, readSharedMeetingFacts, type WorkshopMeetingFacts } from './meeting-facts.ts'
import { readMinutesFacts, type WorkshopMinutesFacts } from './minutes-facts.ts'
import { nameOfficers } from './name-officers.ts'
import { type DayOffer, offerForDay, openNewPlanForm, openPlanForm } from './open-plan-form.ts'
import { createPaperFileOwner } from './paper-file-owner.ts'
import { readDelegates, readLog, readPapers, readVotingDepartments, readWorkshop } from './read-workshop.ts'
import { redateDemoWorkshop } from './redate-demo-workshop.ts'
import { markRedated } from './redate-repository.ts'
import { type Registered, registerDelegates } from './register-delegates.ts'
import { removeConnectionPoint } from './remove-connection-point.ts'
import { removeDelegate } from './remove-delegate.ts'
import { removePaper } from './remove-paper.ts'
import { restorePaper } from './restore-paper.ts'
import { reviseConnectionPoint } from './revise-connection-point.ts'
import { reviseDelegate } from './revise-delegate.ts'
import { revisePaper } from './revise-paper.ts'
import { revisePlan } from './revise-plan.ts'
import { readRoomFacts, type WorkshopRoomFacts } from './room-facts.ts'
import { submitPaper } from './submit-paper.ts'
import { findWorkshopFor } from './workshop-access.ts'
import { workshopAudiencesOf } from './workshop-audience.ts'
import type { WorkshopDeps } from './workshop-command.ts'
import { type CalendarRow, loadCalendar, loadNames, loadStarting } from './workshop-list-repository.ts'
import { invitedPeople } from './workshop-notices.ts'
import { loadWorkshop } from './workshop-repository.ts'
import type {
  DelegateView,
  LogEntry,
  PaperView,
  PlanForm,
  WorkshopCard,
  WorkshopList,
  WorkshopView,
} from './workshop-view.ts'

type Refusal = Failure<contract.WorkshopFailureCode>
type NotFound = Failure<'workshop-not-found'>
type Done = Promise<Result<void, Refusal>>

/** Commands and queries of workshops (hội thảo). Every one takes the actor first and answers with a result. */
export interface Workshops {
  list(actor: Actor, input: contract.WorkshopListInput): Promise<WorkshopList>
  liveAndNext(actor: Actor): Promise<{ live: WorkshopCard[]; next: WorkshopCard[] }>
  read(actor: Actor, id: string): Promise<Result<WorkshopView, NotFound>>
  /** Code and title of those of these workshops that the actor may read, for notices. */
  names(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, { code: string; title: string }>>
  /** Approved workshops for the actor's calendar: those with these ids, or all from a moment on. */
  calendar(
    actor: Actor,
    which: { readonly ids: readonly string[] } | { readonly from: Date },
  ): Promise<readonly CalendarRow[]>
  /** For reminders: those with their invitations out that begin after one moment and not after another. */
  startingBetween(from: Date, to: Date): Promise<{ id: string; startsAt: Date }[]>
  /** For reminders: everyone invited, whoever asks. */
  invitedTo(work: UnitOfWork, id: string): Promise<readonly string[]>
  readDelegates(actor: Actor, id: string): Promise<Result<readonly DelegateView[], NotFound>>
  readPapers(actor: Actor, id: string): Promise<Result<readonly PaperView[], NotFound>>
  readLog(actor: Actor, id: string): Promise<Result<readonly LogEntry[], NotFound>>
  readVotingDepartments(actor: Actor, id: string): Promise<Result<readonly string[], NotFound>>
  /** For createRooms: what decides who sits in the room of a workshop. */
  roomFacts(actor: Actor, id: string): Promise<Result<WorkshopRoomFacts, NotFound>>
  /** For createMeetings: what decides in the live meeting of a workshop. */
  meetingFacts(actor: Actor, id: string): Promise<Result<WorkshopMeetingFacts, NotFound>>
  /** The same for many readers at once. */
  sharedMeetingFacts(id: string): ReturnType<typeof readSharedMeetingFacts>
  /** For createMinutes: what the minutes of its meeting are made of. */
  minutesFacts(actor: Actor, id: string): Promise<Result<WorkshopMinutesFacts, NotFound>>
  openNewPlanForm(actor: Actor): Promise<Result<PlanForm, Refusal>>
  openPlanForm(actor: Actor, id: string): Promise<Result<PlanForm, Refusal>>
  /** What another day offers in the plan form (of that workshop, or a new one): its bodies, hosts and people. */
  offerForDay(actor: Actor, wanted: { day: LocalDate; workshopId: string | null }): Promise<Result<DayOffer, Refusal>>
  draftPlan(
    actor: Actor,
    input: contract.DraftPlanInput,
    given?: { agenda?: readonly AgendaItemInput[]; isDemo?: boolean },
  ): Promise<Result<DraftedPlan, Refusal>>
  revisePlan(actor: Actor, input: contract.RevisePlanInput): Done
  /** May also answer with a failure of the agenda when it is to be frozen. */
  changeState(actor: Actor, input: contract.ChangeStateInput): Promise<Result<void, Failure>>
  /** For createMeetings: the same within the transaction of the meeting. */
  changeStateWithin(work: UnitOfWork, actor: Actor, input: contract.ChangeStateInput): Promise<Result<void, Failure>>
  acknowledgeNotice(actor: Actor, input: { workshopId: string }): Promise<Result<void, NotFound>>
  nameOfficers(actor: Actor, input: contract.NameOfficersInput): Done
  addConnectionPoint(actor: Actor, input: contract.AddPointInput): Done
  reviseConnectionPoint(actor: Actor, input: contract.RevisePointInput): Done
  removeConnectionPoint(actor: Actor, input: contract.RemovePointInput): Done
  registerDelegates(actor: Actor, input: contract.RegisterDelegatesInput): Promise<Result<Registered, Refusal>>
  reviseDelegate(actor: Actor, input: contract.ReviseDelegateInput): Done
  removeDelegate(actor: Actor, input: contract.RemoveDelegateInput): Done
  submitPaper(actor: Actor, input: contract.SubmitPaperInput): Done
  revisePaper(actor: Actor, input: contract.RevisePaperInput): Done
  removePaper(actor: Actor, input: contract.PaperInput): Done
  restorePaper(actor: Actor, input: contract.PaperInput): Done
  /** At start, demo only: the untouched demo workshop is today's. */
  redateDemoWorkshop(): Promise<{ moved: number }>
  /** The seed's mark: this workshop follows the day until somebody touches it. */
  followTheDay(id: string): Promise<void>
  /** For createFiles: who owns files of kind 'paper'. */
  readonly paperFiles: FileOwner
  /** For createChain: what a workshop says of itself. */
  readonly describe: DescribeNode
  /** For createSearch: what can be found of workshops and their papers, and by whom. */
  readonly search: SearchSource
  readonly paperSearch: SearchSource
  /** For createMinutes: what minutes are found with; null where there is no such workshop. */
  foundWorkshop(tx: Tx, id: string): Promise<FoundWorkshop | null>
  /** The circles of readers of workshops that a person belongs to. */
  foundBy(actor: Actor): readonly string[]
}

export function createWorkshops(deps: WorkshopDeps): Workshops {
  return {
    list: (actor, input) => listWorkshops(deps, actor, input),
    liveAndNext: (actor) => liveAndNext(deps, actor),
    read: (actor, id) => readWorkshop(deps, actor, id),
    names: (actor, ids) => loadNames(deps.prisma, actor, ids),
    calendar: (actor, which) => loadCalendar(deps.prisma, actor, which),
    startingBetween: (from, to) => loadStarting(deps.prisma, from, to),
    async invitedTo(work, id) {
      const workshop = await loadWorkshop(work.tx, id)
      return workshop ? invitedPeople(deps, work.tx, workshop) : []
    },
    readDelegates: (actor, id) => readDelegates(deps, actor, id),
    readPapers: (actor, id) => readPapers(deps, actor, id),
    readLog: (actor, id) => readLog(deps, actor, id),
    readVotingDepartments: (actor, id) => readVotingDepartments(deps, actor, id),
    roomFacts: (actor, id) => readRoomFacts(deps, actor, id),
    meetingFacts: (actor, id) => readMeetingFacts(deps, actor, id),
    sharedMeetingFacts: (id) => readSharedMeetingFacts(deps, id),
    minutesFacts: (actor, id) => readMinutesFacts(deps, actor, id),
    openNewPlanForm: (actor) => openNewPlanForm(deps, actor),
    openPlanForm: (actor, id) => openPlanForm(deps, actor, id),
    offerForDay: (actor, wanted) => offerForDay(deps, actor, wanted),
    draftPlan: (actor, input, given) => draftPlan(deps, actor, input, given),
    revisePlan: (actor, input) => revisePlan(deps, actor, input),
    changeState: (actor, input) => changeState(deps, actor, input),
    changeStateWithin: (work, actor, input) => changeStateWithin(deps, work, actor, input),
    acknowledgeNotice: (actor, input) => acknowledgeNotice(deps, actor, input),
    nameOfficers: (actor, input) => nameOfficers(deps, actor, input),
    addConnectionPoint: (actor, input) => addConnectionPoint(deps, actor, input),
    reviseConnectionPoint: (actor, input) => reviseConnectionPoint(deps, actor, input),
    removeConnectionPoint: (actor, input) => removeConnectionPoint(deps, actor, input),
    registerDelegates: (actor, input) => registerDelegates(deps, actor, input),
    reviseDelegate: (actor, input) => reviseDelegate(deps, actor, input),
    removeDelegate: (actor, input) => removeDelegate(deps, actor, input),
    submitPaper: (actor, input) => submitPaper(deps, actor, input),
    revisePaper: (actor, input) => revisePaper(deps, actor, input),
    removePaper: (actor, input) => removePaper(deps, actor, input),
    restorePaper: (actor, input) => restorePaper(deps, actor, input),
    redateDemoWorkshop: () => redateDemoWorkshop(deps),
    followTheDay: (id) => deps.transactor.run(({ tx }) => markRedated(tx, id)),
    paperFiles: createPaperFileOwner(deps),
    search: workshopSearch(deps),
    paperSearch: paperSearch(deps),
    foundWorkshop: loadFoundWorkshop,
    foundBy: workshopAudiencesOf,
    async describe(actor, id) {
      const found = await findWorkshopFor(deps.prisma, actor, id)
      return found.ok ? { title: `${found.value.code} · ${found.value.title}`, path: `/workshops/${id}` } : null
    },
  }
}
