import { insertPersonOnce } from '#server/accounts/person-repository.ts'
import type { PrismaClient } from '#server/database/generated/client.ts'
import type { ClusterRole, DepartmentRole, GlobalRole, RoleGrant } from '#server/kernel/actor.ts'
import type { Clock } from '#server/kernel/clock.ts'
import type { ClusterId, DepartmentId } from '#server/kernel/ids.ts'
import type { Transactor } from '#server/kernel/transaction.ts'

/** Invented people (domain.md §6, [DEMO]); the addresses lie under .example, which no mail reaches. */
interface DemoPerson {
  readonly email: string
  readonly fullName: string
  readonly office: string
  readonly code: string
  readonly honorific?: 'ong' | 'ba'
  readonly kind?: 'connection_point'
  readonly department?: readonly DepartmentRole[]
  readonly cluster?: readonly ClusterRole[]
  readonly global?: readonly GlobalRole[]
}

const PEOPLE: readonly DemoPerson[] = [
  {
    email: 'minhhoa@bacninh.example',
    fullName: 'Nguyễn Văn Minh Họa',
    office: 'Giám đốc',
    code: 'BN',
    honorific: 'ong',
    department: ['leader'],
    cluster: ['cluster-head'],
  },
  {
    email: 'thugiang@bacninh.example',
    fullName: 'Lê Thu Giang',
    office: 'Trưởng phòng Tổng hợp',
    code: 'BN',
    honorific: 'ba',
    department: ['specialist'],
    cluster: ['cluster-secretary', 'librarian', 'moderator'],
  },
  {
    email: 'hongnhung@bacninh.example',
    fullName: 'Dương Hồng Nhung',
    office: 'Văn thư',
    code: 'BN',
    honorific: 'ba',
    department: ['records-clerk'],
  },
  {
    email: 'diemcau@bacninh.example',
    fullName: 'Điểm cầu Bắc Ninh',
    office: 'Tài khoản điểm cầu',
    code: 'BN',
    kind: 'connection_point',
  },
  {
    email: 'quocan@hanoi.example',
    fullName: 'Trần Quốc Ân',
    office: 'Phó Giám đốc',
    code: 'HN',
    honorific: 'ong',
    department: ['leader'],
  },
  {
    email: 'khanhlinh@hanoi.example',
    fullName: 'Phan Khánh Linh',
    office: 'Chuyên viên',
    code: 'HN',
    honorific: 'ba',
    department: ['specialist'],
  },
  {
    email: 'kythuat@hanoi.example',
    fullName: 'Ngô Tiến Dũng',
    office: 'Cán bộ kỹ thuật',
    code: 'HN',
    honorific: 'ong',
  },
  {
    email: 'vanthu@hanoi.example',
    fullName: 'Đặng Thị Ánh',
    office: 'Văn thư',
    code: 'HN',
    honorific: 'ba',
    department: ['records-clerk'],
  },
  {
    email: 'diemcau@hanoi.example',
    fullName: 'Điểm cầu Hà Nội',
    office: 'Tài khoản điểm cầu',
    code: 'HN',
    kind: 'connection_point',
  },
  {
    email: 'thingoc@haiphong.example',
    fullName: 'Phạm Thị Ngọc',
    office: 'Phó Giám đốc',
    code: 'HP',
    honorific: 'ba',
    department: ['leader'],
  },
  {
    email: 'ducthinh@haiphong.example',
    fullName: 'Vương Đức Thịnh',
    office: 'Chuyên viên chính',
    code: 'HP',
    honorific: 'ong',
    department: ['specialist'],
  },
  {
    email: 'thanhmai@haiphong.example',
    fullName: 'Bùi Thanh Mai',
    office: 'Văn thư',
    code: 'HP',
    honorific: 'ba',
    department: ['records-clerk'],
  },
  {
    email: 'diemcau@haiphong.example',
    fullName: 'Điểm cầu Hải Phòng',
    office: 'Tài khoản điểm cầu',
    code: 'HP',
    kind: 'connection_point',
  },
  {
    email: 'hungcuong@phutho.example',
    fullName: 'Lưu Hùng Cường',
    office: 'Phó Giám đốc',
    code: 'PT',
    honorific: 'ong',
    department: ['leader'],
  },
  {
    email: 'vanlong@phutho.example',
    fullName: 'Hà Văn Long',
    office: 'Chuyên viên',
    code: 'PT',
    honorific: 'ong',
    department: ['specialist'],
  },
  {
    email: 'vanthu@phutho.example',
    fullName: 'Tạ Minh Yến',
    office: 'Văn thư',
    code: 'PT',
    honorific: 'ba',
    department: ['records-clerk'],
  },
  {
    email: 'diemcau@phutho.example',
    fullName: 'Điểm cầu Phú Thọ',
    office: 'Tài khoản điểm cầu',
    code: 'PT',
    kind: 'connection_point',
  },
  {
    email: 'thienphuc@hungyen.example',
    fullName: 'Đoàn Thiện Phúc',
    office: 'Phó Giám đốc',
    code: 'HY',
    honorific: 'ong',
    department: ['leader'],
  },
  {
    email: 'quanghuy@hungyen.example',
    fullName: 'Đỗ Quang Huy',
    office: 'Chuyên viên',
    code: 'HY',
    honorific: 'ong',
    department: ['specialist'],
  },
  {
    email: 'vanthu@hungyen.example',
    fullName: 'Mai Bích Thảo',
    office: 'Văn thư',
    code: 'HY',
    honorific: 'ba',
    department: ['records-clerk'],
  },
  {
    email: 'diemcau@hungyen.example',
    fullName: 'Điểm cầu Hưng Yên',
    office: 'Tài khoản điểm cầu',
    code: 'HY',
    kind: 'connection_point',
  },
  {
    email: 'thuytrang@ninhbinh.example',
    fullName: 'Vũ Thùy Trang',
    office: 'Phó Giám đốc',
    code: 'NB',
    honorific: 'ba',
    department: ['leader'],
  },
  {
    email: 'nhatnam@ninhbinh.example',
    fullName: 'Trịnh Nhật Nam',
    office: 'Chuyên viên',
    code: 'NB',
    honorific: 'ong',
    department: ['specialist'],
  },
  {
    email: 'vanthu@ninhbinh.example',
    fullName: 'Cao Thị Ước',
    office: 'Văn thư',
    code: 'NB',
    honorific: 'ba',
    department: ['records-clerk'],
  },
  {
    email: 'diemcau@ninhbinh.example',
    fullName: 'Điểm cầu Ninh Bình',
    office: 'Tài khoản điểm cầu',
    code: 'NB',
    kind: 'connection_point',
  },
  {
    email: 'dangkhoa@mae.example',
    fullName: 'Hoàng Đăng Khoa',
    office: 'Chuyên viên chính',
    code: 'BNNMT',
    honorific: 'ong',
  },
  {
    email: 'quantri@tnc.example',
    fullName: 'Lý Gia Bảo',
    office: 'Quản trị hệ thống',
    code: 'BN',
    honorific: 'ong',
    global: ['administrator'],
  },
  {
    email: 'anninh@tnc.example',
    fullName: 'Tô Hải Sơn',
    office: 'Cán bộ an ninh',
    code: 'BN',
    honorific: 'ong',
    global: ['security-officer'],
  },
]

