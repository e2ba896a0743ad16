import type { AnswerKind, Position } from '#server/petitions/consultation/content/contract.ts'

/** What a leader says of the three clauses of the demo's petition, in reading order. Who is not here stays silent. */
interface SaidPlan {
  readonly by: string
  /** Days before the seeding. */
  readonly daysAgo: number
  readonly said: readonly (readonly [Position, string])[]
}

interface AnswerPlan {
  readonly code: string
  /** Place of the clause, from 0. */
  readonly clause: number
  readonly kind: AnswerKind
  readonly words: string
}

const AGREE = ['agree', ''] as const

/** The first round on the petition of today's six [DEMO]: closed in time, five of six answered, the letter counts silence. */
export const ROUND_OF_TODAY = {
  id: '0190e0a0-0000-7000-8400-000000000001',
  letter:
    'Kính gửi: Các Sở tham gia.\nSở Nông nghiệp và Môi trường tỉnh Bắc Ninh gửi dự thảo văn bản kiến nghị tháo gỡ khó khăn, vướng mắc trong quản lý đất đai, môi trường vùng giáp ranh (bản lấy ý kiến lần 1). Đề nghị quý Sở có ý kiến về từng khoản của dự thảo trên hệ thống trong thời hạn đã ghi.\nQuá thời hạn trên, nếu không có ý kiến coi như thống nhất.',
  /** Days before the seeding. */
  openedDaysAgo: 12,
  deadlineDaysAgo: 3,
  closedDaysAgo: 2,
  said: [
    {
      by: 'quocan@hanoi.example',
      daysAgo: 8,
      said: [
        AGREE,
        AGREE,
        ['agree_with_comment', 'Đề nghị nêu rõ thời hạn và hình thức thông báo cho các địa phương phía hạ du.'],
      ],
    },
    { by: 'minhhoa@bacninh.example', daysAgo: 8, said: [AGREE, AGREE, AGREE] },
    {
      by: 'thingoc@haiphong.example',
      daysAgo: 6,
      said: [
        AGREE,
        [
          'reserve',
          'Chính sách hỗ trợ của thành phố đã ban hành và đang áp dụng; Sở bảo lưu ý kiến về việc tham vấn bắt buộc.',
        ],
        AGREE,
      ],
    },
    {
      by: 'thienphuc@hungyen.example',
      daysAgo: 5,
      said: [
        AGREE,
        AGREE,
        ['disagree', 'Cần giao trách nhiệm thông báo cho đơn vị quản lý công trình thủy lợi, không giao cho Sở.'],
      ],
    },
    {
      by: 'thuytrang@ninhbinh.example',
      daysAgo: 4,
      said: [['agree_with_comment', 'Đề nghị nêu rõ dữ liệu nào được chia sẻ và tần suất cập nhật.'], AGREE, AGREE],
    },
  ] satisfies readonly SaidPlan[],
  answers: [
    { code: 'NB', clause: 0, kind: 'accept', words: 'Sẽ nêu rõ loại dữ liệu và tần suất cập nhật trong khoản này.' },
    {
      code: 'HP',
      clause: 1,
      kind: 'explain',
      words:
        'Dự thảo kiến nghị Bộ quy định việc tham vấn, không thay đổi chính sách hỗ trợ địa phương đã ban hành. Ý kiến bảo lưu được ghi kèm văn bản.',
    },
    { code: 'HN', clause: 2, kind: 'accept', words: 'Sẽ bổ sung thời hạn, hình thức thông báo vào khoản này.' },
    {
      code: 'HY',
      clause: 2,
      kind: 'explain',
      words:
        'Trách nhiệm của đơn vị quản lý công trình đã có trong pháp luật về thủy lợi; khoản này kiến nghị thêm việc phối hợp giữa các Sở.',
    },
  ] satisfies readonly AnswerPlan[],
} as const
