/** A topic of the demo as a file of cases says it (server/discussions/exchange/contract.ts). */
export interface ThreadPlan {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly author: string
  readonly at: string
  readonly replies: readonly unknown[]
}

const at = (day: string, hour: number) => `${day}T0${hour}:30:00.000Z`

/** What is talked about under the demo's cases, by the case: invented, like them. */
export const CASE_THREADS: Readonly<Record<string, readonly ThreadPlan[]>> = {
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
  C05: [
    {
      id: 'ho-nho',
      title: 'Hộ nhỏ chưa vào được cụm công nghiệp thì quản lý bằng gì?',
      text: 'Cụm công nghiệp chưa xong hạ tầng. Trong lúc chờ, hộ nhỏ đăng ký môi trường hay chỉ ký cam kết?',
      author: 'quanghuy@hungyen.example',
      at: at('2026-05-11', 1),
      replies: [
        {
          text: 'Đăng ký môi trường ở cấp xã, kèm lộ trình di dời có ngày; công đoạn có chất thải nguy hại dừng ngay, không chờ. Căn cứ Luật Bảo vệ môi trường năm 2020 (Điều 56).',
          author: 'minhhoa@bacninh.example',
          at: at('2026-05-12', 2),
          accepted: {
            scope: 'Hộ sản xuất xen trong khu dân cư, có tên trong lộ trình di dời',
            from: '2026-01-01',
            until: '2027-12-31',
          },
          applications: [
            {
              place: 'Làng nghề nhựa, 31 hộ',
              outcome: 'partly',
              note: 'Bốn hộ chưa dừng công đoạn rửa.',
              on: '2026-08-20',
            },
          ],
        },
      ],
    },
  ],
  C06: [
    {
      id: 'gia-dich-vu',
      title: 'Giá xử lý nước thải theo lưu lượng: ai lắp đồng hồ?',
      text: 'Doanh nghiệp không chịu lắp đồng hồ đầu ra. Chủ đầu tư hạ tầng lắp rồi tính vào giá có được không?',
      author: 'nhatnam@ninhbinh.example',
      at: at('2026-04-20', 1),
      replies: [
        {
          text: 'Được, nếu phương án giá ghi rõ khấu hao đồng hồ và doanh nghiệp ký phụ lục hợp đồng. Hai nhà máy xả nhiều nhất lắp trước.',
          author: 'thienphuc@hungyen.example',
          at: at('2026-04-21', 2),
          accepted: { scope: 'Cụm công nghiệp đã chọn chủ đầu tư hạ tầng', from: '2026-01-01' },
        },
      ],
    },
  ],
  C07: [
    {
      id: 'bao-bi',
      title: 'Bao bì có mã: phát miễn phí hay bán?',
      text: 'Thí điểm ở mười xã, phát miễn phí thì hết kinh phí sau sáu tháng.',
      author: 'vanlong@phutho.example',
      at: at('2026-03-16', 1),
      replies: [
        {
          text: 'Sáu tháng đầu phát miễn phí, sau đó bán đúng giá dịch vụ đã tính tiền bao bì; hộ nghèo được cấp. Nghị quyết của HĐND quy định giá trước khi bán.',
          author: 'thuytrang@ninhbinh.example',
          at: at('2026-03-17', 2),
          accepted: { scope: 'Xã đã có nghị quyết giá dịch vụ thu gom', from: '2026-01-01' },
          applications: [
            {
              place: '20 xã thí điểm',
              outcome: 'worked',
              note: 'Tỷ lệ phân loại giữ ở mức 71% sau khi bán bao bì.',
              on: '2026-09-01',
            },
          ],
        },
      ],
    },
  ],
  C08: [
    {
      id: 'canh-bao',
      title: 'Ngưỡng cảnh báo amoni nên đặt bao nhiêu?',
      text: 'Nhà máy nước của chúng tôi lấy nước sau hợp lưu 12 km, cảnh báo ở mức 1 mg/l thì đã muộn.',
      author: 'khanhlinh@hanoi.example',
      at: at('2026-02-09', 1),
      replies: [
        {
          text: 'Đặt hai mức: 0,6 mg/l để nhà máy chuẩn bị, 1 mg/l để giảm công suất; trạm thượng nguồn gửi số liệu mỗi 15 phút khi vượt mức một.',
          author: 'thuytrang@ninhbinh.example',
          at: at('2026-02-10', 2),
          accepted: { scope: 'Nhà máy cách trạm quan trắc thượng nguồn từ 10 km', from: '2026-02-10' },
          applications: [
            { place: 'Hai nhà máy nước hạ du', outcome: 'worked', note: 'Báo sớm thêm ba giờ.', on: '2026-03-05' },
          ],
        },
      ],
    },
  ],
  C09: [
    {
      id: 'may-cuon-rom',
      title: 'Ai trả tiền máy cuộn rơm?',
      text: 'Hợp tác xã không đủ tiền mua máy trước vụ xuân. Dùng nguồn sự nghiệp môi trường của xã có được không?',
      author: 'quanghuy@hungyen.example',
      at: at('2026-05-25', 1),
      replies: [
        {
          text: 'Hà Nội hỗ trợ lãi vay cho hợp tác xã, xã trả công cuộn rơm theo diện tích từ nguồn sự nghiệp môi trường.',
          author: 'khanhlinh@hanoi.example',
          at: at('2026-05-26', 2),
          accepted: { scope: 'Xã có hợp tác xã dịch vụ nông nghiệp', from: '2026-01-01' },
          applications: [
            {
              place: 'Ba xã giáp ranh',
              outcome: 'worked',
              note: 'Diện tích đốt giảm hơn một nửa trong vụ xuân.',
              on: '2026-06-30',
            },
          ],
          replies: [
            { text: 'Rơm cuộn xong có nơi nhận không?', author: 'hongnhung@bacninh.example', at: at('2026-05-27', 3) },
            {
              text: 'Ký trước với trại nấm và trại bò, giá chốt theo cuộn.',
              author: 'khanhlinh@hanoi.example',
              at: at('2026-05-27', 4),
            },
          ],
        },
      ],
    },
  ],
  C10: [
    {
      id: 'moc-ranh-gioi',
      title: 'Tọa độ ranh giới trên sông: dùng tim luồng hay mốc cũ?',
      text: 'Mốc trên bờ bị sạt. Hai tỉnh đang tính theo hai cách nên không lập được biên bản chung.',
      author: 'hungcuong@phutho.example',
      at: at('2026-04-06', 1),
      replies: [
        {
          text: 'Dùng tọa độ trong hồ sơ địa giới đã phê duyệt, không dùng tim luồng vì luồng đổi theo mùa; Sở hai tỉnh cùng chiếu lên bản đồ và ký.',
          author: 'nhatnam@ninhbinh.example',
          at: at('2026-04-07', 2),
          accepted: { scope: 'Đoạn sông giáp ranh đã có hồ sơ địa giới', from: '2026-01-01' },
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
