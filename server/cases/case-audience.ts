import type { Actor } from '#server/kernel/actor.ts'
import { belongsToCluster, type CaseFacts, isOfMinistry, isOutsideBusiness, worksIn } from './case-policy.ts'

// Readers of cases as circles, for the search and for lists: the sentences of case-policy.ts, said once of the case and
// once of the person. case-audience.test.ts holds them equal.

const department = (id: string) => `case:department:${id}`
const chosen = (id: string) => `case:chosen:${id}`
const BODIES = 'case:bodies'
const MINISTRY = 'case:ministry'

export function caseAudience(one: Pick<CaseFacts, 'departmentId' | 'state' | 'visibility' | 'sharedWith'>): string[] {
  const own = department(one.departmentId)
  if (one.state !== 'published') return [own]
  switch (one.visibility) {
    case 'department':
      return [own]
    case 'departments':
      return [own, ...one.sharedWith.map(chosen)]
    case 'cluster':
      return [own, BODIES]
    case 'ministry':
      return [own, BODIES, MINISTRY]
  }
}

export function caseAudiencesOf(actor: Actor): string[] {
  if (isOutsideBusiness(actor)) return []
  const own = actor.departmentLineage.filter((id) => worksIn(actor, id))
  return [
    ...own.flatMap((id) => [department(id), chosen(id)]),
    ...(belongsToCluster(actor) ? [BODIES] : []),
    ...(isOfMinistry(actor) ? [MINISTRY] : []),
  ]
}
