import { type Actor, hasGlobalRole } from '#server/kernel/actor.ts'
import { isApproved } from './workshop.ts'
import type { WorkshopFacts } from './workshop-policy.ts'

// Readers of workshops as circles, for the search: `mayRead` said once of the workshop and once of the person.
// workshop-audience.test.ts holds both equal.

const host = (id: string) => `workshop:host:${id}`
const cluster = (id: string) => `workshop:cluster:${id}`
const officers = (id: string) => `workshop:officers:${id}`
const anyRole = (id: string) => `workshop:role:${id}`
const department = (id: string) => `workshop:department:${id}`

export function workshopAudience(workshop: WorkshopFacts): string[] {
  const approved = isApproved(workshop) ? [...workshop.departmentIds.map(department), anyRole(workshop.id)] : []
  return [host(workshop.hostDepartmentId), cluster(workshop.clusterId), officers(workshop.id), ...approved]
}

export function workshopAudiencesOf(actor: Actor): string[] {
  if (hasGlobalRole(actor, 'administrator')) return []
  const byRole = actor.roles.flatMap((role) => {
    if (role.scope === 'cluster') {
      return role.role === 'cluster-head' || role.role === 'cluster-secretary' ? [cluster(role.scopeId)] : []
    }
    if (role.scope !== 'workshop') return []
    const isOfficer = role.role === 'chair' || role.role === 'deputy-chair' || role.role === 'secretary'
    return [anyRole(role.scopeId), ...(isOfficer ? [officers(role.scopeId)] : [])]
  })
  return [...actor.departmentLineage.flatMap((id) => [host(id), department(id)]), ...byRole]
}
