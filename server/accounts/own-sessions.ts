import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { AuditLog } from '#server/kernel/audit-log.ts'
import type { Clock } from '#server/kernel/clock.ts'
import { isId } from '#server/kernel/ids.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { Transactor } from '#server/kernel/transaction.ts'
import type { OwnSessionView, SignInMethod } from './contract.ts'
import { deviceOf } from './device.ts'
import { placeOf } from './place.ts'
import { endOneSession, endSessionsBut, listLiveSessions } from './session-repository.ts'

export interface OwnSessionsDeps {
  readonly prisma: PrismaClient
  readonly transactor: Transactor
  readonly audit: AuditLog
  readonly clock: Clock
}

/** Where the person is signed in now: this session first, then the last seen. */
export async function listOwnSessions(deps: OwnSessionsDeps, actor: Actor): Promise<OwnSessionView[]> {
  const rows = await listLiveSessions(deps.prisma, actor.userId, deps.clock.now())
  return rows
    .map(({ id, createdAt, lastSeenAt, userAgent, address, method }) => ({
      id,
      isThis: id === actor.sessionId,
      device: deviceOf(userAgent),
      place: placeOf(address),
      method: method as SignInMethod, // openSession is the only writer
      beganAt: createdAt,
      lastSeenAt,
    }))
    .sort((one, other) => Number(other.isThis) - Number(one.isThis))
}

/** Ends one of one's own sessions; anybody else's is not there. */
export async function endOwnSession(
  deps: OwnSessionsDeps,
  actor: Actor,
  sessionId: string,
): Promise<Result<void, Failure<'session-not-found'>>> {
  if (!isId(sessionId)) return fail('session-not-found')
  return deps.transactor.attempt(async (work) => {
    if (!(await endOneSession(work, actor.userId, sessionId))) return fail('session-not-found')
    await deps.audit.append(work.tx, actor.userId, {
      action: 'account.end-session',
      subject: { kind: 'session', id: sessionId },
    })
    return ok()
  })
}

/** Ends all of one's sessions but this one. Answers how many. */
export async function endOtherSessions(deps: OwnSessionsDeps, actor: Actor): Promise<number> {
  return deps.transactor.run(async (work) => {
    const count = await endSessionsBut(work, actor.userId, actor.sessionId)
    await deps.audit.append(work.tx, actor.userId, {
      action: 'account.end-other-sessions',
      subject: { kind: 'user', id: actor.userId },
      details: { count },
    })
    return count
  })
}
