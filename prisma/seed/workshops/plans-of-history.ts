import { id, type SeedPlan } from './seed-plan.ts'

const HOA = 'minhhoa@bacninh.example'
const GIANG = 'thugiang@bacninh.example'
const AN = 'quocan@hanoi.example'
const TRANG = 'thuytrang@ninhbinh.example'

const A2: SeedPlan = {
  id: id(1),
  title: 'Quản lý môi trường làng nghề, cụm công nghiệp và nguồn nước liên tỉnh',
  theme: 'Môi trường, tài nguyên nước',
  purpose:
    'Đánh giá hiện trạng chất lượng nước các sông liên tỉnh; chia sẻ cách quản lý làng nghề, cụm công nghiệp; thống nhất nội dung quy chế phối hợp giữa các Sở trong lưu vực.',
  day: '2024-03-21',
  startTime: '13:30',
  endTime: '17:00',
  host: 'HNa',
  chair: TRANG,
  deputy: HOA,
  secretary: GIANG,
  until: 'archived',
  conclusion:
    'Mười Sở thống nhất nội dung quy chế phối hợp quản lý chất lượng nước các sông liên tỉnh; chia sẻ số liệu trạm quan trắc tự động mỗi giờ; giao Sở TN&MT tỉnh Hà Nam hoàn thiện, lấy ý kiến bằng văn bản.',
  delegates: { HN: 14, BN: 13, HP: 11, VP: 9, HY: 12, HD: 12, NB: 10, HNa: 18, TB: 11, NĐ: 10 },
  papers: [
    {
      id: id(101),
      code: 'BN',
      title: 'Làng nghề tái chế kim loại: từ lập danh mục cơ sở đến di dời',
      author: 'Phòng Quản lý môi trường',
    },
    {
      id: id(102),
      code: 'TB',
      title: 'Cụm công nghiệp khi chưa có trạm xử lý nước thải tập trung',
      author: 'Chi cục Bảo vệ môi trường',
    },
    {
      id: id(103),
      code: 'HN',
      title: 'Nước thải đô thị và chất lượng nước sông Nhuệ, sông Đáy',
      author: 'Phòng Tài nguyên nước',
    },
    {
      id: id(104),
      code: 'HD',
      title: 'Quan trắc tự động và cảnh báo sớm giữa các tỉnh',
      author: 'Trung tâm Quan trắc',
    },
  ],
  agenda: [
    { kind: 'opening', title: 'Ổn định tổ chức, khai mạc', minutes: 15, presenter: 'Chủ tọa' },
    { kind: 'introduction', title: 'Đề dẫn: hiện trạng chất lượng nước các sông liên tỉnh', minutes: 20, code: 'HNa' },
    {
      kind: 'paper',
      title: 'Tham luận',
      minutes: 60,
      presenter: '4 Sở',
      children: [
        { kind: 'paper', title: 'Quản lý môi trường làng nghề', minutes: 15, code: 'BN', paper: id(101) },
        { kind: 'paper', title: 'Cụm công nghiệp', minutes: 15, code: 'TB', paper: id(102) },
        { kind: 'paper', title: 'Nước thải đô thị', minutes: 15, code: 'HN', paper: id(103) },
        { kind: 'paper', title: 'Quan trắc tự động', minutes: 15, code: 'HD', paper: id(104) },
      ],
    },
    { kind: 'break', title: 'Giải lao', minutes: 10 },
    {
      kind: 'breakout',
      title: 'Hai phòng thảo luận song song',
      minutes: 60,
      presenter: 'Trưởng nhóm; thư ký nhóm',
      children: [
        { kind: 'discussion', title: 'Nhóm 1: Nước liên tỉnh', minutes: 60, code: 'HNa' },
        { kind: 'discussion', title: 'Nhóm 2: Làng nghề, cụm công nghiệp', minutes: 60, code: 'BN' },
      ],
    },
    {
      kind: 'discussion',
      title: 'Báo cáo kết quả nhóm, thống nhất nội dung quy chế phối hợp',
      minutes: 25,
      presenter: 'Thư ký',
    },
    { kind: 'conclusion', title: 'Kết luận, bế mạc', minutes: 20, presenter: 'Chủ tọa' },
  ],
}

