import type { ReferenceDocument } from '#server/legal-basis/enter-reference.ts'
import { amends, decree, law, replaces, resolution, TITLE_UNSURE } from './legal-row.ts'

/** Đất đai, with the laws of 2013 and 2014 that older cases cite. */
export const LAND: readonly ReferenceDocument[] = [
  // Đất đai
  law('31/2024/QH15', 'Luật Đất đai', {
    issued: '2024-01-18',
    from: '2024-08-01',
    sure: 'published',
    note: 'Hiệu lực sớm từ 01/8/2024 theo Luật số 43/2024/QH15.',
    acts: [replaces('45/2013/QH13', '2024-08-01')],
  }),
  law('45/2013/QH13', 'Luật Đất đai', { issued: '2013-11-29', from: '2014-07-01', to: '2024-08-01' }),
  law(
    '43/2024/QH15',
    'Luật sửa đổi, bổ sung một số điều của Luật Đất đai, Luật Nhà ở, Luật Kinh doanh bất động sản và Luật Các tổ chức tín dụng',
    {
      issued: '2024-06-29',
      from: '2024-08-01',
      acts: [amends('31/2024/QH15', '2024-08-01', 'Đưa ngày có hiệu lực lên 01/8/2024.')],
    },
  ),
  ...[
    '47/2024/QH15',
    '58/2024/QH15',
    '71/2025/QH15',
    '93/2025/QH15',
    '95/2025/QH15',
    '130/2025/QH15',
    '147/2025/QH15',
  ].map((number) =>
    law(number, `Luật số ${number}`, { sure: 'unverified', note: TITLE_UNSURE, acts: [amends('31/2024/QH15')] }),
  ),
  law('146/2025/QH15', 'Luật sửa đổi, bổ sung một số điều của các luật trong lĩnh vực nông nghiệp và môi trường', {
    issued: '2025-12-11',
    from: '2026-01-01',
    sure: 'published',
    acts: ['31/2024/QH15', '72/2020/QH14', '28/2023/QH15'].map((number) => amends(number, '2026-01-01')),
  }),
  resolution(
    '254/2025/QH15',
    'Nghị quyết quy định một số cơ chế, chính sách tháo gỡ khó khăn, vướng mắc trong tổ chức thi hành Luật Đất đai',
    'Quốc hội',
    {
      issued: '2025-12-11',
      from: '2026-01-01',
      note: 'Ngày ban hành đã đối chiếu; ngày có hiệu lực cần đối chiếu.',
    },
  ),
  decree(
    '101/2024/NĐ-CP',
    'Nghị định quy định về điều tra cơ bản đất đai; đăng ký, cấp Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất và Hệ thống thông tin đất đai',
    { issued: '2024-07-29', from: '2024-08-01' },
  ),
  decree('102/2024/NĐ-CP', 'Nghị định quy định chi tiết thi hành một số điều của Luật Đất đai', {
    issued: '2024-07-30',
    from: '2024-08-01',
    acts: [replaces('43/2014/NĐ-CP', '2024-08-01')],
  }),
  decree('103/2024/NĐ-CP', 'Nghị định quy định về tiền sử dụng đất, tiền thuê đất', {
    issued: '2024-07-30',
    from: '2024-08-01',
  }),
  decree('71/2024/NĐ-CP', 'Nghị định quy định về giá đất', {
    issued: '2024-06-27',
    from: '2024-08-01',
    acts: [replaces('44/2014/NĐ-CP', '2024-08-01')],
  }),
  decree('88/2024/NĐ-CP', 'Nghị định quy định về bồi thường, hỗ trợ, tái định cư khi Nhà nước thu hồi đất', {
    issued: '2024-07-15',
    from: '2024-08-01',
    acts: [replaces('47/2014/NĐ-CP', '2024-08-01')],
  }),
  decree('112/2024/NĐ-CP', 'Nghị định quy định chi tiết về đất trồng lúa', {
    issued: '2024-09-11',
    from: '2024-09-11',
  }),
  decree('123/2024/NĐ-CP', 'Nghị định quy định về xử phạt vi phạm hành chính trong lĩnh vực đất đai', {
    issued: '2024-10-04',
    from: '2024-10-04',
  }),
  decree(
    '151/2025/NĐ-CP',
    'Nghị định quy định về phân định thẩm quyền của chính quyền địa phương 02 cấp, phân quyền, phân cấp trong lĩnh vực đất đai',
    { issued: '2025-06-12', from: '2025-07-01', sure: 'published' },
  ),
  decree(
    '226/2025/NĐ-CP',
    'Nghị định sửa đổi, bổ sung một số điều của các nghị định quy định chi tiết thi hành Luật Đất đai',
    {
      issued: '2025-08-15',
      from: '2025-08-15',
      sure: 'published',
      note: 'Sửa đổi sáu nghị định; danh mục sáu nghị định chưa đối chiếu nên chưa ghi nhận ở từng văn bản.',
    },
  ),
  ...['49/2026/NĐ-CP', '50/2026/NĐ-CP'].map((number) =>
    decree(number, `Nghị định số ${number} (lĩnh vực đất đai)`, {
      issued: '2026-01-31',
      sure: 'unverified',
      note: 'Ngày ban hành đã đối chiếu; tên gọi và ngày có hiệu lực chưa đối chiếu.',
    }),
  ),
  decree('43/2014/NĐ-CP', 'Nghị định quy định chi tiết thi hành một số điều của Luật Đất đai', {
    issued: '2014-05-15',
    from: '2014-07-01',
    to: '2024-08-01',
  }),
  decree('44/2014/NĐ-CP', 'Nghị định quy định về giá đất', {
    issued: '2014-05-15',
    from: '2014-07-01',
    to: '2024-08-01',
  }),
  decree('47/2014/NĐ-CP', 'Nghị định quy định về bồi thường, hỗ trợ, tái định cư khi Nhà nước thu hồi đất', {
    issued: '2014-05-15',
    from: '2014-07-01',
    to: '2024-08-01',
  }),
  decree('17/2006/NĐ-CP', 'Nghị định sửa đổi, bổ sung một số điều của các nghị định hướng dẫn thi hành Luật Đất đai', {
    issued: '2006-01-27',
    to: '2014-07-01',
    sure: 'unverified',
    note: 'Ngày có hiệu lực và hết hiệu lực chưa đối chiếu.',
  }),
]
