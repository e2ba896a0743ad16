import type { Db } from './case-repository.ts'
import type { PersonBadge } from './case-view.ts'

/** People by id, for names beside texts and in the history. */
export async function loadPeople(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, PersonBadge>> {
  const rows = await db.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, fullName: true, office: true },
  })
  return new Map(rows.map((row) => [row.id, row]))
}
