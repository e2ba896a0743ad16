import type { Actor } from '#server/kernel/actor.ts'
import { hasDepartmentRole } from '#server/kernel/actor.ts'
import { isOutsideBusiness, mayEnterPetitions, type PetitionFacts } from './draft-access.ts'

// Readers of petitions as circles, for the search: the sentences of draft-access.ts that tell a reader from a stranger,
// said once of the petition and once of the person. petition-audience.test.ts holds both equal.

const guest = (id: string) => `petition:guest:${id}`
const person = (id: string) => `petition:person:${id}`
const department = (id: string) => `petition:department:${id}`
const official = (id: string) => `petition:official:${id}`
const cluster = (id: string) => `petition:cluster:${id}`

export function petitionAudience(petition: PetitionFacts): string[] {
  return [
    ...petition.guestIds.map(guest),
    person(petition.secretaryId),
    ...petition.departmentIds.map(department),
    official(petition.leadDepartmentId),
    cluster(petition.clusterId),
  ]
}

export function petitionAudiencesOf(actor: Actor): string[] {
  if (isOutsideBusiness(actor)) return []
  if (actor.departmentKind === 'ministry') return [guest(actor.userId)]
  if (!mayEnterPetitions(actor)) return []
  const isOfficial = hasDepartmentRole(actor, 'leader') || hasDepartmentRole(actor, 'specialist')
  const led = actor.roles.flatMap((role) =>
    role.scope === 'cluster' && (role.role === 'cluster-head' || role.role === 'cluster-secretary')
      ? [role.scopeId]
      : [],
  )
  return [
    person(actor.userId),
    ...[...new Set([actor.departmentId, ...actor.departmentLineage])].map(department),
    ...(isOfficial ? [official(actor.departmentId)] : []),
    ...led.map(cluster),
  ]
}
