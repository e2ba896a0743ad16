import type { PrismaClient } from '#server/database/generated/client.ts'
import { newId } from '#server/kernel/ids.ts'
import type { Tx } from '#server/kernel/transaction.ts'

/**
 * Reference data, not demo data: the bodies of Cụm thi đua số I through the reorganisation of 2025 (domain.md §5).
 * Interim dates differ by province and are to be checked against each resolution; an administrator can change them.
 */
interface Place {
  readonly code: string
  readonly placeName: string
  /** "tỉnh Bắc Ninh", "thành phố Hà Nội" */
  readonly unit: string
  readonly short: string
  readonly provinceCode: string
  readonly hue: number
}

const LEGACY: readonly Place[] = [
  place('HN', 'Hà Nội', 'city', '01', 1),
  place('BN', 'Bắc Ninh', 'province', '27', 2),
  place('HP', 'Hải Phòng', 'city', '31', 3),
  place('VP', 'Vĩnh Phúc', 'province', '26', 4),
  place('HY', 'Hưng Yên', 'province', '33', 5),
  place('HD', 'Hải Dương', 'province', '30', 6),
  place('NB', 'Ninh Bình', 'province', '37', 7),
  place('HNa', 'Hà Nam', 'province', '35', 8),
  place('TB', 'Thái Bình', 'province', '34', 9),
  place('NĐ', 'Nam Định', 'province', '36', 10),
]

const CURRENT: readonly (Place & { readonly from: readonly string[] })[] = [
  { ...place('HN', 'Hà Nội', 'city', '01', 1), from: ['HN'] },
  { ...place('BN', 'Bắc Ninh', 'province', '24', 2), from: ['BN'] },
  { ...place('HP', 'Hải Phòng', 'city', '31', 3), from: ['HP', 'HD'] },
  { ...place('PT', 'Phú Thọ', 'province', '25', 4), from: ['VP'] },
  { ...place('HY', 'Hưng Yên', 'province', '33', 5), from: ['HY', 'TB'] },
  { ...place('NB', 'Ninh Bình', 'province', '37', 7), from: ['NB', 'HNa', 'NĐ'] },
]

const FOUNDED = new Date('2003-07-01')
const INTERIM = new Date('2025-03-01')
const MERGED = new Date('2025-07-01')
const TO_INTERIM = 'Nghị định 35/2025/NĐ-CP; nghị quyết của HĐND cấp tỉnh'
const TO_CURRENT = 'Nghị quyết 202/2025/QH15'

/** Enters the cluster, its bodies and their succession once; answers the cluster's id. */
export async function seedDepartments(prisma: PrismaClient): Promise<string> {
  const existing = await prisma.cluster.findUnique({ where: { code: 'I' }, select: { id: true } })
  if (existing) return existing.id
  return prisma.$transaction(async (tx) => {
    const clusterId: string = newId<'cluster'>()
    await tx.cluster.create({
      data: { id: clusterId, code: 'I', name: 'Cụm thi đua số I', shortName: 'Cụm I' },
    })
    const legacy = await enter(tx, LEGACY, 'legacy', FOUNDED, INTERIM)
    const interim = await enter(tx, LEGACY, 'interim', INTERIM, MERGED)
    const current = await enter(tx, CURRENT, 'current', MERGED, null)
    await join(tx, clusterId, legacy, FOUNDED, INTERIM)
    await join(tx, clusterId, interim, INTERIM, MERGED)
    await join(tx, clusterId, current, MERGED, null)
    await tx.departmentSuccession.createMany({
      data: LEGACY.map(({ code }) => ({
        fromId: idOf(legacy, code),
        toId: idOf(interim, code),
        date: INTERIM,
        kind: 'renamed' as const,
        legalBasis: TO_INTERIM,
      })),
    })
    await tx.departmentSuccession.createMany({
      data: CURRENT.flatMap(({ code, from }) =>
        from.map((old) => ({
          fromId: idOf(interim, old),
          toId: idOf(current, code),
          date: MERGED,
          kind: code === 'HN' ? ('renamed' as const) : ('consolidated' as const),
          legalBasis: TO_CURRENT,
        })),
      ),
    })
    await enterMinistry(tx)
    return clusterId
  })
}

function place(code: string, placeName: string, kind: 'city' | 'province', provinceCode: string, hue: number): Place {
  const unit = kind === 'city' ? `thành phố ${placeName}` : `tỉnh ${placeName}`
  const short = kind === 'city' ? `TP. ${placeName}` : `tỉnh ${placeName}`
  return { code, placeName, unit, short, provinceCode, hue }
}

async function enter(
  tx: Tx,
  places: readonly Place[],
  kind: 'legacy' | 'interim' | 'current',
  validFrom: Date,
  validTo: Date | null,
): Promise<Map<string, string>> {
  const [field, abbreviation, symbol] =
    kind === 'legacy' ? ['Tài nguyên và Môi trường', 'TN&MT', 'STNMT'] : ['Nông nghiệp và Môi trường', 'NN&MT', 'SNNMT']
  const rows = places.map((p) => ({
    id: newId<'department'>() as string,
    code: p.code,
    kind,
    name: `Sở ${field} ${p.unit}`,
    shortName: `Sở ${abbreviation} ${p.short}`,
    placeName: p.placeName,
    parentName: `UBND ${p.unit}`.toLocaleUpperCase('vi'),
    symbol,
    provinceCode: p.provinceCode,
    hue: p.hue,
    validFrom,
    validTo,
  }))
  await tx.department.createMany({ data: rows })
  return new Map(rows.map((row) => [row.code, row.id]))
}

async function join(tx: Tx, clusterId: string, ids: Map<string, string>, validFrom: Date, validTo: Date | null) {
  await tx.clusterMembership.createMany({
    data: [...ids.values()].map((departmentId, index) => ({
      clusterId,
      departmentId,
      protocolOrder: index + 1,
      validFrom,
      validTo,
    })),
  })
}

async function enterMinistry(tx: Tx): Promise<void> {
  const ministry = {
    kind: 'ministry' as const,
    placeName: 'Bộ',
    parentName: 'CHÍNH PHỦ',
    provinceCode: null,
    hue: null,
  }
  const before: string = newId<'department'>()
  const now: string = newId<'department'>()
  await tx.department.createMany({
    data: [
      {
        ...ministry,
        id: before,
        code: 'BTNMT',
        name: 'Bộ Tài nguyên và Môi trường',
        shortName: 'Bộ TN&MT',
        symbol: 'BTNMT',
        validFrom: new Date('2002-08-05'),
        validTo: INTERIM,
      },
      {
        ...ministry,
        id: now,
        code: 'BNNMT',
        name: 'Bộ Nông nghiệp và Môi trường',
        shortName: 'Bộ NN&MT',
        symbol: 'BNNMT',
        validFrom: INTERIM,
        validTo: null,
      },
    ],
  })
  await tx.departmentSuccession.create({
    data: { fromId: before, toId: now, date: INTERIM, kind: 'consolidated', legalBasis: 'Nghị quyết 176/2025/QH15' },
  })
}

function idOf(ids: Map<string, string>, code: string): string {
  const id = ids.get(code)
  if (!id) throw new Error(`no department ${code}`)
  return id
}
