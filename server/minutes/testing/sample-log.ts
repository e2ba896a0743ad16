import type { LogRow } from '../facts/heeded-event.ts'
import type { Cast } from '../facts/minutes-facts.ts'

/** A meeting of two bodies: three delegates at two points of Hưng Yên, one person of Hà Nội at an own screen. */
export const SAMPLE_CAST: Cast = {
  workshop: {
    code: 'HT-2026-09',
    title: 'Thống nhất kiến nghị về đất đai khu vực giáp ranh',
    startsAt: '2026-11-30T01:00:00.000Z',
    endsAt: '2026-11-30T04:30:00.000Z',
    zone: 'Asia/Ho_Chi_Minh',
  },
  departments: [
    { id: 'hn', shortName: 'Sở NN&MT TP. Hà Nội' },
    { id: 'hy', shortName: 'Sở NN&MT tỉnh Hưng Yên' },
  ],
  officers: [
    {
      userId: 'u-chair',
      role: 'chair',
      fullName: 'Nguyễn Văn Minh Họa',
      office: 'Giám đốc',
      departmentShortName: 'Sở NN&MT TP. Hà Nội',
    },
  ],
  points: [
    { id: 'p-hn', departmentId: 'hn', name: 'Hà Nội', place: 'Phòng họp 1', isCentral: true, userId: null },
    { id: 'p-hy', departmentId: 'hy', name: 'Hưng Yên', place: '', isCentral: false, userId: 'u-point' },
    { id: 'p-hy2', departmentId: 'hy', name: 'Thái Bình', place: '', isCentral: false, userId: null },
  ],
  delegates: [
    { id: 'd1', pointId: 'p-hn', fullName: 'Trần Thị An', office: 'Trưởng phòng', userId: 'u-an' },
    { id: 'd2', pointId: 'p-hy', fullName: 'Phạm Quang Huy', office: 'Chuyên viên', userId: null },
    { id: 'd3', pointId: 'p-hy', fullName: 'Đỗ Thị Bình', office: 'Chuyên viên', userId: null },
    { id: 'd4', pointId: 'p-hy2', fullName: 'Lê Văn Cường', office: 'Phó phòng', userId: null },
  ],
  items: [
    { id: 'i1', title: 'Khai mạc' },
    { id: 'i2', title: 'Thảo luận khoản 1' },
    { id: 'i3', title: 'Bế mạc' },
  ],
}

const speaker = {
  userId: 'u-point',
  delegateId: 'd2',
  fullName: 'Phạm Quang Huy',
  office: 'Chuyên viên',
  departmentId: 'hy',
  departmentShortName: 'Sở NN&MT tỉnh Hưng Yên',
  pointName: 'Hưng Yên',
}
const roll = [
  { departmentId: 'hy', shortName: 'Sở NN&MT tỉnh Hưng Yên' },
  { departmentId: 'hn', shortName: 'Sở NN&MT TP. Hà Nội' },
]
const vote = { itemId: 'i2', about: 'text', text: 'Thống nhất khoản 1', quorum: 2, roll }

const clause = {
  petitionId: 'k1',
  cid: 'khoan-1',
  code: 'KN-2026-014',
  label: '1.',
  heading: 'Hợp nhất dữ liệu giá đất',
}

/** Minute of the meeting, kind, payload. */
const HAPPENED: readonly (readonly [number, string, object])[] = [
  [0, 'came', { userId: 'u-chair', fullName: 'Nguyễn Văn Minh Họa', departmentId: 'hn', mayChair: 'chair' }],
  [0, 'lease-taken', { userId: 'u-chair', fullName: 'Nguyễn Văn Minh Họa', from: null, how: 'took' }],
  [1, 'came', { userId: 'u-point', fullName: 'Điểm cầu', departmentId: 'hy', mayChair: null }],
  [2, 'meeting-opened', {}],
  [2, 'item-called', { itemId: 'i1', title: 'Khai mạc', from: null, reason: null }],
  [
    4,
    'roll-called',
    {
      pointId: 'p-hy',
      departmentId: 'hy',
      delegates: [{ id: 'd2', fullName: 'Phạm Quang Huy', office: 'Chuyên viên' }],
    },
  ],
  [5, 'unmuted', { userId: 'u-point' }],
  [6, 'came', { userId: 'u-an', fullName: 'Trần Thị An', departmentId: 'hn', mayChair: null }],
  [10, 'item-called', { itemId: 'i2', title: 'Thảo luận khoản 1 (sửa)', from: 'i1', reason: null }],
  [11, 'speech-started', { requestId: 'r1', itemId: 'i2', kind: 'speech', speaker, limitSeconds: 300 }],
  [14, 'speech-ended', { requestId: 'r1' }],
  [15, 'meeting-paused', {}],
  [17, 'went', { userId: 'u-point', since: '2026-11-30T01:16:00.000Z' }],
  [18, 'came', { userId: 'u-point', fullName: 'Điểm cầu', departmentId: 'hy', mayChair: null }],
  [20, 'meeting-resumed', {}],
  [20, 'clause-shown', { itemId: 'i2', clause }],
  [20, 'clause-shown', { itemId: 'i2', clause: null }],
  [21, 'clause-shown', { itemId: 'i2', clause }],
  [21, 'vote-opened', { ...vote, voteId: 'v1', clause, way: 'open', options: ['agree', 'disagree'] }],
  [22, 'vote-cast', { voteId: 'v1', voice: 'hy', choice: 'agree' }],
  [22, 'vote-cast', { voteId: 'v1', voice: 'hn', choice: 'disagree' }],
  [23, 'vote-closed', { voteId: 'v1', counts: { agree: 1, disagree: 1 } }],
  [24, 'vote-opened', { ...vote, voteId: 'v2', way: 'secret', options: ['agree', 'disagree'] }],
  [25, 'ballot-given', { voteId: 'v2', voice: 'hy' }],
  [26, 'vote-closed', { voteId: 'v2', counts: { agree: 1, disagree: 0 } }],
  [27, 'speech-started', { requestId: 'r2', itemId: 'i2', kind: 'reply', speaker, limitSeconds: null }],
  [30, 'item-called', { itemId: 'i1', title: 'Khai mạc', from: 'i2', reason: 'Đọc lại thành phần' }],
  [31, 'lease-taken', { userId: 'u-deputy', fullName: 'Trần Quốc An', from: 'u-chair', how: 'handed-over' }],
  [33, 'meeting-closed', { conclusion: 'Thống nhất khoản 1.' }],
  [40, 'went', { userId: 'u-an', since: '2026-11-30T01:40:00.000Z' }],
]

export const SAMPLE_LOG: readonly LogRow[] = HAPPENED.map(([minute, kind, payload], index) => ({
  seq: index + 1,
  kind,
  payload,
  at: new Date(Date.parse('2026-11-30T01:00:00.000Z') + minute * 60_000),
}))
