import { at, type ThreadPlan } from './thread-plan.ts'

/** What is talked about under the demo's cases of land and of the administration: invented, like them. */
export const LAND_THREADS: Readonly<Record<string, readonly ThreadPlan[]>> = {
  C01: [
    {
      id: 'don-gia',
      title: 'Tham vấn giá với tỉnh bạn trước hay sau khi thuê đơn vị tư vấn?',
      text: 'Dự án của chúng tôi cũng chạy qua hai xã giáp ranh. Nên trao đổi dữ liệu giao dịch với tỉnh bạn từ lúc nào để không phải định giá lại?',
      author: 'vanlong@phutho.example',
      at: at('2026-09-07', 1),
      replies: [
        {
          text: 'Nên làm trước. Tổ công tác hai Sở thống nhất phương pháp và danh sách thửa so sánh, rồi đơn vị tư vấn mới thu thập thông tin; như vậy hai bên dùng chung một bộ dữ liệu. Căn cứ Nghị định số 71/2024/NĐ-CP về giá đất.',
          author: 'quanghuy@hungyen.example',
          at: at('2026-09-08', 2),
          accepted: { scope: 'Dự án đi qua ranh giới hai tỉnh, chưa thông báo thu hồi đất', from: '2026-01-01' },
          applications: [
            {
              place: 'Dự án đường nối hai khu công nghiệp, ba xã giáp ranh',
              outcome: 'worked',
              note: 'Rút được hai vòng thẩm định.',
              on: '2026-10-20',
            },
          ],
          replies: [
            {
              text: 'Tổ công tác có cần quyết định của UBND tỉnh không?',
              author: 'vanlong@phutho.example',
              at: at('2026-09-08', 3),
            },
            {
              text: 'Chúng tôi dùng quy chế phối hợp giữa hai Sở, UBND tỉnh đồng ý bằng văn bản.',
              author: 'quanghuy@hungyen.example',
              at: at('2026-09-09', 4),
            },
          ],
        },
        {
          text: 'Nếu đã thông báo thu hồi thì giữ phương pháp cũ, chỉ đối chiếu kết quả trước khi trình Hội đồng thẩm định.',
          author: 'khanhlinh@hanoi.example',
          at: at('2026-09-10', 2),
          accepted: { scope: 'Dự án đã thông báo thu hồi đất', from: '2026-01-01', until: '2026-12-31' },
        },
      ],
    },
  ],
  C02: [
    {
      id: 'quy-dat',
      title: 'Hết quỹ đất dịch vụ thì trả bằng tiền theo giá thời điểm nào?',
      text: 'Còn 40 hộ đủ điều kiện nhưng xã không còn vị trí. Các Sở đang tính theo giá lúc thu hồi hay lúc chi trả?',
      author: 'nhatnam@ninhbinh.example',
      at: at('2026-08-17', 1),
      replies: [
        {
          text: 'Chúng tôi lập phương án theo giá đất ở cụ thể tại thời điểm chi trả, trừ tiền hạ tầng đã quy định khi thu hồi, và ghi rõ chờ hướng dẫn của Bộ.',
          author: 'vanlong@phutho.example',
          at: at('2026-08-18', 2),
          accepted: { scope: 'Hộ có quyết định thu hồi trước ngày 01/7/2014, xã hết quỹ đất', from: '2026-03-01' },
          applications: [
            { place: 'Xã ven đô, 26 hộ', outcome: 'partly', note: '19 hộ nhận tiền, 7 hộ chờ đất.', on: '2026-09-30' },
          ],
        },
      ],
    },
  ],
  C03: [
    {
      id: 'phieu-thu',
      title: 'Mất phiếu thu thì lấy gì chứng minh đã nộp tiền?',
      text: 'Có 12 thửa chỉ còn lời khai và sổ quỹ của hợp tác xã. Văn phòng đăng ký có nhận sổ quỹ không?',
      author: 'ducthinh@haiphong.example',
      at: at('2026-07-06', 1),
      replies: [
        {
          text: 'Nhận, nếu sổ quỹ ghi tên thửa hoặc vị trí và có xác nhận của UBND xã. Theo Luật Đất đai năm 2024 (Điều 140) và Nghị định số 101/2024/NĐ-CP, phân theo mốc 15/10/1993 trước khi xét giấy tờ.',
          author: 'thingoc@haiphong.example',
          at: at('2026-07-07', 2),
          accepted: { scope: 'Đất giao trước ngày 15/10/1993, còn sổ quỹ của tổ chức cơ sở', from: '2025-08-01' },
          replies: [
            {
              text: 'Sổ không ghi số thửa thì lấy ý kiến khu dân cư như vụ việc này.',
              author: 'ducthinh@haiphong.example',
              at: at('2026-07-08', 3),
            },
          ],
        },
      ],
    },
  ],
  C04: [
    {
      id: 'gia-hop-dong',
      title: 'Loại giá bất thường theo ngưỡng nào?',
      text: 'Giá ghi trên hợp đồng thấp hơn thực tế. Khi lập bảng giá, các Sở loại bỏ mẫu theo tỷ lệ hay theo khoảng tứ phân vị?',
      author: 'khanhlinh@hanoi.example',
      at: at('2026-06-15', 1),
      replies: [
        {
          text: 'Chúng tôi dùng khoảng tứ phân vị theo từng tuyến, tuyến dưới năm giao dịch thì gộp với tuyến có cùng hạ tầng; cách làm ghi trong thuyết minh theo Nghị định số 71/2024/NĐ-CP.',
          author: 'ducthinh@haiphong.example',
          at: at('2026-06-16', 2),
          accepted: { scope: 'Tuyến có từ năm giao dịch trong 24 tháng', from: '2025-11-01' },
          applications: [
            {
              place: 'Ba phường mới sáp nhập',
              outcome: 'worked',
              note: 'Hội đồng thẩm định không yêu cầu tính lại.',
              on: '2026-07-15',
            },
          ],
        },
        {
          text: 'Nơi không có giao dịch thì lấy kết quả đấu giá trong ba năm, điều chỉnh theo thời điểm.',
          author: 'hongnhung@bacninh.example',
          at: at('2026-06-18', 2),
          accepted: { scope: 'Tuyến không có giao dịch, có đấu giá trong ba năm', from: '2025-11-01' },
        },
      ],
    },
  ],
  C11: [
    {
      id: 'tach-don',
      title: 'Một đơn có cả khiếu nại và phản ánh: tách từ bước nào?',
      text: 'Bộ phận tiếp công dân thường nhập cả đơn vào một sổ. Tách sau khi nhập có kịp không?',
      author: 'ducthinh@haiphong.example',
      at: at('2026-01-19', 1),
      replies: [
        {
          text: 'Tách ngay ở bàn tiếp nhận, trước khi nhập sổ; phần phản ánh chuyển thẳng theo chế độ riêng, không sao chụp. Sổ chung chỉ ghi mã.',
          author: 'minhhoa@bacninh.example',
          at: at('2026-01-20', 2),
          accepted: { scope: 'Đơn có nhiều nội dung gửi tới Sở', from: '2026-01-01' },
        },
      ],
    },
  ],
  C12: [
    {
      id: 'trung-ma-thua',
      title: 'Trùng mã thửa sau khi gộp xã: đổi mã cũ hay thêm tiền tố?',
      text: 'Chúng tôi có khoảng 4.000 mã trùng. Đổi mã thì giấy chứng nhận cũ tra không ra.',
      author: 'ducthinh@haiphong.example',
      at: at('2026-06-01', 1),
      replies: [
        {
          text: 'Giữ nguyên mã định danh gốc, thêm bảng chuyển đổi có ngày hiệu lực; tra theo mã cũ vẫn ra thửa mới. Nghị quyết số 202/2025/QH15 không buộc đổi giấy.',
          author: 'nhatnam@ninhbinh.example',
          at: at('2026-06-02', 2),
          accepted: { scope: 'Cơ sở dữ liệu của xã hợp nhất từ ngày 01/7/2025', from: '2025-07-01' },
          applications: [
            { place: '118 xã của Ninh Bình', outcome: 'worked', note: 'Lỗi đối soát còn 0,4%.', on: '2026-03-31' },
          ],
          replies: [
            {
              text: 'Bảng chuyển đổi có chia sẻ được không?',
              author: 'khanhlinh@hanoi.example',
              at: at('2026-06-03', 3),
            },
          ],
        },
      ],
    },
  ],
}
