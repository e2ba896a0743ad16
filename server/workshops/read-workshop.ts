import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, ok, type Result } from '#server/kernel/result.ts'
import { dressWorkshop, findBadge, personBadge } from './dress-workshop.ts'
import { loadAmendments } from './log-repository.ts'
import { loadDelegates, loadPapers } from './registration-repository.ts'
import { findWorkshopFor } from './workshop-access.ts'
import type { WorkshopDeps } from './workshop-command.ts'
import { loadPeople } from './workshop-people-repository.ts'
import { isSecretariat, mayRegisterFor } from './workshop-policy.ts'
import { votingDepartments } from './workshop-record.ts'
import { loadTransitions } from './workshop-repository.ts'
import type { DelegateView, LogEntry, PaperView, WorkshopView } from './workshop-view.ts'

type NotFound = Failure<'workshop-not-found'>

/** The head that all tabs of a workshop share. */
export async function readWorkshop(
  deps: WorkshopDeps,
  actor: Actor,
  id: string,
): Promise<Result<WorkshopView, NotFound>> {
  const found = await findWorkshopFor(deps.prisma, actor, id)
  if (!found.ok) return found
  const workshop = found.value
  const [delegates, papers, transitions] = await Promise.all([
    loadDelegates(deps.prisma, id),
    loadPapers(deps.prisma, id),
    loadTransitions(deps.prisma, id),
  ])
  const [departments, people] = await Promise.all([
    deps.departments.byIds([
      workshop.hostDepartmentId,
      ...workshop.departmentIds,
      ...workshop.officers.map((officer) => officer.departmentId),
    ]),
    loadPeople(
      deps.prisma,
      transitions.map((transition) => transition.actorId),
    ),
  ])
  const seated = new Map<string, number>()
  for (const { pointId } of delegates) seated.set(pointId, (seated.get(pointId) ?? 0) + 1)
  return ok(
    dressWorkshop(actor, workshop, { departments, transitions, people, delegates: seated, paperCount: papers.length }),
  )
}

/** Everyone on the lists, by tên; which of them the actor may change follows from the points (`mayRegister`). */
export async function readDelegates(
  deps: WorkshopDeps,
  actor: Actor,
  id: string,
): Promise<Result<readonly DelegateView[], NotFound>> {
  const found = await findWorkshopFor(deps.prisma, actor, id)
  if (!found.ok) return found
  const delegates = await loadDelegates(deps.prisma, id)
  return ok(delegates.map(({ departmentId: _department, ...view }) => view))
}

/** Papers in protocol order of their departments, each with its file when it has one. */
export async function readPapers(
  deps: WorkshopDeps,
  actor: Actor,
  id: string,
): Promise<Result<readonly PaperView[], NotFound>> {
  const found = await findWorkshopFor(deps.prisma, actor, id)
  if (!found.ok) return found
  const workshop = found.value
  const papers = await loadPapers(deps.prisma, id)
  const [files, departments] = await Promise.all([
    deps.files.current({ kind: 'paper', ids: papers.map((paper) => paper.id) }),
    deps.departments.byIds(papers.map((paper) => paper.departmentId)),
  ])
  const order = (departmentId: string) => workshop.departmentIds.indexOf(departmentId)
  const views = [...papers]
    .sort((a, b) => order(a.departmentId) - order(b.departmentId) || a.createdAt.getTime() - b.createdAt.getTime())
    .map((paper): PaperView => {
      const file = files.get(paper.id) ?? null
      const early = actor.departmentId === file?.departmentId || isSecretariat(actor, workshop)
      return {
        id: paper.id,
        title: paper.title,
        authorName: paper.authorName,
        department: findBadge(departments, paper.departmentId),
        createdAt: paper.createdAt,
        file,
        mayDownload: file !== null && (file.scanState === 'clean' || (file.scanState === 'unscanned' && early)),
        mayRevise: mayRegisterFor(actor, workshop, paper.departmentId),
      }
    })
  return ok(views)
}

/** Nhật ký: how it came about, every transition and every amendment of the frozen agenda, the newest first. */
export async function readLog(
  deps: WorkshopDeps,
  actor: Actor,
  id: string,
): Promise<Result<readonly LogEntry[], NotFound>> {
  const found = await findWorkshopFor(deps.prisma, actor, id)
  if (!found.ok) return found
  const workshop = found.value
  const [transitions, amendments] = await Promise.all([
    loadTransitions(deps.prisma, id),
    loadAmendments(deps.prisma, id),
  ])
  const people = await loadPeople(deps.prisma, [
    workshop.createdById,
    ...[...transitions, ...amendments].map((entry) => entry.actorId),
  ])
  const departments = await deps.departments.byIds([...people.values()].map((person) => person.departmentId))
  const by = (actorId: string) => {
    const person = people.get(actorId)
    return person ? personBadge(person, departments) : null
  }
  const entries: LogEntry[] = [
    { kind: 'drafted', id: workshop.id, at: workshop.createdAt, by: by(workshop.createdById) },
    ...transitions.map(({ actorId, ...t }): LogEntry => ({ kind: 'moved', ...t, by: by(actorId) })),
    ...amendments.map(({ actorId, ...a }): LogEntry => ({ kind: 'amended', ...a, by: by(actorId) })),
  ]
  return ok(entries.sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1)))
}

/** Departments with a voice in a vote: one each, however many rooms; a body of the past has none today. */
export async function readVotingDepartments(
  deps: WorkshopDeps,
  actor: Actor,
  id: string,
): Promise<Result<readonly string[], NotFound>> {
  const found = await findWorkshopFor(deps.prisma, actor, id)
  return found.ok ? ok(votingDepartments(found.value)) : found
}
