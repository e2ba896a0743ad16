import type { Prisma, PrismaClient } from '#server/database/generated/client.ts'
import { newId, type UserId } from '#server/kernel/ids.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import { nameSortKey } from '#server/language/collation.ts'

type Db = Tx | PrismaClient

const PERSON = {
  id: true,
  fullName: true,
  email: true,
  office: true,
  honorific: true,
  departmentId: true,
  kind: true,
  status: true,
  isDemo: true,
  createdAt: true,
  lastSignInAt: true,
  lockedUntil: true,
  phone: true,
  roles: {
    select: { id: true, role: true, scopeKind: true, scopeId: true, validFrom: true, validTo: true },
    orderBy: { id: 'asc' },
  },
  passwordHash: true,
  identities: { select: { id: true }, take: 1 },
} as const

/** `hasWayIn`: a password, or the sign-in system of the office knows the person. */
function toRecord<Row extends { passwordHash: string | null; identities: readonly unknown[] }>(row: Row) {
  const { passwordHash, identities, ...person } = row
  return { ...person, hasWayIn: passwordHash !== null || identities.length > 0 }
}

export async function loadPerson(db: Db, id: string) {
  // Who was erased is nobody's to administer any more (N10).
  const row = await db.user.findUnique({ where: { id, erasedAt: null }, select: PERSON })
  return row && toRecord(row)
}
export type PersonRecord = NonNullable<Awaited<ReturnType<typeof loadPerson>>>

/** The person, held until the transaction ends: of two acts on one person the second sees what the first did. */
export async function holdPerson(tx: Tx, id: string): Promise<PersonRecord | null> {
  await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${id}::uuid FOR UPDATE`
  return loadPerson(tx, id)
}

export interface PersonColumns {
  readonly fullName: string
  readonly email: string
  readonly office: string
  readonly honorific: 'ong' | 'ba' | null
}

export interface NewPersonColumns extends PersonColumns {
  readonly departmentId: string
  readonly kind: 'person' | 'connection_point'
}

/** Enters people without a password; answers the ids by address, of those whose address was free. */
export async function insertPeople(
  tx: Tx,
  people: readonly NewPersonColumns[],
  at: Date,
): Promise<Map<string, string>> {
  const rows = people.map((person) => {
    const id: UserId = newId()
    return { ...person, id, nameSortKey: nameSortKey(person.fullName), createdAt: at }
  })
  const entered = await tx.user.createManyAndReturn({
    data: rows,
    skipDuplicates: true,
    select: { id: true, email: true },
  })
  return new Map(entered.map(({ id, email }) => [email, id]))
}

export async function updatePerson(tx: Tx, id: string, columns: PersonColumns): Promise<void> {
  await tx.user.update({ where: { id }, data: { ...columns, nameSortKey: nameSortKey(columns.fullName) } })
}

export async function isAddressTaken(tx: Tx, email: string, exceptId: string): Promise<boolean> {
  return (await tx.user.count({ where: { email, id: { not: exceptId } } })) > 0
}

export async function updateDepartment(tx: Tx, id: string, departmentId: string): Promise<void> {
  await tx.user.update({ where: { id }, data: { departmentId } })
}

export async function markDisabled(tx: Tx, id: string): Promise<void> {
  await tx.user.update({ where: { id }, data: { status: 'disabled', disabledFor: null } })
}

/** The 45 days of R4 begin anew. */
export async function markEnabled(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.user.update({ where: { id }, data: { status: 'active', disabledFor: null, enabledAt: at } })
}

export async function clearLock(tx: Tx, id: string): Promise<void> {
  await tx.user.update({ where: { id }, data: { failedSignIns: 0, lockedUntil: null } })
}

/** The password, and whom the sign-in system of the office means: that is found out anew by the address. */
export async function clearWaysIn(tx: Tx, id: string): Promise<void> {
  await tx.providerIdentity.deleteMany({ where: { userId: id } })
  await tx.user.update({ where: { id }, data: { passwordHash: null, failedSignIns: 0, lockedUntil: null } })
}

/** One at a time: two administrators who disable each other at once do not both succeed. */
export async function holdAdministrators(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('administrators', 0))`
}

/** Active administrators on a day (a DATE). */
export async function countAdministrators(tx: Tx, on: Date): Promise<number> {
  return (await loadAdministrators(tx, on)).length
}

