import type { Readable } from 'node:stream'
import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { AuditLog } from '#server/kernel/audit-log.ts'
import type { Clock } from '#server/kernel/clock.ts'
import type { Failure, Result } from '#server/kernel/result.ts'
import type { Transactor, Tx, UnitOfWork } from '#server/kernel/transaction.ts'
import { attachFile, planUpload, type Upload } from './attach-file.ts'
import { clearOrphans } from './clear-orphans.ts'
import type { FileFailureCode, FileView } from './contract.ts'
import { type FileForReading, findFileFor } from './file-access.ts'
import { type FileOwnerRef, loadCurrent, removeReferences, restoreReferences } from './file-repository.ts'
import type { FileStore } from './file-store.ts'
import type { FileText } from './scan/file-text.ts'
import { loadFileTexts } from './scan/file-text-repository.ts'

/** What holds files of one kind says who may do what with them; permission always comes from the owning object. */
export interface FileOwner {
  mayRead(actor: Actor, ownerId: string): Promise<boolean>
  /** Gets files that are not yet scanned, beside the uploader's department. */
  isSecretariat(actor: Actor, ownerId: string): Promise<boolean>
  /** For whom a file may be attached by this person; a refusal says why not. */
  findUploadTarget(actor: Actor, ownerId: string): Promise<Result<{ departmentId: string }, Failure>>
  /** Where the owner stands, for whom a file of it must be shown beside its readers; null when it is gone. */
  placeOf(db: Tx | PrismaClient, ownerId: string): Promise<FilePlace | null>
  /** Decides once more inside the transaction and records the change on the owner's side. */
  attached(work: UnitOfWork, actor: Actor, ownerId: string): Promise<Result<void, Failure>>
  /** Its file is about to be sent to this reader: where reading is a row of the audit log, it is written first. */
  recordReading?(actor: Actor, ownerId: string): Promise<void>
  /** Its file was looked at, held back, let go or destroyed: what can be found of it changes. */
  settled?(work: UnitOfWork, ownerId: string): Promise<void>
}

export interface FilePlace {
  /** What pages follow, and where the owner is shown. */
  readonly subject: {
    readonly kind: 'workshop' | 'petition-item' | 'petition' | 'case' | 'discussion'
    readonly id: string
  }
  /** HT-2026-03, KN-2026-014; '' before it has one. */
  readonly code: string
  /** Of the paper or the piece of evidence. */
  readonly title: string
}

export interface FileNotices {
  tell(
    work: UnitOfWork,
    telling: {
      kind: 'file-quarantined' | 'file-released' | 'file-destroyed'
      recipients: readonly string[]
      about: { kind: string; id: string }
      key: string
    },
  ): Promise<void>
}

export interface FileTasks {
  assign(
    work: UnitOfWork,
    task: { assigneeId: string; kind: string; about: { kind: string; id: string }; params?: Record<string, string> },
  ): Promise<void>
  complete(work: UnitOfWork, where: { kind: string; about: { kind: string; id: string } }): Promise<void>
}

export interface FilesDeps {
  readonly prisma: PrismaClient
  readonly transactor: Transactor
  readonly audit: AuditLog
  readonly clock: Clock
  readonly store: FileStore
  readonly tasks: FileTasks
  readonly notices: FileNotices
}

export interface Files {
  /** Whether an upload may begin, decided before a byte is read. */
  plan(actor: Actor, upload: Pick<Upload, 'owner' | 'name' | 'announcedSize'>): Promise<Result<unknown, Failure>>
  /** Receives a body and attaches it to its owner, replacing the file it had. */
  attach(actor: Actor, upload: Upload): Promise<Result<FileView, Failure>>
  /** A file that the actor may download; whatever stands against it, the answer is "not found". */
  findForReading(actor: Actor, referenceId: string): Promise<Result<FileForReading, Failure<FileFailureCode>>>
  /** Tells the owner that this reader gets the file's bytes now. */
  recordReading(actor: Actor, file: FileForReading): Promise<void>
  open(file: FileForReading, range?: { start: number; end: number }): Readable
  /** The present file of each owner that has one. */
  current(owners: { kind: string; ids: readonly string[] }): Promise<Map<string, FileView>>
  /** SHA-256 of the present file of each owner that has one. */
  hashes(owners: { kind: string; ids: readonly string[] }): Promise<Map<string, string>>
  /** What the present, clean file of each owner says, as far as it was read. */
  texts(db: Tx | PrismaClient, owners: { kind: string; ids: readonly string[] }): Promise<Map<string, FileText>>
  release(tx: Tx, owner: FileOwnerRef, at: Date): Promise<void>
  restore(tx: Tx, owner: FileOwnerRef, releasedAt: Date): Promise<void>
  /** Removes content that nothing has referred to for long, and remains of broken uploads. Run at start and daily. */
  clearOrphans(): Promise<{ removed: number }>
}

/** `owners`: who owns files of a kind ('paper' …). They arrive later than this module, because they are built on it. */
export function createFiles(deps: FilesDeps, owners: () => Readonly<Record<string, FileOwner>>): Files {
  return {
    plan: (actor, upload) => planUpload(deps, owners(), actor, upload),
    attach: (actor, upload) => attachFile(deps, owners(), actor, upload),
    findForReading: (actor, referenceId) => findFileFor(deps.prisma, owners(), actor, referenceId),
    recordReading: async (actor, { owner }) => owners()[owner.kind]?.recordReading?.(actor, owner.id),
    open: (file, range) => deps.store.open(file.sha256, range),
    current: (wanted) => loadCurrent(deps.prisma, wanted),
    hashes: async (wanted) =>
      new Map([...(await loadCurrent(deps.prisma, wanted))].map(([owner, file]) => [owner, file.sha256])),
    texts: loadFileTexts,
    release: removeReferences,
    restore: restoreReferences,
    clearOrphans: () => clearOrphans(deps),
  }
}
