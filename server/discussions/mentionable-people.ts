import type { Actor } from '#server/kernel/actor.ts'
import { fail } from '#server/kernel/result.ts'
import { localDate } from '#server/language/dates.ts'
import type { DiscussionDeps, DiscussionRefusal } from './discussion-command.ts'
import { mayEnterTopics } from './discussion-policy.ts'
import type { DiscussedCase } from './discussion-ports.ts'
import type { Db } from './discussion-repository.ts'
import type { DiscussionPerson } from './discussion-view.ts'
import { loadStaff, personsIn } from './people-repository.ts'

/** Who can be named in a topic: people of the bodies that read it today. */
export async function mentionablePeople(
  deps: Pick<DiscussionDeps, 'prisma' | 'departments' | 'clock'>,
  clusterId: string,
  ofCase: DiscussedCase | null,
): Promise<DiscussionPerson[]> {
  const today = localDate(deps.clock.now())
  const bodies: string[] = []
  for (const { id } of await deps.departments.cohort(clusterId, today)) {
    const circle = ofCase?.departmentIds ?? null
    const lineage = circle === null ? [] : await deps.departments.lineage(id)
    if (circle === null || lineage.some((former) => circle.includes(former))) bodies.push(id)
  }
  const ministry = ofCase?.isForMinistry ? await deps.departments.ministry(today) : null
  const staff = await loadStaff(deps.prisma, bodies, ministry?.id ?? null, today)
  const people = await personsIn(deps, staff)
  return [...people.values()]
}

/** Each of them reads the topic, by the same policy as everybody; null when they do. */
export async function refuseUnfit(
  deps: Pick<DiscussionDeps, 'cases' | 'actorOfUser'>,
  db: Db,
  caseId: string | null,
  userIds: readonly string[],
): Promise<{ ok: false; failure: DiscussionRefusal } | null> {
  for (const userId of userIds) {
    const named = await deps.actorOfUser(userId)
    if (!named || !(await reads(deps, db, named, caseId))) return fail('discussion-person-unsuitable')
  }
  return null
}

async function reads(deps: Pick<DiscussionDeps, 'cases'>, db: Db, actor: Actor, caseId: string | null) {
  return caseId ? (await deps.cases.find(db, actor, caseId)) !== null : mayEnterTopics(actor)
}
