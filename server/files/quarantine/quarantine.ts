import type { Readable } from 'node:stream'
import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Departments } from '#server/departments/departments.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { AuditLog } from '#server/kernel/audit-log.ts'
import type { Clock } from '#server/kernel/clock.ts'
import { isId } from '#server/kernel/ids.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { Transactor } from '#server/kernel/transaction.ts'
import { FILE_WAITING } from '../contract.ts'
import type { FileForReading } from '../file-access.ts'
import { loadHolders } from '../file-repository.ts'
import type { FileStore } from '../file-store.ts'
import type { FileNotices, FileOwner, FileTasks } from '../files.ts'
import { hurryScans } from '../scan/scan-repository.ts'
import type {
  HeldFileView,
  PersonBadge,
  QuarantineFailureCode,
  QuarantineList,
  QuarantineListInput,
  ReleaseInput,
} from './contract.ts'
import { releaseHeld, removeHeld } from './decide.ts'
import { loadHeld } from './held-repository.ts'
import { mayDownload, mayHandleQuarantine } from './quarantine-policy.ts'
import { listQuarantine, viewHeld } from './view-quarantine.ts'

type Refusal = Failure<QuarantineFailureCode>

export interface QuarantineDeps {
  readonly prisma: PrismaClient
  readonly transactor: Transactor
  readonly audit: AuditLog
  readonly clock: Clock
  readonly store: FileStore
  readonly tasks: FileTasks
  readonly notices: FileNotices
  readonly departments: Pick<Departments, 'byIds'>
  readonly people: (ids: readonly string[]) => Promise<ReadonlyMap<string, PersonBadge>>
  readonly owners: () => Readonly<Record<string, FileOwner>>
  /** Whether the person has proved a moment ago who sits here. */
  readonly isProven: (actor: Actor) => boolean
}

/** Files held back by the scan (Tệp bị giữ lại), for the security officer. */
export interface Quarantine {
  /** Whether its door is shown. */
  mayHandle(actor: Actor): boolean
  list(actor: Actor, input: QuarantineListInput): Promise<Result<QuarantineList, Refusal>>
  read(actor: Actor, id: string): Promise<Result<HeldFileView, Refusal>>
  release(actor: Actor, input: ReleaseInput): Promise<Result<void, Refusal>>
  remove(actor: Actor, id: string): Promise<Result<void, Refusal>>
  /** The bytes of a held file; taking them is recorded before the first one leaves. */
  download(actor: Actor, id: string): Promise<Result<{ file: FileForReading; body: () => Readable }, Refusal>>
  /** Files whose scans failed are tried again at once. */
  retryScans(actor: Actor): Promise<Result<void, Refusal>>
}

export function createQuarantine(deps: QuarantineDeps): Quarantine {
  return {
    mayHandle: mayHandleQuarantine,
    async list(actor, input) {
      return mayHandleQuarantine(actor) ? ok(await listQuarantine(deps, input)) : fail('quarantine-not-allowed')
    },
    async read(actor, id) {
      if (!mayHandleQuarantine(actor)) return fail('quarantine-not-allowed')
      const held = isId(id) ? await loadHeld(deps.prisma, id) : null
      return held ? ok(await viewHeld(deps, actor, held)) : fail('quarantined-file-not-found')
    },
    release: (actor, input) => releaseHeld(deps, actor, input),
    remove: (actor, id) => removeHeld(deps, actor, id),
    async download(actor, id) {
      if (!mayHandleQuarantine(actor)) return fail('quarantine-not-allowed')
      const held = isId(id) ? await loadHeld(deps.prisma, id) : null
      if (!held || !mayDownload(actor, held)) return fail('quarantined-file-not-found')
      const [holder] = await loadHolders(deps.prisma, held.sha256, 'all')
      await deps.transactor.run(({ tx }) =>
        deps.audit.append(tx, actor.userId, {
          action: 'file.download-quarantined',
          subject: { kind: 'held-file', id },
          details: { sha256: held.sha256 },
        }),
      )
      const { sha256, size, mediaType } = held
      const file = {
        id: holder?.id ?? held.id,
        sha256,
        size,
        mediaType,
        name: holder?.name ?? sha256,
      } as FileForReading // the id only names it
      return ok({ file, body: () => deps.store.open(sha256) })
    },
    async retryScans(actor) {
      if (!mayHandleQuarantine(actor)) return fail('quarantine-not-allowed')
      await deps.transactor.run(async (work) => {
        const count = await hurryScans(work.tx)
        await deps.audit.append(work.tx, actor.userId, {
          action: 'file.retry-scans',
          subject: { kind: 'stored-file', id: null },
          details: { count },
        })
        work.afterCommit({ name: FILE_WAITING, subject: { kind: 'stored-file', id: '', version: 0 } })
      })
      return ok()
    },
  }
}
