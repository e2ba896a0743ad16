import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Tx, UnitOfWork } from '#server/kernel/transaction.ts'
import { FILE_STATE_CHANGED } from './contract.ts'
import type { FileHolder } from './file-repository.ts'
import type { FileNotices, FileOwner, FilePlace } from './files.ts'

type Owners = Readonly<Record<string, FileOwner>>

/** What is told to whoever sent a file when something becomes of it. */
export type FileNoticeKind = 'file-quarantined' | 'file-released' | 'file-destroyed'

/** Where each of these references stands; what has gone has no place. */
export async function placesOf(
  owners: Owners,
  db: Tx | PrismaClient,
  holders: readonly FileHolder[],
): Promise<{ holder: FileHolder; place: FilePlace | null }[]> {
  const placed: { holder: FileHolder; place: FilePlace | null }[] = []
  for (const holder of holders) {
    const place = (await owners[holder.owner.kind]?.placeOf(db, holder.owner.id)) ?? null
    placed.push({ holder, place })
  }
  return placed
}

/** Pages that show these files read them anew. */
export function announceFiles(work: UnitOfWork, places: readonly { place: FilePlace | null }[], at: Date): void {
  const subjects = new Map(
    places.flatMap(({ place }) => (place ? [[`${place.subject.kind}:${place.subject.id}`, place.subject]] : [])),
  )
  for (const subject of subjects.values()) {
    work.afterCommit({ name: FILE_STATE_CHANGED, subject: { ...subject, version: at.getTime() } })
  }
}

/** Owners follow within the same transaction: what can be found of them changes with their file. */
export async function tellOwners(
  owners: Owners,
  work: UnitOfWork,
  placed: readonly { holder: FileHolder }[],
): Promise<void> {
  for (const { holder } of placed) await owners[holder.owner.kind]?.settled?.(work, holder.owner.id)
}

/** Tells each sender about the own file, once; nothing of its content, not even its name. */
export async function tellSenders(
  notices: FileNotices,
  work: UnitOfWork,
  kind: FileNoticeKind,
  placed: readonly { holder: FileHolder; place: FilePlace | null }[],
): Promise<void> {
  for (const { holder, place } of placed) {
    if (!place) continue
    await notices.tell(work, {
      kind,
      recipients: [holder.uploadedById],
      about: place.subject,
      key: `${kind}:${holder.id}`,
    })
  }
}
