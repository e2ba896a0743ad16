import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok } from '#server/kernel/result.ts'
import { localDate } from '#server/language/dates.ts'
import type { NamePeopleInput } from './contract.ts'
import { changePetition, type Done, type PetitionDeps } from './petition-command.ts'
import { tellNamed } from './petition-notices.ts'
import { loadPeopleOf } from './petition-people-repository.ts'
import { replacePeople } from './petition-repository.ts'

/** Observers of the ministry (khách): they read and comment while they are invited. */
export async function inviteGuests(deps: PetitionDeps, actor: Actor, input: NamePeopleInput): Done {
  return changePetition<void>(deps, actor, input.id, 'arrange', async (work, { petition }) => {
    const userIds = [...new Set(input.userIds)]
    const added = userIds.filter((id) => !petition.guestIds.includes(id))
    const removed = petition.guestIds.filter((id) => !userIds.includes(id))
    if (added.length + removed.length === 0) return ok({ value: undefined })
    const ministry = await deps.departments.ministry(localDate(deps.clock.now()))
    const people = ministry ? await loadPeopleOf(work.tx, [ministry.id]) : []
    if (added.some((id) => !people.some((person) => person.id === id))) return fail('petition-guest-unsuitable')
    await replacePeople(work.tx, petition.id, { role: 'guest', userIds, byId: actor.userId, at: deps.clock.now() })
    await tellNamed(deps, work, petition.id, added)
    return ok({ value: undefined, audit: { action: 'petition.invite-guests', details: { added, removed } } })
  })
}
