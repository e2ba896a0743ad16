import { at, type ThreadPlan } from './thread-plan.ts'

/** What is talked about under the demo's cases of the environment, water and minerals: invented, like them. */
export const ENVIRONMENT_THREADS: Readonly<Record<string, readonly ThreadPlan[]>> = {
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
}
