import { AGENDA_SCHEMA_VERSION } from '#realtime/protocol/agenda-document.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, ok, type Result } from '#server/kernel/result.ts'
import { findAgendaFor } from './agenda-access.ts'
import type { AgendaDeps } from './agenda-ports.ts'
import { type AgendaRow, loadAgendaPapers, loadAgendaRows } from './agenda-repository.ts'
import type { AgendaDepartment, AgendaPageView, AgendaPerson } from './contract.ts'
import { loadPendingProposals } from './proposal-repository.ts'
import { findLastRevision, loadAmendments } from './revision-repository.ts'

/** Everything the page of an agenda shows before its document is live, as far as the actor may read it. */
export async function viewAgenda(
  deps: AgendaDeps,
  actor: Actor,
  workshopId: string,
): Promise<Result<AgendaPageView, Failure<'agenda-not-found'>>> {
  const found = await findAgendaFor(deps, actor, workshopId)
  if (!found.ok) return found
  const { workshop, draftId, abilities } = found.value
  const [rows, proposals, amendments, revision, papers] = await Promise.all([
    loadAgendaRows(deps.prisma, workshopId),
    loadPendingProposals(deps.prisma, workshopId),
    loadAmendments(deps.prisma, workshopId),
    findLastRevision(deps.prisma, workshopId),
    loadAgendaPapers(deps.prisma, workshopId),
  ])
  const authors = [...proposals.map((p) => p.authorId), ...amendments.map((a) => a.actorId), revision?.actorId]
  const people = await deps.people(authors.filter((id) => id !== undefined))
  const named = rows.flatMap((row) => row.presenterDepartmentId ?? [])
  const departments = await deps.departments.byIds([
    ...workshop.departmentIds,
    ...named,
    ...[...people.values()].map((person) => person.departmentId),
  ])
  const person = (id: string): AgendaPerson => {
    const known = people.get(id)
    const department = known && departments.get(known.departmentId)
    return {
      id,
      fullName: known?.fullName ?? '',
      office: known?.office ?? '',
      department: department ? departmentView(department) : null,
    }
  }
  const offered = [...new Set([...workshop.departmentIds, ...named])].flatMap((id) => departments.get(id) ?? [])
  return ok({
    workshop: {
      id: workshop.id,
      title: workshop.title,
      startsAt: workshop.startsAt,
      endsAt: workshop.endsAt,
      zone: workshop.zone,
    },
    draftId,
    schemaVersion: AGENDA_SCHEMA_VERSION,
    abilities,
    items: rows.map((row) => itemView(row, rows)),
    proposals: proposals.map((p) => ({
      id: p.id,
      command: p.command,
      before: p.before,
      note: p.note,
      createdAt: p.createdAt,
      author: person(p.authorId),
      mine: p.authorId === actor.userId,
    })),
    amendments: amendments.map((a) => ({
      id: a.id,
      command: a.command,
      before: a.before,
      reason: a.reason,
      at: a.at,
      author: person(a.actorId),
    })),
    revision: revision && {
      number: revision.number,
      hash: revision.hash,
      at: revision.at,
      author: person(revision.actorId),
    },
    departments: offered.map(departmentView),
    papers,
    officers: workshop.officers.map(({ userId, role }) => ({ userId, role })),
  })
}

function itemView({ startsAt: _start, endsAt: _end, ...row }: AgendaRow, rows: readonly AgendaRow[]) {
  return { ...row, ownMinutes: row.minutes, childCount: rows.filter((other) => other.parentId === row.id).length }
}

function departmentView({ id, code, placeName, shortName, hue }: AgendaDepartment): AgendaDepartment {
  return { id, code, placeName, shortName, hue }
}
