import type { Prisma, PrismaClient } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { FilePage, FileText } from './file-text.ts'

type Db = Tx | PrismaClient

/** Kept with the content and gone with it. */
export async function keepFileText(tx: Tx, sha256: string, { pages, isCut, legacy }: FileText): Promise<void> {
  const data = { pages: pages as unknown as Prisma.InputJsonArray, isCut, legacy } // plain JSON, ours
  await tx.fileText.upsert({ where: { sha256 }, create: { sha256, ...data }, update: data })
}

/** What the present file of each owner says, where it is clean and was read; without text its pages are none. */
export async function loadFileTexts(
  db: Db,
  owners: { readonly kind: string; readonly ids: readonly string[] },
): Promise<Map<string, FileText>> {
  const rows = await db.fileReference.findMany({
    where: {
      ownerKind: owners.kind,
      ownerId: { in: [...owners.ids] },
      removedAt: null,
      file: { scanState: 'clean', text: { isNot: null } },
    },
    orderBy: { createdAt: 'asc' },
    select: { ownerId: true, file: { select: { text: true } } },
  })
  return new Map(
    rows.flatMap(({ ownerId, file }) =>
      file.text
        ? [
            [
              ownerId,
              {
                pages: file.text.pages as unknown as FilePage[], // written above
                isCut: file.text.isCut,
                legacy: file.text.legacy as FileText['legacy'], // the same
              },
            ] as const,
          ]
        : [],
    ),
  )
}
