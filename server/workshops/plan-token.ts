import { createHash } from 'node:crypto'
import type { WorkshopRecord } from './workshop-record.ts'

/**
 * Fingerprint of what the plan form holds. Two people who edit the plan at once: the second is told, although
 * registrations, which also raise the workshop's version, never get in the way of a plan being edited.
 */
export function planToken(workshop: WorkshopRecord): string {
  const offices = workshop.officers
    .filter((officer) => ['chair', 'deputy-chair', 'secretary'].includes(officer.role))
    .map((officer) => `${officer.role}:${officer.userId}`)
    .sort()
  const plan = [
    workshop.title,
    workshop.theme,
    workshop.purpose,
    workshop.hostDepartmentId,
    workshop.startsAt.toISOString(),
    workshop.endsAt.toISOString(),
    [...workshop.departmentIds],
    offices,
  ]
  return createHash('sha256').update(JSON.stringify(plan)).digest('hex').slice(0, 24)
}
