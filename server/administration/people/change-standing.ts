import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import {
  type AdministrationDeps,
  type AdministrationFailure,
  type AdministrationWork,
  administer,
} from '../administration-command.ts'
import { mayActOn } from '../administration-policy.ts'
import type { IssuedLink } from '../contract.ts'
import { toDate } from '../days.ts'
import { deleteSessions } from '../sessions/session-repository.ts'
import {
  clearLock,
  clearWaysIn,
  countAdministrators,
  holdAdministrators,
  holdPerson,
  markDisabled,
  markEnabled,
  type PersonRecord,
} from './person-repository.ts'

type Outcome<T = void> = Promise<Result<T, AdministrationFailure>>

/** [N2][N5] Shuts the account: sessions and links end at once, the person and what was written stay. */
export async function disablePerson(deps: AdministrationDeps, actor: Actor, personId: string): Outcome {
  return onAnother(deps, actor, personId, async (work, person) => {
    if (person.status === 'disabled') return ok()
    await holdAdministrators(work.tx)
    await markDisabled(work.tx, person.id)
    if ((await countAdministrators(work.tx, toDate(work.today))) === 0) return fail('administration-last')
    await deps.links.void(work, person.id)
    work.announce(person.id, await endSessions(work, person.id))
    await work.record('administration.disable-person', { kind: 'user', id: person.id })
    return ok()
  })
}

export async function enablePerson(deps: AdministrationDeps, actor: Actor, personId: string): Outcome {
  return onAnother(deps, actor, personId, async (work, person) => {
    if (person.status === 'active') return ok()
    await markEnabled(work.tx, person.id, work.now)
    await work.record('administration.enable-person', { kind: 'user', id: person.id })
    return ok()
  })
}

/** Ends the rest after five wrong passwords (R4). */
export async function unlockPerson(deps: AdministrationDeps, actor: Actor, personId: string): Outcome {
  return onAnother(deps, actor, personId, async (work, person) => {
    if (!person.lockedUntil || person.lockedUntil <= work.now) return ok()
    await clearLock(work.tx, person.id)
    await work.record('administration.unlock-person', { kind: 'user', id: person.id })
    return ok()
  })
}

/** A new invitation; older links end. */
export async function invitePerson(deps: AdministrationDeps, actor: Actor, personId: string): Outcome<IssuedLink> {
  return onAnother(deps, actor, personId, async (work, person) => {
    if (person.status === 'disabled') return fail('person-disabled')
    const link = await deps.links.issue(work, { userId: person.id, purpose: 'invite', byId: actor.userId })
    await work.record('administration.invite-person', { kind: 'user', id: person.id })
    return ok(link)
  })
}

/**
 * [N5] The old password, the link to the office's sign-in system and every session end; a link of one hour sets a new one. With `secondFactor` the authenticator
 * app goes too (the phone and the recovery codes are lost): never alone, or a short password would stand without it.
 */
export async function resetPerson(
  deps: AdministrationDeps,
  actor: Actor,
  personId: string,
  { secondFactor }: { readonly secondFactor: boolean },
): Outcome<IssuedLink> {
  return onAnother(deps, actor, personId, async (work, person) => {
    if (person.status === 'disabled') return fail('person-disabled')
    if (secondFactor) await deps.removeSecondFactorOf(work, person.id)
    await clearWaysIn(work.tx, person.id)
    work.announce(person.id, await endSessions(work, person.id))
    const link = await deps.links.issue(work, { userId: person.id, purpose: 'reset', byId: actor.userId })
    await work.record('administration.reset-person', { kind: 'user', id: person.id }, { secondFactor })
    return ok(link)
  })
}

/** One act on the account of another person, who is held meanwhile. */
async function onAnother<T>(
  deps: AdministrationDeps,
  actor: Actor,
  personId: string,
  act: (work: AdministrationWork, person: PersonRecord) => Outcome<T>,
): Outcome<T> {
  return administer(deps, actor, async (work) => {
    const person = await holdPerson(work.tx, personId)
    if (!person) return fail('person-not-found')
    const refusal = mayActOn(actor, person)
    return refusal ? fail(refusal) : act(work, person)
  })
}

async function endSessions(work: AdministrationWork, userId: string): Promise<string[]> {
  return (await deleteSessions(work.tx, { userId })).map((session) => session.id)
}
