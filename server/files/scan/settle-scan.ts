import type { PrismaClient } from '#server/database/generated/client.ts'
import type { AuditLog } from '#server/kernel/audit-log.ts'
import type { Clock } from '#server/kernel/clock.ts'
import { newId } from '#server/kernel/ids.ts'
import type { Transactor, UnitOfWork } from '#server/kernel/transaction.ts'
import { announceFiles, placesOf, tellOwners, tellSenders } from '../file-places.ts'
import { loadHolders, loadSecurityOfficers } from '../file-repository.ts'
import type { FileNotices, FileOwner, FileTasks } from '../files.ts'
import { insertHeld } from '../quarantine/held-repository.ts'
import { keepFileText } from './file-text-repository.ts'
import type { Reading } from './read-content.ts'
import { type ClaimedContent, recordScan } from './scan-repository.ts'

export interface SettleDeps {
  readonly prisma: PrismaClient
  readonly transactor: Transactor
  readonly audit: AuditLog
  readonly clock: Clock
  readonly tasks: FileTasks
  readonly notices: FileNotices
  readonly owners: () => Readonly<Record<string, FileOwner>>
}

/** Asks security officers to look at a file that was held back; the text is `tasks.kinds.<kind>`. */
export const HELD_FILE_TASK = 'file-review-quarantined'

/**
 * What a scan found, in one transaction with its audit row: passed, or held back with its reasons, the sender told and
 * the security officers asked. Nothing happens when the content was decided on, or went, while it was looked at.
 */
export async function settleScan(deps: SettleDeps, content: ClaimedContent, reading: Reading): Promise<void> {
  const { findings, remarks } = reading
  const at = deps.clock.now()
  const state = findings.length === 0 ? 'clean' : 'quarantined'
  await deps.transactor.run(async (work) => {
    if (!(await recordScan(work.tx, content.sha256, { state, remarks, at }))) return
    const holders = await loadHolders(work.tx, content.sha256)
    const placed = await placesOf(deps.owners(), work.tx, holders)
    if (state === 'clean' && reading.text) await keepFileText(work.tx, content.sha256, reading.text)
    await tellOwners(deps.owners(), work, placed)
    announceFiles(work, placed, at)
    if (state === 'clean') {
      await deps.audit.append(work.tx, null, {
        action: 'file.pass-scan',
        subject: { kind: 'stored-file', id: null },
        details: { sha256: content.sha256, remarks },
      })
      return
    }
    const id = newId<'held-file'>()
    await insertHeld(work.tx, { ...contentOf(content), id, findings, heldAt: at })
    await deps.audit.append(work.tx, null, {
      action: 'file.quarantine',
      subject: { kind: 'held-file', id },
      details: { sha256: content.sha256, codes: [...new Set(findings.map(({ code }) => code))] },
    })
    await tellSenders(deps.notices, work, 'file-quarantined', placed)
    await askOfficers(deps.tasks, work, id, placed.find(({ place }) => place?.code)?.place?.code)
  })
}

async function askOfficers(tasks: FileTasks, work: UnitOfWork, heldId: string, code: string | undefined) {
  for (const assigneeId of await loadSecurityOfficers(work.tx)) {
    await tasks.assign(work, {
      assigneeId,
      kind: HELD_FILE_TASK,
      about: { kind: 'held-file', id: heldId },
      ...(code ? { params: { item: code } } : {}),
    })
  }
}

function contentOf({ sha256, size, mediaType }: ClaimedContent) {
  return { sha256, size, mediaType }
}
