import type { TextJson } from '#realtime/protocol/petition-text/strip-proposals.ts'
import type { Prisma } from '#server/database/generated/client.ts'
import type { Db } from '../drafts/petition-repository.ts'
import type { VersionText } from './read-version-text.ts'

export interface VersionRow {
  readonly id: string
  readonly name: string
  readonly createdBy: string | null
  readonly createdAt: Date
  /** Null until it was read once. */
  readonly text: Omit<VersionText, 'content'> | null
}

/** Versions of a draft, the oldest first; without what they say. */
export async function loadVersions(db: Db, draftId: string): Promise<VersionRow[]> {
  const rows = await db.draftVersion.findMany({
    where: { draftId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      createdBy: true,
      createdAt: true,
      petitionText: { select: { textHash: true, stateVector: true, clauseCount: true } },
    },
  })
  return rows.map(({ petitionText, ...row }) => ({ ...row, text: petitionText }))
}

/** What a version says; null until it was read once. */
export async function loadVersionContent(db: Db, versionId: string): Promise<TextJson | null> {
  const row = await db.petitionVersionText.findUnique({ where: { versionId }, select: { content: true } })
  // Written by insertVersionText only.
  return row && (row.content as unknown as TextJson)
}

/** Once per version: of two readers at once the second changes nothing. */
export async function insertVersionText(db: Db, versionId: string, text: VersionText): Promise<void> {
  const { content, stateVector, ...row } = text
  await db.petitionVersionText.createMany({
    data: [
      {
        ...row,
        versionId,
        content: content as unknown as Prisma.InputJsonValue, // plain JSON, by its type
        stateVector: new Uint8Array(stateVector),
      },
    ],
    skipDuplicates: true,
  })
}

/** To whom each Yjs client of a draft belongs. */
export async function loadClientOwners(db: Db, draftId: string): Promise<Map<number, string>> {
  const rows = await db.draftClient.findMany({ where: { draftId }, select: { clientId: true, userId: true } })
  return new Map(rows.map(({ clientId, userId }) => [Number(clientId), userId]))
}