export async function loadAdministrators(tx: Tx, on: Date): Promise<string[]> {
  const rows = await tx.user.findMany({
    where: {
      status: 'active',
      roles: {
        some: {
          ...{ scopeKind: 'global', role: 'administrator' },
          AND: [
            { OR: [{ validFrom: null }, { validFrom: { lte: on } }] },
            { OR: [{ validTo: null }, { validTo: { gt: on } }] },
          ],
        },
      },
    },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  return rows.map((row) => row.id)
}

/** [N10] The row says no more who it was; its address can never sign in and never collides. */
export async function blankPerson(tx: Tx, id: string, name: string, at: Date): Promise<void> {
  await tx.user.update({
    where: { id },
    data: {
      email: `${id}@erased.invalid`,
      fullName: name,
      nameSortKey: nameSortKey(name),
      ...{ office: '', honorific: null, phone: '', passwordHash: null, isDemo: false, erasedAt: at },
      ...{ status: 'disabled', disabledFor: null, failedSignIns: 0, lockedUntil: null, lastSignInAt: null },
      ...{ locale: 'vi', theme: 'system', easyReading: false, readingSince: null },
    },
  })
}

export interface PeopleFilter {
  readonly departmentId?: string | undefined
  readonly role?: string | undefined
  readonly state?: 'active' | 'invited' | 'locked' | 'disabled' | undefined
}

/** Ids with the words that are searched, by given name; narrow rows, because folding happens in the program. */
export async function loadNames(db: Db, filter: PeopleFilter, now: Date) {
  const { departmentId, role, state } = filter
  const isLocked = { status: 'active', lockedUntil: { gt: now } } as const
  const hasNoWayIn = { passwordHash: null, isDemo: false, identities: { none: {} } } as const
  const states = {
    disabled: { status: 'disabled' },
    locked: isLocked,
    invited: { status: 'active', ...hasNoWayIn },
    active: { status: 'active', NOT: [{ lockedUntil: { gt: now } }, hasNoWayIn] },
  } satisfies Record<string, Prisma.UserWhereInput>
  return db.user.findMany({
    where: {
      erasedAt: null,
      ...(departmentId && { departmentId }),
      ...(role && { roles: { some: { role } } }),
      ...(state && states[state]),
    },
    orderBy: [{ nameSortKey: 'asc' }, { id: 'asc' }],
    select: { id: true, fullName: true, email: true, office: true },
  })
}

/** People of a page, in the order of the ids. */
export async function loadPeoplePage(db: Db, ids: readonly string[]) {
  const rows = await db.user.findMany({
    where: { id: { in: [...ids] } },
    select: PERSON,
  })
  const byId = new Map(rows.map((row) => [row.id, toRecord(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Addresses that belong to somebody, with what an import may change. */
export async function loadByAddress(db: Db, emails: readonly string[]) {
  return db.user.findMany({
    where: { email: { in: [...emails] } },
    select: { id: true, email: true, fullName: true, office: true, departmentId: true },
  })
}

export async function updateOffice(tx: Tx, id: string, office: string): Promise<void> {
  await tx.user.update({ where: { id }, data: { office } })
}

export async function findOpenLinkOf(db: Db, userId: string, now: Date) {
  return db.accessLink.findFirst({
    where: { userId, usedAt: null, voidedAt: null, expiresAt: { gt: now } },
    select: { purpose: true, expiresAt: true },
    orderBy: { id: 'desc' },
  })
}

/** Leaders of a body, by name. */
export async function loadLeaders(db: Db, departmentId: string) {
  return db.user.findMany({
    where: {
      ...{ departmentId, status: 'active', kind: 'person' },
      roles: { some: { role: 'leader', scopeKind: 'department', scopeId: departmentId } },
    },
    orderBy: { nameSortKey: 'asc' },
    select: { id: true, fullName: true, office: true },
  })
}

export async function countPeople(db: Db): Promise<Map<string, number>> {
  const rows = await db.user.groupBy({ by: ['departmentId'], where: { status: 'active' }, _count: true })
  return new Map(rows.map((row) => [row.departmentId, row._count]))
}

/** Remembers a confirmed import; false when it was confirmed before. */
export async function insertImportOnce(
  tx: Tx,
  row: { id: string; createdAt: Date; createdById: string },
): Promise<boolean> {
  const written = await tx.peopleImport.createMany({ data: [{ ...row, created: 0, updated: 0 }], skipDuplicates: true })
  return written.count === 1
}

export async function storeImportCounts(tx: Tx, id: string, counts: { created: number; updated: number }) {
  await tx.peopleImport.update({ where: { id }, data: counts })
}
