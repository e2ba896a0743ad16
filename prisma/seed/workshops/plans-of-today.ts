import { id, type SeedPlan } from './seed-plan.ts'

const HOA = 'minhhoa@bacninh.example'
const GIANG = 'thugiang@bacninh.example'
const AN = 'quocan@hanoi.example'
const NGOC = 'thingoc@haiphong.example'
const PHUC = 'thienphuc@hungyen.example'

const TODAY: SeedPlan = {
  id: id(4),
  title: 'Thống nhất kiến nghị về đất đai, môi trường khu vực giáp ranh sau sắp xếp đơn vị hành chính',
  theme: 'Đất đai, môi trường khu vực giáp ranh',
  purpose:
    'Rà soát khó khăn, vướng mắc ở khu vực giáp ranh sau sắp xếp đơn vị hành chính; thống nhất danh mục kiến nghị chung của sáu Sở gửi Bộ Nông nghiệp và Môi trường.',
  day: 0,
  startTime: '08:00',
  endTime: '11:30',
  host: 'BN',
  chair: HOA,
  deputy: AN,
  secretary: GIANG,
  technicians: ['kythuat@hanoi.example'],
  guests: ['dangkhoa@mae.example'],
  until: 'registering',
  delegates: { HN: 18, BN: 22, HP: 15, HY: 12, NB: 17 },
  papers: [
    {
      id: id(401),
      code: 'HN',
      title: 'Tham vấn giá trước khi thu hồi đất ở khu vực giáp ranh',
      author: 'Phan Khánh Linh',
      text: [
        'Khu vực giáp ranh có hai mức giá đất cụ thể khác nhau cho những thửa liền kề.',
        'Đề xuất: hai Sở trao đổi dữ liệu giao dịch và tham vấn giá trước khi trình Hội đồng thẩm định.',
      ],
    },
    {
      id: id(402),
      code: 'HY',
      title: 'Đường liên tỉnh: bài học từ 615 hộ hai bên ranh giới',
      author: 'Đỗ Quang Huy',
      text: [
        'Dự án thu hồi 42 ha đất nông nghiệp của 615 hộ; 71/74 hộ còn lại đã bàn giao mặt bằng.',
        'Bài học: thống nhất phương pháp định giá trước khi thông báo thu hồi đất.',
      ],
    },
    {
      id: id(403),
      code: 'HP',
      title: 'Hợp nhất dữ liệu giao dịch và giá đất cụ thể sau ngày 01/7/2025',
      author: 'Vương Đức Thịnh',
      text: ['Hai khu vực có mặt bằng giá và hệ thống vị trí rất khác nhau.', 'Đề xuất lộ trình điều chỉnh ba năm.'],
    },
    { id: id(404), code: 'PT', title: 'Tồn đọng giao đất dịch vụ ở địa bàn Vĩnh Phúc cũ', author: 'Hà Văn Long' },
  ],
  agenda: [
    {
      kind: 'roll-call',
      title: 'Kiểm tra kỹ thuật, điểm danh 6 điểm cầu',
      minutes: 15,
      presenter: 'Tổ kỹ thuật, trưởng điểm cầu',
    },
    { kind: 'opening', title: 'Tuyên bố lý do, giới thiệu đại biểu; khai mạc', minutes: 10, presenter: 'Chủ tọa' },
    { kind: 'introduction', title: 'Báo cáo đề dẫn: vướng mắc khu vực giáp ranh sau sắp xếp', minutes: 20, code: 'BN' },
    {
      kind: 'paper',
      title: 'Tham luận',
      minutes: 60,
      presenter: '4 Sở',
      children: [
        { kind: 'paper', title: 'Tham vấn giá trước khi thu hồi đất', minutes: 15, code: 'HN', paper: id(401) },
        { kind: 'paper', title: 'Đường liên tỉnh: bài học từ 615 hộ', minutes: 15, code: 'HY', paper: id(402) },
        {
          kind: 'paper',
          title: 'Hợp nhất dữ liệu giao dịch và giá đất cụ thể',
          minutes: 15,
          code: 'HP',
          paper: id(403),
        },
        { kind: 'paper', title: 'Tồn đọng giao đất dịch vụ', minutes: 15, code: 'PT', paper: id(404) },
      ],
    },
    { kind: 'break', title: 'Giải lao', minutes: 15 },
    {
      kind: 'discussion',
      title: 'Thảo luận theo thứ tự Cụm, mỗi Sở 5 phút; hỏi đáp',
      minutes: 35,
      presenter: 'Chủ tọa điều hành',
    },
    { kind: 'vote', title: 'Rà soát, biểu quyết danh mục kiến nghị', minutes: 20, presenter: 'Thư ký; 6 Sở' },
    {
      kind: 'directive',
      title: 'Phát biểu của đại diện Bộ Nông nghiệp và Môi trường',
      minutes: 15,
      presenter: 'Đại diện Bộ',
    },
    { kind: 'conclusion', title: 'Kết luận, thông qua nội dung thống nhất, bế mạc', minutes: 20, presenter: 'Chủ tọa' },
  ],
  proposals: [
    {
      id: id(411),
      by: 'quanghuy@hungyen.example',
      item: 'Thảo luận theo thứ tự Cụm, mỗi Sở 5 phút; hỏi đáp',
      change: { field: 'minutes', value: 45 },
      note: 'Hai địa bàn cũ của tỉnh đều có ý kiến, xin thêm 10 phút.',
    },
    {
      id: id(412),
      by: 'thingoc@haiphong.example',
      item: 'Phát biểu của đại diện Bộ Nông nghiệp và Môi trường',
      change: {
        field: 'title',
        value: 'Phát biểu của đại diện Bộ Nông nghiệp và Môi trường; trả lời các kiến nghị đã gửi',
      },
      note: 'Các Sở chờ ý kiến của Bộ về những kiến nghị gửi từ năm 2024.',
    },
  ],
  isToday: true,
}

