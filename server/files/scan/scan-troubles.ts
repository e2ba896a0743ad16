import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { loadSecurityOfficers } from '../file-repository.ts'
import { countFailing } from './scan-repository.ts'
import type { SettleDeps } from './settle-scan.ts'

/** Asks security officers to see to files that cannot be scanned; one task for all of them. */
export const FAILING_SCANS_TASK = 'file-scans-failing'
/** What the task is about: the scanner itself, one for ever. */
const SCANNER = { kind: 'file-scanner', id: '00000000-0000-7000-8000-00000000f11e' } as const

/** From this many attempts on somebody is asked to look: with the pauses between them about a quarter of an hour. */
export const TELL_AFTER_ATTEMPTS = 5

export interface TroubleTeller {
  /** Asks once when scans keep failing, and takes the question back when none does any more. */
  look(): Promise<void>
}

export function createTroubleTeller(deps: Pick<SettleDeps, 'prisma' | 'transactor' | 'tasks'>): TroubleTeller {
  // Unknown after a start: what is said once more is said to nobody twice.
  let told: boolean | null = null
  return {
    async look() {
      const isFailing = (await countFailing(deps.prisma, TELL_AFTER_ATTEMPTS)) > 0
      if (isFailing === told) return
      await deps.transactor.run((work) =>
        isFailing ? ask(deps, work) : deps.tasks.complete(work, { kind: FAILING_SCANS_TASK, about: SCANNER }),
      )
      told = isFailing
    },
  }
}

async function ask({ tasks }: Pick<SettleDeps, 'tasks'>, work: UnitOfWork): Promise<void> {
  for (const assigneeId of await loadSecurityOfficers(work.tx)) {
    await tasks.assign(work, { assigneeId, kind: FAILING_SCANS_TASK, about: SCANNER })
  }
}
