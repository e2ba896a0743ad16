import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { changeConsultation, openRound, type Refusal } from './consultation-command.ts'
import type { ConsultationDeps } from './consultation-ports.ts'
import type { SavePositionInput } from './contract.ts'
import { loadPositionDraft, writePositionDraft } from './round-repository.ts'

export interface SavedPosition {
  readonly at: Date
}

/** One person's saves within this time are one row of the log. */
const ONE_ROW_MS = 10 * 60_000

/** One clause of the department's position as it is being written; nobody outside the department sees it. */
export async function savePosition(
  deps: ConsultationDeps,
  actor: Actor,
  input: SavePositionInput,
): Promise<Result<SavedPosition, Refusal>> {
  return changeConsultation<SavedPosition>(deps, actor, input.id, 'prepare', async (work, found) => {
    const round = openRound(found, input.roundId)
    if (!round.ok) return round
    const { cid, position, comment } = input
    if (!round.value.clauses.some((clause) => clause.cid === cid)) return fail('petition-clause-not-found')
    const { departmentId, userId } = actor
    const at = deps.clock.now()
    const before = await loadPositionDraft(work.tx, round.value.id, departmentId)
    const row = { roundId: round.value.id, departmentId, cid, position, comment, savedById: userId, savedAt: at }
    await writePositionDraft(work.tx, row)
    const goesOn = before.some(
      ({ savedById, savedAt }) => savedById === userId && at.getTime() - savedAt.getTime() < ONE_ROW_MS,
    )
    if (!goesOn) {
      // Without an announcement: other departments' pages have nothing to read anew.
      await deps.audit.append(work.tx, userId, {
        action: 'petition.prepare-position',
        subject: { kind: 'petition', id: found.petition.id },
        details: { round: round.value.number, department: departmentId },
      })
    }
    return ok({ value: { at } })
  })
}
