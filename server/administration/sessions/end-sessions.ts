import type { Actor } from '#server/kernel/actor.ts'
import { ok, type Result } from '#server/kernel/result.ts'
import { type AdministrationDeps, type AdministrationFailure, administer } from '../administration-command.ts'
import { deleteSessions } from './session-repository.ts'

/** One session, all of a person, or all but the administrator's own. Answers how many ended. */
export type WhichSessions = { readonly sessionId: string } | { readonly personId: string } | 'all-others'

export async function endSessions(
  deps: AdministrationDeps,
  actor: Actor,
  which: WhichSessions,
): Promise<Result<{ count: number }, AdministrationFailure>> {
  return administer(deps, actor, async (work) => {
    const ended = await deleteSessions(work.tx, selectorOf(which, actor))
    for (const { id, userId } of ended) work.announce(userId, [id])
    if (ended.length > 0)
      await work.record(
        'administration.end-sessions',
        which === 'all-others' ? { kind: 'session', id: null } : { kind: 'user', id: ended[0]?.userId ?? null },
        { count: ended.length },
      )
    return ok({ count: ended.length })
  })
}

function selectorOf(which: WhichSessions, actor: Actor) {
  if (which === 'all-others') return { exceptId: actor.sessionId }
  return 'sessionId' in which ? { id: which.sessionId } : { userId: which.personId }
}
