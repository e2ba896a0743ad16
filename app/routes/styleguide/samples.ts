import type { BandCell } from '#app/ui/band.tsx'
import type { DepartmentOption } from '#app/ui/department-match.ts'
import type { PresentPerson } from '#app/ui/presence-avatars.tsx'

/** Invented content for the parts to show: what people would type, not words of the interface. */
export const PERSON = {
  fullName: 'Lê Thu Giang',
  office: 'Thư ký Cụm',
  departmentShortName: 'Sở TN&MT Bắc Ninh',
  departmentHue: 2,
  noticeRead: true,
} as const

export const COHORT = { clusterName: 'Cụm thi đua số I', count: 10, kind: 'legacy' } as const

const LEGACY = [
  ['HN', 'Hà Nội', null],
  ['BN', 'Bắc Ninh', null],
  ['HP', 'Hải Phòng', null],
  ['VP', 'Vĩnh Phúc', 'Sở NN&MT tỉnh Phú Thọ'],
  ['HY', 'Hưng Yên', null],
  ['HD', 'Hải Dương', 'Sở NN&MT TP. Hải Phòng'],
  ['NB', 'Ninh Bình', null],
  ['HNa', 'Hà Nam', 'Sở NN&MT tỉnh Ninh Bình'],
  ['TB', 'Thái Bình', 'Sở NN&MT tỉnh Hưng Yên'],
  ['NĐ', 'Nam Định', 'Sở NN&MT tỉnh Ninh Bình'],
] as const

export const DEPARTMENTS: readonly DepartmentOption[] = LEGACY.map(([code, placeName, nowName], index) => ({
  id: code,
  code,
  placeName,
  shortName: `Sở TN&MT ${placeName}`,
  hue: index + 1,
  nowName,
  formerNames: [],
}))

const STATES: readonly BandCell['state'][] = [
  'ready',
  'ready',
  'ready',
  'none',
  'ready',
  'ready',
  'ready',
  'none',
  'ready',
  'working',
]
export const BAND: readonly BandCell[] = DEPARTMENTS.map(({ code, placeName }, index) => ({
  code,
  name: placeName,
  state: STATES[index] ?? 'none',
}))
export const SIGNED_BAND: readonly BandCell[] = BAND.map((cell, index) => ({
  ...cell,
  state: index === 5 || index === 7 ? 'none' : 'signed',
}))
export const SIX_BAND: readonly BandCell[] = [
  { code: 'HN', name: 'Hà Nội', state: 'ready' },
  { code: 'BN', name: 'Bắc Ninh', state: 'ready' },
  { code: 'HP', name: 'Hải Phòng', state: 'ready' },
  { code: 'PT', name: 'Phú Thọ', state: 'ready' },
  { code: 'HY', name: 'Hưng Yên', state: 'none' },
  { code: 'NB', name: 'Ninh Bình', state: 'none' },
]

export const PEOPLE: readonly PresentPerson[] = [
  { id: '1', name: 'Lê Thu Giang', hue: 2, isEditing: true },
  { id: '2', name: 'Trần Quốc Ân', hue: 1 },
  { id: '3', name: 'Đỗ Quang Huy', hue: 5 },
  { id: '4', name: 'Phạm Thị Ngọc', hue: 6 },
  { id: '5', name: 'Bùi Thanh Mai', hue: 3 },
  { id: '6', name: 'Hoàng Đăng Khoa', hue: null },
]

export interface SampleWorkshop {
  readonly code: string
  readonly title: string
  readonly date: string
  readonly delegates: number
  readonly state: 'live' | 'open' | 'done'
}

export const WORKSHOPS: readonly SampleWorkshop[] = [
  {
    code: 'HT-2024-03',
    title: 'Tháo gỡ vướng mắc trong bồi thường, giải phóng mặt bằng khu vực giáp ranh',
    date: '14/11/2024',
    delegates: 196,
    state: 'live',
  },
  {
    code: 'HT-2024-02',
    title: 'Quản lý môi trường làng nghề, cụm công nghiệp và nguồn nước liên tỉnh',
    date: '21/03/2024',
    delegates: 142,
    state: 'done',
  },
  {
    code: 'HT-2024-04',
    title: 'Kỷ cương ở Ỗ, Ẩ, Ặ: thử độ cao của chữ',
    date: '05/12/2024',
    delegates: 0,
    state: 'open',
  },
]
