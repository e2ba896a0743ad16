import type { Db } from '../drafts/petition-repository.ts'

/** A body as the interchange addresses it. */
export interface OrganRecord {
  readonly id: string
  readonly name: string
  readonly parentName: string
  readonly address: string
  readonly email: string
  readonly phone: string
  /** Mã định danh; '' where the administrator has not entered it. */
  readonly organCode: string
}

/** Every body known here, whatever its time: a document goes to whoever it was written to. */
export async function loadOrgans(db: Db): Promise<OrganRecord[]> {
  const rows = await db.department.findMany({
    select: { id: true, name: true, parentName: true, address: true, email: true, phone: true, organCode: true },
    orderBy: { validFrom: 'desc' },
  })
  return rows.map(({ organCode, ...row }) => ({ ...row, organCode: organCode ?? '' }))
}

/** Who issued it, for the receiving side to ask. */
export async function loadClerk(db: Db, userId: string): Promise<{ fullName: string; email: string }> {
  const row = await db.user.findUnique({ where: { id: userId }, select: { fullName: true, email: true } })
  return row ?? { fullName: '', email: '' }
}
