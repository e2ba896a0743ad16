import { OF_2024 } from './petition-of-2024.ts'

/**
 * The giao ước thi đua of 2021 [DEMO]: its day and theme are history (domain.md, "Where it comes from"), its people and
 * figures are invented. Signed by ten.
 */
export const PACT_OF_2021 = {
  id: '0190e0a0-0000-7000-8500-000000000003',
  heldOn: '2021-03-01',
  startedAt: '2021-03-01T02:00:00Z',
  frozenAt: '2021-03-22T02:00:00Z',
  submittedAt: '2021-03-25T01:00:00Z',
  issuedAt: '2021-03-25T04:00:00Z',
  head: { title: 'Giao ước thi đua năm 2021', recipient: '', documentKind: 'pact' },
  sections: {
    grounds: ['Luật Thi đua, khen thưởng;', 'Kế hoạch công tác năm 2021 của Cụm thi đua số I.'],
    situation: ['“Đoàn kết, kỷ cương, đổi mới toàn diện để phát triển”.'],
  },
  clauses: [],
  /** In protocol order: chỉ tiêu, đơn vị tính, số đăng ký. */
  targets: [98, 97, 96, 96, 95, 95, 97, 95, 96, 95].map(
    (share) => ['Hồ sơ giải quyết đúng hạn hoặc trước hạn', '%', String(share)] as const,
  ),
  confirmed: OF_2024.confirmed,
  issue: {
    number: '01',
    notation: 'BTT-STNMT',
    documentDate: '2021-03-25',
    signature: OF_2024.issue.signature,
  },
} as const
