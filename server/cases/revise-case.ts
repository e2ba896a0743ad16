import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { type CaseDeps, changeCase, type Refusal } from './case-command.ts'
import { columnsOf, loadWork, updateCase, updateWorkHead } from './case-repository.ts'
import type { CaseHead } from './content/contract.ts'
import type { ReviseCaseInput } from './contract.ts'
import { openWork } from './text/open-work.ts'

export interface RevisedCase {
  readonly version: number
}

/**
 * The head as its department has it now; others are given it when it is published next, confidentiality too: who writes
 * cannot widen it alone. Refused when a colleague changed it since the form was opened.
 */
export async function reviseCase(
  deps: CaseDeps,
  actor: Actor,
  input: ReviseCaseInput,
): Promise<Result<RevisedCase, Refusal>> {
  const { id, basedOn, ...typed } = input
  const chosen = typed.visibility === 'departments' ? [...new Set(typed.sharedWith)] : []
  const bodies = await deps.departments.byIds(chosen)
  if (bodies.size < chosen.length) return fail('case-department-unknown')
  const head: CaseHead = { ...typed, sharedWith: chosen }
  return changeCase<RevisedCase>(deps, actor, id, 'edit', async (work, one) => {
    await openWork(deps, work.tx, one, actor.userId)
    const now = await loadWork(work.tx, one.id)
    if (!now) throw new Error(`case ${one.id} has no work`)
    if (JSON.stringify(sorted(now.head)) === JSON.stringify(sorted(head)))
      return ok({ value: { version: now.version } })
    if (now.version !== basedOn) return fail('case-changed-meanwhile')
    const version = now.version + 1
    const at = deps.clock.now()
    await updateWorkHead(work.tx, one.id, { head, version, by: actor.userId, at })
    // Of a draft everything is its department's: lists show what was typed last.
    await updateCase(work.tx, one.id, { changedAt: at, ...(one.published === 0 && columnsOf(head)) })
    return ok({ value: { version }, audit: { action: 'case.revise', details: { version } } })
  })
}

function sorted(head: CaseHead) {
  return Object.entries(head).sort(([a], [b]) => (a < b ? -1 : 1))
}