/** Enters the demo people of today's bodies once; answers their ids by e-mail. */
export async function seedPeople(deps: {
  prisma: PrismaClient
  transactor: Transactor
  clock: Clock
  clusterId: string
  passwordHash: string
}): Promise<Map<string, string>> {
  const rows = await deps.prisma.department.findMany({
    where: { validTo: null },
    select: { id: true, code: true },
  })
  const departments = new Map(rows.map((row) => [row.code, row.id as DepartmentId]))
  return deps.transactor.run(async (work) => {
    const ids = new Map<string, string>()
    for (const [index, person] of PEOPLE.entries()) {
      const departmentId = departments.get(person.code)
      if (!departmentId) throw new Error(`no department ${person.code}`)
      const at = new Date(deps.clock.now().getTime() + index) // keeps the order of this list
      const id = await insertPersonOnce(
        work,
        {
          email: person.email,
          fullName: person.fullName,
          office: person.office,
          honorific: person.honorific ?? null,
          departmentId,
          kind: person.kind ?? 'person',
          passwordHash: deps.passwordHash,
          isDemo: true,
          roles: grants(person, departmentId, deps.clusterId as ClusterId),
        },
        at,
      )
      ids.set(person.email, id)
    }
    return ids
  })
}

function grants(person: DemoPerson, departmentId: DepartmentId, clusterId: ClusterId): RoleGrant[] {
  return [
    ...(person.department ?? []).map((role) => ({ scope: 'department' as const, scopeId: departmentId, role })),
    ...(person.cluster ?? []).map((role) => ({ scope: 'cluster' as const, scopeId: clusterId, role })),
    ...(person.global ?? []).map((role) => ({ scope: 'global' as const, role })),
  ]
}
