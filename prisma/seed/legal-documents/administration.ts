import type { ReferenceDocument } from '#server/legal-basis/enter-reference.ts'
import { amends, decree, law, replaces, resolution, TITLE_UNSURE } from './legal-row.ts'

/** Phân định thẩm quyền, tiếp công dân, thanh tra, văn thư, thi đua, an ninh mạng, dữ liệu. */
export const ADMINISTRATION: readonly ReferenceDocument[] = [
  // Phân định thẩm quyền, tổ chức bộ máy
  decree(
    '131/2025/NĐ-CP',
    'Nghị định quy định phân định thẩm quyền của chính quyền địa phương 02 cấp trong lĩnh vực quản lý nhà nước của Bộ Nông nghiệp và Môi trường',
    { issued: '2025-06-12', from: '2025-07-01' },
  ),
  decree('136/2025/NĐ-CP', 'Nghị định quy định phân quyền, phân cấp trong lĩnh vực nông nghiệp và môi trường', {
    issued: '2025-06-12',
    from: '2025-07-01',
  }),
  decree(
    '35/2025/NĐ-CP',
    'Nghị định quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Bộ Nông nghiệp và Môi trường',
    { issued: '2025-02-25', from: '2025-03-01', sure: 'published' },
  ),
  resolution('202/2025/QH15', 'Nghị quyết về việc sắp xếp đơn vị hành chính cấp tỉnh', 'Quốc hội', {
    issued: '2025-06-12',
    from: '2025-06-12',
    sure: 'published',
  }),
  resolution(
    '190/2025/QH15',
    'Nghị quyết quy định về xử lý một số vấn đề liên quan đến sắp xếp tổ chức bộ máy nhà nước',
    'Quốc hội',
    { issued: '2025-02-19', from: '2025-02-19' },
  ),
  law('72/2025/QH15', 'Luật Tổ chức chính quyền địa phương', { issued: '2025-06-16', from: '2025-06-16' }),

  // Tiếp công dân, khiếu nại, tố cáo, thanh tra
  law('02/2011/QH13', 'Luật Khiếu nại', { issued: '2011-11-11', from: '2012-07-01' }),
  law('42/2013/QH13', 'Luật Tiếp công dân', { issued: '2013-11-25', from: '2014-07-01' }),
  law('25/2018/QH14', 'Luật Tố cáo', { issued: '2018-06-12', from: '2019-01-01', sure: 'published' }),
  law('136/2025/QH15', 'Luật sửa đổi, bổ sung một số điều của Luật Tiếp công dân, Luật Khiếu nại, Luật Tố cáo', {
    issued: '2025-12-10',
    from: '2026-07-01',
    sure: 'published',
    acts: ['02/2011/QH13', '42/2013/QH13', '25/2018/QH14'].map((number) => amends(number, '2026-07-01')),
  }),
  law('84/2025/QH15', 'Luật Thanh tra', {
    issued: '2025-06-25',
    from: '2025-07-01',
    note: 'Không còn thanh tra sở.',
    acts: [replaces('11/2022/QH15', '2025-07-01'), amends('31/2024/QH15', '2025-07-01')],
  }),
  law('11/2022/QH15', 'Luật Thanh tra', { issued: '2022-11-14', from: '2023-07-01', to: '2025-07-01' }),

  // Văn thư, thi đua, an ninh mạng, dữ liệu
  decree('30/2020/NĐ-CP', 'Nghị định về công tác văn thư', {
    issued: '2020-03-05',
    from: '2020-03-05',
    sure: 'published',
    note: 'Cần kiểm tra văn bản thay thế trước mỗi lần phát hành phần mềm.',
  }),
  law('06/2022/QH15', 'Luật Thi đua, khen thưởng', { issued: '2022-06-15', from: '2024-01-01' }),
  decree(
    '152/2025/NĐ-CP',
    'Nghị định quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng',
    {
      issued: '2025-06-14',
      from: '2025-07-01',
      acts: [replaces('98/2023/NĐ-CP', '2025-07-01')],
    },
  ),
  decree('98/2023/NĐ-CP', 'Nghị định quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng', {
    issued: '2023-12-31',
    from: '2024-01-01',
    to: '2025-07-01',
  }),
  law('116/2025/QH15', 'Luật An ninh mạng', {
    issued: '2025-12-10',
    from: '2026-07-01',
    sure: 'published',
    acts: [
      replaces('24/2018/QH14', '2026-07-01'),
      replaces('86/2015/QH13', '2026-07-01'),
      amends('31/2024/QH15', '2026-07-01'),
    ],
  }),
  law('24/2018/QH14', 'Luật An ninh mạng', { issued: '2018-06-12', from: '2019-01-01', to: '2026-07-01' }),
  law('86/2015/QH13', 'Luật An toàn thông tin mạng', { issued: '2015-11-19', from: '2016-07-01', to: '2026-07-01' }),
  law('91/2025/QH15', 'Luật Bảo vệ dữ liệu cá nhân', { issued: '2025-06-26', from: '2026-01-01', sure: 'published' }),
  law('117/2025/QH15', 'Luật Bảo vệ bí mật nhà nước', {
    issued: '2025-12-10',
    from: '2026-03-01',
    sure: 'published',
    acts: [replaces('29/2018/QH14', '2026-03-01')],
  }),
  law('29/2018/QH14', 'Luật Bảo vệ bí mật nhà nước', { issued: '2018-11-15', from: '2020-07-01', to: '2026-03-01' }),
  law('33/2024/QH15', 'Luật Lưu trữ', { issued: '2024-06-21', from: '2025-07-01', sure: 'published' }),
  law('20/2023/QH15', 'Luật Giao dịch điện tử', { issued: '2023-06-22', from: '2024-07-01', sure: 'published' }),
  law('20/2026/QH16', 'Luật số 20/2026/QH16', {
    from: '2027-03-01',
    sure: 'unverified',
    note: TITLE_UNSURE,
    acts: [amends('20/2023/QH15', '2027-03-01')],
  }),
]
