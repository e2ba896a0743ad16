import type { Actor } from '#server/kernel/actor.ts'
import { isId } from '#server/kernel/ids.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { FILE_WAITING } from '../contract.ts'
import { announceFiles, type FileNoticeKind, placesOf, tellOwners, tellSenders } from '../file-places.ts'
import { deleteContent, type FileHolder, loadHolders, releaseContent } from '../file-repository.ts'
import { HELD_FILE_TASK } from '../scan/settle-scan.ts'
import type { QuarantineFailureCode, ReleaseInput } from './contract.ts'
import { type HeldRecord, lockHeld, recordDecision } from './held-repository.ts'
import type { QuarantineDeps } from './quarantine.ts'
import { mayHandleQuarantine, mayRelease, mayRemove } from './quarantine-policy.ts'

type Outcome = Result<void, Failure<QuarantineFailureCode>>

/** "Cho dùng": the officer has looked and it is no secret. The file is clean by a human act, its reason kept. */
export async function releaseHeld(deps: QuarantineDeps, actor: Actor, { id, reason }: ReleaseInput): Promise<Outcome> {
  return decide(deps, actor, id, async (work, held, holders) => {
    const allowed = mayRelease(actor, { ...held, holders })
    if (allowed !== true) return fail(allowed === 'own' ? 'quarantine-own-file' : 'quarantine-decided')
    const at = deps.clock.now()
    await releaseContent(work.tx, held.sha256, at)
    await recordDecision(work.tx, id, {
      ...decision(actor, at, holders),
      state: 'released',
      reason,
      findings: held.findings,
    })
    await tell(deps, work, 'file-released', holders, at)
    // Nothing that it says was kept: the scanner reads it once more, for the search.
    work.afterCommit({ name: FILE_WAITING, subject: { kind: 'stored-file', id: held.sha256, version: 0 } })
    return ok({ action: 'file.release' })
  })
}

/**
 * "Xóa hẳn": it was rightly held. The content and every reference to it go, removed ones too, and so do the words that
 * were found in it; the hash stays, and the same bytes are refused from now on. Cannot be undone.
 */
export async function removeHeld(deps: QuarantineDeps, actor: Actor, id: string): Promise<Outcome> {
  return decide(deps, actor, id, async (work, held, holders) => {
    if (!mayRemove(actor, held)) return fail('quarantine-decided')
    const at = deps.clock.now()
    // Where it stood is told while the references still say it.
    await tell(deps, work, 'file-destroyed', holders, at)
    const findings = held.findings.map((finding) => ({ ...finding, snippet: '' }))
    await recordDecision(work.tx, id, { ...decision(actor, at, holders), state: 'removed', reason: null, findings })
    await deleteContent(work.tx, held.sha256)
    // Last: what was removed from the disk does not come back with a rollback.
    await deps.store.remove(held.sha256)
    return ok({ action: 'file.destroy' })
  })
}

type Act = (
  work: UnitOfWork,
  held: HeldRecord,
  holders: readonly FileHolder[],
) => Promise<Result<{ readonly action: string }, Failure<QuarantineFailureCode>>>

/** Who may, with a fresh proof of who sits here; then one transaction on the held case, its audit row, its tasks done. */
async function decide(deps: QuarantineDeps, actor: Actor, id: string, act: Act): Promise<Outcome> {
  if (!mayHandleQuarantine(actor)) return fail('quarantine-not-allowed')
  if (!isId(id)) return fail('quarantined-file-not-found')
  if (!deps.isProven(actor)) return fail('reauthentication-needed')
  return deps.transactor.attempt(async (work): Promise<Outcome> => {
    const held = await lockHeld(work.tx, id)
    if (!held) return fail('quarantined-file-not-found')
    if (held.state !== 'held') return fail('quarantine-decided')
    const holders = await loadHolders(work.tx, held.sha256, 'all')
    const done = await act(work, held, holders)
    if (!done.ok) return done
    await deps.audit.append(work.tx, actor.userId, {
      action: done.value.action,
      subject: { kind: 'held-file', id },
      details: { sha256: held.sha256, references: holders.map((holder) => holder.id) },
    })
    await deps.tasks.complete(work, { kind: HELD_FILE_TASK, about: { kind: 'held-file', id } })
    return ok()
  })
}

function decision(actor: Actor, at: Date, holders: readonly FileHolder[]) {
  return { decidedAt: at, decidedById: actor.userId, holders }
}

async function tell(
  deps: QuarantineDeps,
  work: UnitOfWork,
  kind: FileNoticeKind,
  holders: readonly FileHolder[],
  at: Date,
): Promise<void> {
  const placed = await placesOf(deps.owners(), work.tx, holders)
  await tellOwners(deps.owners(), work, placed)
  announceFiles(work, placed, at)
  await tellSenders(deps.notices, work, kind, placed)
}
