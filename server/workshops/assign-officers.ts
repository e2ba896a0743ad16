import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { Tx, UnitOfWork } from '#server/kernel/transaction.ts'
import type { WorkshopDeps } from './workshop-command.ts'
import { loadPeople } from './workshop-people-repository.ts'
import type { OfficerRecord, OfficerRole } from './workshop-record.ts'

/** Who shall hold which office; roles that are not keys stay as they are. */
export type WantedOfficers = Readonly<Partial<Record<OfficerRole, readonly string[]>>>

export interface OfficersChange {
  readonly isChanged: boolean
  readonly named: readonly { readonly userId: string; readonly role: OfficerRole }[]
}

/** The part of a workshop that matters here. */
export interface OfficeHolders {
  readonly id: string
  readonly departmentIds: readonly string[]
  readonly officers: readonly OfficerRecord[]
}

/**
 * Grants what is missing and revokes what is no longer wanted, so that saying it twice changes nothing.
 * Officers are people of the departments taking part (or of the bodies that succeeded them); guests and technicians
 * may come from elsewhere; nobody holds two of these offices. Answers what changed.
 */
export async function assignOfficers(
  deps: Pick<WorkshopDeps, 'roles' | 'departments'>,
  work: UnitOfWork,
  workshop: OfficeHolders,
  wanted: WantedOfficers,
): Promise<Result<OfficersChange, Failure<'workshop-officer-unsuitable'>>> {
  const unsuitable = await findUnsuitable(deps, work.tx, workshop, wanted)
  if (unsuitable !== null) return fail('workshop-officer-unsuitable', { name: unsuitable })
  const named: OfficersChange['named'][number][] = []
  let relieved = 0
  for (const [role, userIds] of entriesOf(wanted)) {
    const holders = workshop.officers.filter((officer) => officer.role === role).map((officer) => officer.userId)
    for (const userId of holders.filter((id) => !userIds.includes(id))) {
      await deps.roles.revokeRole(work, userId, { role, scope: 'workshop', scopeId: workshop.id })
      relieved += 1
    }
    for (const userId of new Set(userIds.filter((id) => !holders.includes(id)))) {
      await deps.roles.grantRole(work, userId, { role, scope: 'workshop', scopeId: workshop.id })
      named.push({ userId, role })
    }
  }
  return ok({ isChanged: named.length + relieved > 0, named })
}

const FROM_TAKING_PART: readonly OfficerRole[] = ['chair', 'deputy-chair', 'secretary', 'point-head']
const ONE_OF_THESE: readonly OfficerRole[] = ['chair', 'deputy-chair', 'secretary', 'technician', 'guest']

async function findUnsuitable(
  deps: Pick<WorkshopDeps, 'departments'>,
  tx: Tx,
  workshop: OfficeHolders,
  wanted: WantedOfficers,
): Promise<string | null> {
  const entries = entriesOf(wanted)
  const people = await loadPeople(
    tx,
    entries.flatMap(([, ids]) => [...ids]),
  )
  const offices = new Map<string, OfficerRole>()
  for (const officer of workshop.officers) {
    if (ONE_OF_THESE.includes(officer.role) && !(officer.role in wanted)) offices.set(officer.userId, officer.role)
  }
  for (const [role, userIds] of entries) {
    for (const userId of userIds) {
      const person = people.get(userId)
      if (!person) return ''
      if ((role === 'point-head') !== (person.kind === 'connection_point')) return person.fullName
      if (FROM_TAKING_PART.includes(role) && !(await takesPart(deps, workshop, person.departmentId)))
        return person.fullName
      if (!ONE_OF_THESE.includes(role)) continue
      const other = offices.get(userId)
      if (other && other !== role) return person.fullName
      offices.set(userId, role)
    }
  }
  return null
}

async function takesPart(
  deps: Pick<WorkshopDeps, 'departments'>,
  workshop: OfficeHolders,
  departmentId: string,
): Promise<boolean> {
  if (workshop.departmentIds.includes(departmentId)) return true
  const lineage = await deps.departments.lineage(departmentId)
  return lineage.some((id) => workshop.departmentIds.includes(id))
}

function entriesOf(wanted: WantedOfficers): (readonly [OfficerRole, readonly string[]])[] {
  return Object.entries(wanted).map(([role, ids]) => [role as OfficerRole, ids ?? []] as const) // keys of the type
}
