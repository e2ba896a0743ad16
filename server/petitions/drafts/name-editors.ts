import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok } from '#server/kernel/result.ts'
import { findUnsuitable } from './check-head.ts'
import type { NamePeopleInput } from './contract.ts'
import { changePetition, type Done, type PetitionDeps } from './petition-command.ts'
import { tellNamed } from './petition-notices.ts'
import { replacePeople } from './petition-repository.ts'

/**
 * Who edits the text directly beside đơn vị chủ trì and thư ký: officials of the bodies taking part. Who is not in the
 * list suggests again like the others of their department, also on connections that are open.
 */
export async function nameEditors(deps: PetitionDeps, actor: Actor, input: NamePeopleInput): Done {
  return changePetition<void>(deps, actor, input.id, 'arrange', async (work, { petition }) => {
    const userIds = [...new Set(input.userIds)]
    const added = userIds.filter((id) => !petition.editorIds.includes(id))
    const removed = petition.editorIds.filter((id) => !userIds.includes(id))
    if (added.length + removed.length === 0) return ok({ value: undefined })
    const unsuitable = await findUnsuitable(deps, work.tx, petition.departmentIds, added)
    if (unsuitable.length > 0) return fail('petition-person-unsuitable')
    await replacePeople(work.tx, petition.id, { role: 'editor', userIds, byId: actor.userId, at: deps.clock.now() })
    await tellNamed(deps, work, petition.id, added)
    return ok({ value: undefined, audit: { action: 'petition.name-editors', details: { added, removed } } })
  })
}
