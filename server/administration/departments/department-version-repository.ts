import { newId } from '#server/kernel/ids.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { LocalDate } from '#server/language/dates.ts'
import type { RecordDepartmentInput } from './contract.ts'

/** Versions of bodies are recorded one at a time: each looks at its neighbours, colours and places. */
export async function holdDepartments(tx: Tx): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Department" ORDER BY "id" FOR UPDATE`
}

export async function findVersion(tx: Tx, code: string, validFrom: LocalDate): Promise<string | null> {
  const found = await tx.department.findFirst({ where: { code, validFrom: new Date(validFrom) }, select: { id: true } })
  return found?.id ?? null
}

/** Bodies by id with their days. */
export async function loadVersions(tx: Tx, ids: readonly string[]) {
  return tx.department.findMany({
    where: { id: { in: [...ids] }, kind: { not: 'ministry' } },
    select: { id: true, hue: true, validFrom: true, validTo: true, provinceCode: true },
  })
}
export type VersionRecord = Awaited<ReturnType<typeof loadVersions>>[number]

/** Colours of the bodies that are in force on a day. */
export async function loadHuesInForce(tx: Tx, on: LocalDate): Promise<number[]> {
  const day = new Date(on)
  const rows = await tx.department.findMany({
    where: { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gt: day } }], hue: { not: null } },
    select: { hue: true },
  })
  return rows.flatMap(({ hue }) => (hue === null ? [] : [hue]))
}

export async function insertVersion(
  tx: Tx,
  { name, shortName, placeName, parentName, code, symbol, validFrom }: RecordDepartmentInput,
  more: { readonly hue: number; readonly provinceCode: string | null },
): Promise<string> {
  const id: string = newId<'department'>()
  const names = { name, shortName, placeName, parentName, code, symbol }
  await tx.department.create({ data: { id, kind: 'current', ...names, ...more, validFrom: new Date(validFrom) } })
  return id
}

export async function insertSuccessions(
  tx: Tx,
  to: string,
  { predecessorIds, validFrom, origin, legalBasis }: RecordDepartmentInput,
): Promise<void> {
  if (origin === 'founded') return
  await tx.departmentSuccession.createMany({
    data: predecessorIds.map((fromId) => ({
      fromId,
      toId: to,
      date: new Date(validFrom),
      kind: origin,
      legalBasis,
    })),
  })
}

/** The last day of bodies and of their places in clusters is the day before. */
export async function endVersions(tx: Tx, ids: readonly string[], on: LocalDate): Promise<void> {
  const day = new Date(on)
  await tx.department.updateMany({ where: { id: { in: [...ids] } }, data: { validTo: day } })
  await tx.clusterMembership.updateMany({
    where: { departmentId: { in: [...ids] }, OR: [{ validTo: null }, { validTo: { gt: day } }] },
    data: { validTo: day },
  })
}

/** Takes the foremost place of those it succeeds, else the last one (thứ tự Cụm). */
export async function joinCluster(
  tx: Tx,
  join: {
    readonly clusterId: string
    readonly departmentId: string
    readonly from: LocalDate
    readonly after: readonly string[]
  },
): Promise<void> {
  const { clusterId, departmentId, from, after } = join
  const places = await tx.clusterMembership.findMany({
    where: { clusterId },
    select: { departmentId: true, protocolOrder: true },
  })
  const inherited = places.filter((place) => after.includes(place.departmentId)).map((place) => place.protocolOrder)
  const last = Math.max(0, ...places.map((place) => place.protocolOrder)) + 1
  const protocolOrder = inherited.length > 0 ? Math.min(...inherited) : last
  await tx.clusterMembership.create({ data: { clusterId, departmentId, protocolOrder, validFrom: new Date(from) } })
}
