import { newId } from '#server/kernel/ids.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { localDate } from '#server/language/dates.ts'
import { LEFT_WORKSHOP, type NoticeKind } from '#server/notifications/contract.ts'
import { loadDelegateAccounts } from './registration-repository.ts'
import { isSideState } from './workshop.ts'
import type { WorkshopDeps } from './workshop-command.ts'
import { loadDepartmentPeople } from './workshop-people-repository.ts'
import type { OfficerRole, WorkshopRecord } from './workshop-record.ts'
import { loadWorkshop } from './workshop-repository.ts'
import { aboutOf } from './workshop-tasks.ts'

type NoticeDeps = Pick<WorkshopDeps, 'notices' | 'clock'>
type Invited = Pick<WorkshopRecord, 'id' | 'departmentIds' | 'officers' | 'points'>

/**
 * Everyone a workshop is told to (domain.md §2.1, "notice to all invited"): leaders and specialists of the departments
 * taking part, its officers and guests, the accounts of its rooms, and delegates who have an account.
 */
export async function invitedPeople(
  deps: Pick<WorkshopDeps, 'clock'>,
  tx: UnitOfWork['tx'],
  workshop: Invited,
): Promise<string[]> {
  const today = localDate(deps.clock.now())
  const [staff, delegates] = [
    await loadDepartmentPeople(tx, workshop.departmentIds, ['leader', 'specialist'], today),
    await loadDelegateAccounts(tx, workshop.id),
  ]
  const rooms = workshop.points.flatMap((point) => point.userId ?? [])
  return [...new Set([...staff, ...workshop.officers.map((officer) => officer.userId), ...rooms, ...delegates])]
}

/** An event of the whole workshop, told to all invited. `except`: who made it and knows. */
export async function tellInvited(
  deps: NoticeDeps,
  work: UnitOfWork,
  workshop: WorkshopRecord,
  kind: NoticeKind,
  except?: string,
): Promise<void> {
  const people = await invitedPeople(deps, work.tx, workshop)
  await deps.notices.tell(work, {
    kind,
    recipients: people.filter((id) => id !== except),
    about: aboutOf(workshop),
    key: eventKey(kind, workshop),
  })
}

/** Hoãn and hủy: all invited, or before the invitations the officers who prepare it. */
export async function tellStandstill(
  deps: NoticeDeps,
  work: UnitOfWork,
  workshop: WorkshopRecord,
  to: 'postponed' | 'cancelled',
): Promise<void> {
  const kind = to === 'postponed' ? 'workshop-postponed' : 'workshop-cancelled'
  if (workshop.passed.has('invited')) return tellInvited(deps, work, workshop, kind)
  const recipients = workshop.officers.map((officer) => officer.userId)
  await deps.notices.tell(work, { kind, recipients, about: aboutOf(workshop), key: eventKey(kind, workshop) })
}

/** A revised plan whose invitations are out: another time to all, an invitation to whoever comes in. */
export async function tellRevision(
  deps: NoticeDeps,
  work: UnitOfWork,
  before: WorkshopRecord,
  after: WorkshopRecord,
): Promise<void> {
  // What stands still is told anew when it is taken up again.
  if (!before.passed.has('invited') || before.state === 'postponed') return
  const known = new Set(await invitedPeople(deps, work.tx, before))
  const now = await invitedPeople(deps, work.tx, after)
  const arriving = now.filter((id) => !known.has(id))
  await tellSome(deps, work, before, 'workshop-invitation', arriving)
  const isMoved =
    before.startsAt.getTime() !== after.startsAt.getTime() || before.endsAt.getTime() !== after.endsAt.getTime()
  if (!isMoved) return
  await tellSome(
    deps,
    work,
    before,
    'workshop-rescheduled',
    now.filter((id) => known.has(id)),
  )
}

/**
 * With the invitations out: whoever was invited and is no more is told, and the entry leaves the calendar. `also`: who
 * was invited by a row that is gone by now. After the change, which the record `before` does not know.
 */
export async function releaseDeparted(
  deps: NoticeDeps,
  work: UnitOfWork,
  before: WorkshopRecord,
  also: readonly string[] = [],
): Promise<void> {
  // While it stands still nobody has it on; who is left then is not asked again when it is taken up.
  if (!before.passed.has('invited') || isSideState(before.state)) return
  const after = await loadWorkshop(work.tx, before.id)
  if (!after) return
  const staying = new Set(await invitedPeople(deps, work.tx, after))
  const invited = [...(await invitedPeople(deps, work.tx, before)), ...also]
  const { id, code, startsAt, endsAt, version } = before
  await deps.notices.tell(work, {
    kind: 'workshop-left',
    recipients: invited.filter((person) => !staying.has(person)),
    about: { kind: LEFT_WORKSHOP, id },
    // The entry as they have it, with a number above every one they were sent.
    params: { code, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), sequence: version + 1 },
    key: eventKey('workshop-left', before),
  })
}

/** Officers and guests learn of their office, other than by naming themselves. */
export async function tellNamed(
  deps: NoticeDeps,
  work: UnitOfWork,
  workshop: { readonly id: string },
  named: readonly { readonly userId: string; readonly role: OfficerRole }[],
  by: string,
): Promise<void> {
  for (const { userId, role } of named) {
    if (userId === by || role === 'point-head' || role === 'delegate') continue
    await deps.notices.tell(work, {
      kind: 'officer-named',
      recipients: [userId],
      about: aboutOf(workshop),
      params: { role },
      key: `officer-named:${workshop.id}:${role}:${newId()}`,
    })
  }
}

/** With the invitations out, whoever is named and was not invited yet is invited. */
export async function inviteNamed(
  deps: NoticeDeps,
  work: UnitOfWork,
  workshop: WorkshopRecord,
  named: readonly { readonly userId: string }[],
): Promise<void> {
  if (!workshop.passed.has('invited') || isSideState(workshop.state)) return
  const known = new Set(await invitedPeople(deps, work.tx, workshop))
  const newcomers = named.map(({ userId }) => userId).filter((id) => !known.has(id))
  await tellSome(deps, work, workshop, 'workshop-invitation', newcomers)
}

/** What a department did with its papers, for the secretaries. */
export async function tellSecretaries(
  deps: NoticeDeps,
  work: UnitOfWork,
  workshop: WorkshopRecord,
  kind: 'paper-submitted' | 'paper-withdrawn',
  by: string,
): Promise<void> {
  const secretaries = workshop.officers.filter((officer) => officer.role === 'secretary').map((o) => o.userId)
  await tellSome(
    deps,
    work,
    workshop,
    kind,
    secretaries.filter((id) => id !== by),
  )
}

async function tellSome(
  deps: NoticeDeps,
  work: UnitOfWork,
  workshop: Pick<WorkshopRecord, 'id' | 'version'>,
  kind: NoticeKind,
  recipients: readonly string[],
): Promise<void> {
  await deps.notices.tell(work, { kind, recipients, about: aboutOf(workshop), key: eventKey(kind, workshop) })
}

/** Commands on a workshop come one after the other, each from the version the last one left. */
function eventKey(kind: NoticeKind, workshop: Pick<WorkshopRecord, 'id' | 'version'>): string {
  return `${kind}:${workshop.id}:${workshop.version}`
}