const INVITED: SeedPlan = {
  id: id(5),
  title: 'Bảng giá đất áp dụng từ ngày 01/01/2027: kinh nghiệm và vướng mắc',
  theme: 'Đất đai: giá đất, bảng giá đất',
  purpose:
    'Chia sẻ cách thu thập thông tin thị trường, lấy ý kiến công khai và lộ trình điều chỉnh khi lập bảng giá đất.',
  day: 12,
  startTime: '08:00',
  endTime: '11:00',
  host: 'HY',
  chair: PHUC,
  deputy: NGOC,
  secretary: 'quanghuy@hungyen.example',
  until: 'invited',
  delegates: {},
  papers: [],
  agenda: [
    { kind: 'opening', title: 'Khai mạc', minutes: 15, presenter: 'Chủ tọa' },
    { kind: 'introduction', title: 'Đề dẫn: yêu cầu mới về bảng giá đất', minutes: 25, code: 'HY' },
    { kind: 'discussion', title: 'Thảo luận theo thứ tự Cụm', minutes: 110, presenter: '6 Sở' },
    { kind: 'conclusion', title: 'Kết luận, bế mạc', minutes: 30, presenter: 'Chủ tọa' },
  ],
}

const PLANNED: SeedPlan = {
  id: id(6),
  title: 'Phân loại, thu gom và xử lý chất thải rắn sinh hoạt liên tỉnh',
  theme: 'Môi trường: chất thải rắn sinh hoạt',
  purpose: 'Thống nhất cách định giá dịch vụ thu gom theo khối lượng và phối hợp xử lý giữa các địa phương.',
  day: 24,
  startTime: '13:30',
  endTime: '16:30',
  host: 'HP',
  chair: NGOC,
  secretary: 'ducthinh@haiphong.example',
  until: 'planning',
  delegates: {},
  papers: [],
  agenda: [],
}

/** In the order of their days, so that the codes of a year rise with them. */
export const PLANS_OF_TODAY: readonly SeedPlan[] = [TODAY, INVITED, PLANNED]
