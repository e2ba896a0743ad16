import type { ReferenceDocument } from '#server/legal-basis/enter-reference.ts'
import { amends, decree, law, replaces } from './legal-row.ts'

/** Môi trường, tài nguyên nước, khoáng sản, biển, khí tượng thủy văn, đo đạc. */
export const ENVIRONMENT: readonly ReferenceDocument[] = [
  // Môi trường
  law('72/2020/QH14', 'Luật Bảo vệ môi trường', {
    issued: '2020-11-17',
    from: '2022-01-01',
    sure: 'published',
    short: 'Luật BVMT',
  }),
  decree('08/2022/NĐ-CP', 'Nghị định quy định chi tiết một số điều của Luật Bảo vệ môi trường', {
    issued: '2022-01-10',
    from: '2022-01-10',
    sure: 'published',
  }),
  decree('05/2025/NĐ-CP', 'Nghị định sửa đổi, bổ sung một số điều của Nghị định số 08/2022/NĐ-CP', {
    issued: '2025-01-06',
    from: '2025-01-06',
    sure: 'published',
    acts: [amends('08/2022/NĐ-CP', '2025-01-06')],
  }),
  decree('48/2026/NĐ-CP', 'Nghị định sửa đổi, bổ sung một số điều của Nghị định số 08/2022/NĐ-CP', {
    issued: '2026-01-29',
    sure: 'published',
    note: 'Ngày có hiệu lực chưa đối chiếu.',
    acts: [amends('08/2022/NĐ-CP', undefined, 'Ngày có hiệu lực chưa đối chiếu.')],
  }),
  decree('45/2022/NĐ-CP', 'Nghị định quy định về xử phạt vi phạm hành chính trong lĩnh vực bảo vệ môi trường', {
    issued: '2022-07-07',
    from: '2022-08-25',
  }),
  decree('32/2024/NĐ-CP', 'Nghị định về quản lý, phát triển cụm công nghiệp', {
    issued: '2024-03-15',
    from: '2024-05-01',
  }),

  // Nước, khoáng sản, biển, khí tượng thủy văn, đo đạc
  law('28/2023/QH15', 'Luật Tài nguyên nước', {
    issued: '2023-11-27',
    from: '2024-07-01',
    acts: [replaces('17/2012/QH13', '2024-07-01')],
  }),
  law('17/2012/QH13', 'Luật Tài nguyên nước', { issued: '2012-06-21', from: '2013-01-01', to: '2024-07-01' }),
  decree('53/2024/NĐ-CP', 'Nghị định quy định chi tiết thi hành một số điều của Luật Tài nguyên nước', {
    issued: '2024-05-16',
    from: '2024-07-01',
  }),
  decree(
    '54/2024/NĐ-CP',
    'Nghị định quy định việc hành nghề khoan nước dưới đất, kê khai, đăng ký, cấp phép, dịch vụ tài nguyên nước và tiền cấp quyền khai thác tài nguyên nước',
    { issued: '2024-05-16', from: '2024-07-01' },
  ),
  law('54/2024/QH15', 'Luật Địa chất và khoáng sản', {
    issued: '2024-11-29',
    from: '2025-07-01',
    note: 'Một số khoản có hiệu lực từ 15/01/2025.',
    acts: [replaces('60/2010/QH12', '2025-07-01')],
  }),
  law('60/2010/QH12', 'Luật Khoáng sản', { issued: '2010-11-17', from: '2011-07-01', to: '2025-07-01' }),
  decree('23/2020/NĐ-CP', 'Nghị định quy định về quản lý cát, sỏi lòng sông và bảo vệ lòng, bờ, bãi sông', {
    issued: '2020-02-24',
    from: '2020-04-10',
    sure: 'unverified',
    note: 'Từ năm 2025 có thể đã được thay thế hoặc hợp nhất: cần đối chiếu trước khi viện dẫn.',
  }),
  law('27/2018/QH14', 'Luật Đo đạc và bản đồ', { issued: '2018-06-14', from: '2019-01-01' }),
  law('82/2015/QH13', 'Luật Tài nguyên, môi trường biển và hải đảo', { issued: '2015-06-25', from: '2016-07-01' }),
  law('90/2015/QH13', 'Luật Khí tượng thủy văn', { issued: '2015-11-23', from: '2016-07-01' }),
]
