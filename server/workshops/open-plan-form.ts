import type { DepartmentView } from '#server/departments/contract.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { newId } from '#server/kernel/ids.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import { addDays, type LocalDate, localDate, localTime, weekdayOf } from '#server/language/dates.ts'
import { badgeOf, personBadge } from './dress-workshop.ts'
import { planToken } from './plan-token.ts'
import { findWorkshopFor } from './workshop-access.ts'
import type { WorkshopDeps } from './workshop-command.ts'
import { loadCandidates } from './workshop-people-repository.ts'
import { isPlanOpen, mayDraftPlan, mayDraftSomePlan, mayNameOfficers, mayRevisePlan } from './workshop-policy.ts'
import type { OfficerRole, WorkshopRecord } from './workshop-record.ts'
import type { DepartmentBadge, PersonBadge, PlanForm } from './workshop-view.ts'

type FormDeps = Pick<WorkshopDeps, 'prisma' | 'departments' | 'clusters' | 'clock'>

/** A new plan: next working day 08:00–11:30, every body of the cluster on that day, the own department as host. */
export async function openNewPlanForm(
  deps: FormDeps,
  actor: Actor,
): Promise<Result<PlanForm, Failure<'workshop-not-allowed'>>> {
  const cluster = await deps.clusters.only()
  if (!mayDraftSomePlan(actor, cluster.id)) return fail('workshop-not-allowed')
  const day = nextWorkingDay(localDate(deps.clock.now()))
  const offer = await offerOf(deps, actor, { clusterId: cluster.id, day })
  return ok({
    id: newId<'workshop'>(),
    basedOn: '',
    title: '',
    theme: '',
    purpose: '',
    hostDepartmentId: offer.hosts.find((id) => id === actor.departmentId) ?? offer.hosts[0] ?? '',
    day,
    startTime: '08:00',
    endTime: '11:30',
    departmentIds: offer.cohort.map((department) => department.id),
    chairId: '',
    deputyChairId: '',
    secretaryId: '',
    ...offer,
  })
}

/** The plan as it stands, to be revised. */
export async function openPlanForm(
  deps: FormDeps,
  actor: Actor,
  id: string,
): Promise<Result<PlanForm, Failure<'workshop-not-found' | 'workshop-plan-closed' | 'workshop-not-allowed'>>> {
  const found = await findWorkshopFor(deps.prisma, actor, id)
  if (!found.ok) return found
  const workshop = found.value
  if (!isPlanOpen(workshop)) return fail('workshop-plan-closed')
  if (!mayRevisePlan(actor, workshop)) return fail('workshop-not-allowed')
  const day = localDate(workshop.startsAt, workshop.zone)
  const offer = await offerOf(deps, actor, { clusterId: workshop.clusterId, day })
  return ok({
    id: workshop.id,
    basedOn: planToken(workshop),
    title: workshop.title,
    theme: workshop.theme,
    purpose: workshop.purpose,
    hostDepartmentId: workshop.hostDepartmentId,
    day,
    startTime: localTime(workshop.startsAt, workshop.zone),
    endTime: localTime(workshop.endsAt, workshop.zone),
    departmentIds: [...workshop.departmentIds],
    chairId: holderOf(workshop, 'chair'),
    deputyChairId: holderOf(workshop, 'deputy-chair'),
    secretaryId: holderOf(workshop, 'secretary'),
    ...offer,
    hosts: [...new Set([workshop.hostDepartmentId, ...offer.hosts])],
  })
}

export interface DayOffer {
  readonly cohort: readonly DepartmentBadge[]
  readonly hosts: readonly string[]
  readonly candidates: readonly PersonBadge[]
}

/**
 * What another day offers, for whoever has a plan form open: who may draft a plan, or revise the one with `workshopId`.
 * It names officials, hence the right is asked first.
 */
export async function offerForDay(
  deps: FormDeps,
  actor: Actor,
  wanted: { day: LocalDate; workshopId: string | null },
): Promise<Result<DayOffer, Failure<'workshop-not-allowed'>>> {
  const cluster = await deps.clusters.only()
  const workshop = wanted.workshopId ? await findWorkshopFor(deps.prisma, actor, wanted.workshopId) : null
  const mayAsk =
    mayDraftSomePlan(actor, cluster.id) ||
    (workshop?.ok && (mayRevisePlan(actor, workshop.value) || mayNameOfficers(actor, workshop.value)))
  if (!mayAsk) return fail('workshop-not-allowed')
  return ok(await offerOf(deps, actor, { clusterId: cluster.id, day: wanted.day }))
}

/** The bodies of the cluster on that day, who may be host, who may hold an office. */
async function offerOf(deps: FormDeps, actor: Actor, wanted: { clusterId: string; day: LocalDate }): Promise<DayOffer> {
  const [cohort, all] = await Promise.all([
    deps.departments.cohort(wanted.clusterId, wanted.day),
    deps.departments.all(),
  ])
  const today = localDate(deps.clock.now())
  const speakingNow = bodiesToday(cohort, all, today)
  const byId = new Map(all.map((department) => [department.id, department]))
  const people = await loadCandidates(deps.prisma, speakingNow, 'person')
  return {
    cohort: cohort.map(badgeOf),
    hosts: cohort.map((d) => d.id).filter((id) => mayDraftPlan(actor, wanted.clusterId, id)),
    candidates: people.map((person) => personBadge(person, byId)),
  }
}

/** The cohort, the bodies that answer for it today, and the ministry: whose people can hold an office. */
function bodiesToday(cohort: readonly DepartmentView[], all: readonly DepartmentView[], today: LocalDate): string[] {
  const ministries = all.filter(
    (d) => d.kind === 'ministry' && d.validFrom <= today && (!d.validTo || today < d.validTo),
  )
  const ids = [...cohort.flatMap((d) => [d.id, ...(d.today ? [d.today.id] : [])]), ...ministries.map((d) => d.id)]
  return [...new Set(ids)]
}

/** Monday to Friday; public holidays are not known yet. */
function nextWorkingDay(today: LocalDate): LocalDate {
  let day = addDays(today, 1)
  while (weekdayOf(day) > 5) day = addDays(day, 1)
  return day
}

function holderOf(workshop: WorkshopRecord, role: OfficerRole): string {
  return workshop.officers.find((officer) => officer.role === role)?.userId ?? ''
}
