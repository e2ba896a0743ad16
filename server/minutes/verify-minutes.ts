import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, ok, type Result } from '#server/kernel/result.ts'
import { foldLog, readFacts } from './facts/fold-log.ts'
import { findMinutesFor, refuse } from './minutes-command.ts'
import { mayReadMinutes } from './minutes-policy.ts'
import type { MinutesDeps } from './minutes-ports.ts'

/** same: replaying the log gives what the minutes say, byte by byte; differs: it went on, or was taken otherwise; broken: a row of the log was changed. */
export type MinutesVerdict = 'same' | 'differs' | 'broken'

/** Replays the log of the meeting and compares it with the facts in the minutes, for whoever reads them. */
export async function verifyMinutes(
  deps: MinutesDeps,
  actor: Actor,
  workshopId: string,
): Promise<Result<{ readonly verdict: MinutesVerdict }, Failure>> {
  const found = await findMinutesFor(deps, actor, workshopId)
  if (!found.ok) return found
  const { minutes, scene } = found.value
  if (!minutes || !mayReadMinutes(actor, scene)) return refuse('minutes-not-found')
  const { cast, v } = readFacts(minutes.facts)
  const replayed = await deps.transactor.run(({ tx }) => foldLog(deps, tx, workshopId, cast, v))
  if (!replayed) return ok({ verdict: 'broken' })
  return ok({ verdict: replayed.facts === minutes.facts ? 'same' : 'differs' })
}
