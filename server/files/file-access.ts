import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { isId } from '#server/kernel/ids.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import { type FileRecord, loadReference } from './file-repository.ts'
import type { FileOwner } from './files.ts'

export type FileForReading = Pick<FileRecord, 'id' | 'owner' | 'sha256' | 'name' | 'size' | 'mediaType'>

/**
 * The only way to the bytes of a file. Permission comes from the owning object; until scanned only the uploader's
 * department and the secretariat get it; quarantined, nobody here: the security officer gets it from the quarantine,
 * after a warning and with an audit row (decisions.md, Files).
 */
export async function findFileFor(
  prisma: PrismaClient,
  owners: Readonly<Record<string, FileOwner>>,
  actor: Actor,
  referenceId: string,
): Promise<Result<FileForReading, Failure<'file-not-found'>>> {
  const file = isId(referenceId) ? await loadReference(prisma, referenceId) : null
  if (!file || file.removedAt) return fail('file-not-found')
  return (await mayDownload(owners, actor, file)) ? ok(file) : fail('file-not-found')
}

async function mayDownload(
  owners: Readonly<Record<string, FileOwner>>,
  actor: Actor,
  file: FileRecord,
): Promise<boolean> {
  if (file.scanState === 'quarantined') return false
  const owner = owners[file.owner.kind]
  if (!owner || !(await owner.mayRead(actor, file.owner.id))) return false
  if (file.scanState === 'clean') return true
  return actor.departmentId === file.departmentId || owner.isSecretariat(actor, file.owner.id)
}