const A1: SeedPlan = {
  id: id(2),
  title: 'Tháo gỡ vướng mắc trong bồi thường, giải phóng mặt bằng khu vực giáp ranh',
  theme: 'Đất đai: bồi thường, giải phóng mặt bằng',
  purpose:
    'Trao đổi khác biệt về đơn giá bồi thường hai bên ranh giới tỉnh; thống nhất danh mục kiến nghị chung của mười Sở gửi Bộ Tài nguyên và Môi trường.',
  day: '2024-11-14',
  startTime: '07:30',
  endTime: '11:30',
  host: 'BN',
  chair: HOA,
  deputy: AN,
  secretary: GIANG,
  guests: ['dangkhoa@mae.example'],
  until: 'archived',
  conclusion:
    'Mười Sở thống nhất danh mục năm kiến nghị về giá đất cụ thể, trao đổi dữ liệu giao dịch, giao đất dịch vụ và trình tự bồi thường khu vực giáp ranh; giao Sở TN&MT tỉnh Bắc Ninh dự thảo văn bản kiến nghị chung.',
  delegates: { HN: 25, BN: 28, HP: 20, VP: 17, HY: 19, HD: 20, NB: 17, HNa: 16, TB: 18, NĐ: 16 },
  papers: [
    { id: id(201), code: 'HN', title: 'Tham vấn giá trước khi thu hồi đất', author: 'Phòng Kinh tế đất' },
    { id: id(202), code: 'HY', title: 'Đường liên tỉnh: bài học từ 615 hộ', author: 'Phòng Quản lý đất đai' },
    { id: id(203), code: 'HP', title: 'Dữ liệu giao dịch và giá đất cụ thể', author: 'Trung tâm Công nghệ thông tin' },
    { id: id(204), code: 'VP', title: 'Tồn đọng giao đất dịch vụ', author: 'Phòng Quản lý đất đai' },
  ],
  agenda: [
    {
      kind: 'roll-call',
      title: 'Kiểm tra kỹ thuật, điểm danh 10 điểm cầu',
      minutes: 30,
      presenter: 'Tổ kỹ thuật, trưởng điểm cầu',
    },
    {
      kind: 'opening',
      title: 'Tuyên bố lý do, giới thiệu đại biểu; khai mạc',
      minutes: 15,
      presenter: 'Ban tổ chức; Chủ tọa',
    },
    { kind: 'introduction', title: 'Báo cáo đề dẫn', minutes: 20, code: 'BN' },
    {
      kind: 'paper',
      title: 'Tham luận',
      minutes: 60,
      presenter: '4 Sở',
      children: [
        { kind: 'paper', title: 'Tham vấn giá trước khi thu hồi đất', minutes: 15, code: 'HN', paper: id(201) },
        { kind: 'paper', title: 'Đường liên tỉnh: bài học từ 615 hộ', minutes: 15, code: 'HY', paper: id(202) },
        { kind: 'paper', title: 'Dữ liệu giao dịch và giá đất cụ thể', minutes: 15, code: 'HP', paper: id(203) },
        { kind: 'paper', title: 'Tồn đọng giao đất dịch vụ', minutes: 15, code: 'VP', paper: id(204) },
      ],
    },
    { kind: 'break', title: 'Giải lao', minutes: 15 },
    {
      kind: 'discussion',
      title: 'Thảo luận theo thứ tự Cụm, mỗi Sở 5 phút; hỏi đáp',
      minutes: 60,
      presenter: 'Chủ tọa điều hành',
    },
    { kind: 'vote', title: 'Rà soát, biểu quyết danh mục kiến nghị', minutes: 25, presenter: 'Thư ký; 10 Sở' },
    {
      kind: 'conclusion',
      title: 'Phát biểu của Bộ; kết luận, thông qua biên bản, bế mạc',
      minutes: 15,
      presenter: 'Đại diện Bộ; Chủ tọa',
    },
  ],
}

const A3: SeedPlan = {
  id: id(3),
  title: 'Hội nghị tổng kết công tác thi đua và ký giao ước thi đua',
  theme: 'Thi đua, khen thưởng',
  purpose:
    'Tổng kết công tác thi đua của Cụm; suy tôn đơn vị dẫn đầu; thông qua chỉ tiêu và ký giao ước thi đua năm 2026.',
  day: '2026-03-25',
  startTime: '14:00',
  endTime: '16:20',
  host: 'NB',
  chair: TRANG,
  deputy: HOA,
  secretary: 'nhatnam@ninhbinh.example',
  until: 'conclusions_issued',
  isHeld: true,
  conclusion:
    'Sáu Sở thông qua chủ đề, chỉ tiêu thi đua năm 2026 và ký giao ước thi đua; bàn giao nhiệm vụ Cụm trưởng cho Sở NN&MT tỉnh Bắc Ninh.',
  delegates: { HN: 16, BN: 15, HP: 14, PT: 15, HY: 13, NB: 22 },
  papers: [],
  agenda: [
    { kind: 'opening', title: 'Chào cờ, giới thiệu đại biểu, khai mạc', minutes: 10, presenter: 'Ban tổ chức' },
    {
      kind: 'introduction',
      title: 'Báo cáo tổng kết, kết quả tự chấm và chấm chéo',
      minutes: 20,
      presenter: 'Cụm trưởng',
    },
    { kind: 'discussion', title: 'Thảo luận; giải trình điểm chênh lệch trên 5 điểm', minutes: 40, presenter: '6 Sở' },
    { kind: 'vote', title: 'Bỏ phiếu kín suy tôn đơn vị dẫn đầu; công bố', minutes: 20, presenter: 'Tổ kiểm phiếu' },
    {
      kind: 'vote',
      title: 'Thông qua chủ đề, chỉ tiêu và ký giao ước thi đua',
      minutes: 20,
      presenter: 'Lãnh đạo 6 Sở',
    },
    {
      kind: 'conclusion',
      title: 'Phát biểu chỉ đạo; bàn giao Cụm trưởng; bế mạc',
      minutes: 30,
      presenter: 'Lãnh đạo Bộ; Cụm trưởng mới',
    },
  ],
}

export const PLANS_OF_HISTORY: readonly SeedPlan[] = [A2, A1, A3]
