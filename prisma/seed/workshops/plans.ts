import type { AgendaKind } from '#realtime/protocol/agenda-item-content.ts'
import type { LocalDate, LocalTime } from '#server/language/dates.ts'
import type { WorkshopState } from '#server/workshops/contract.ts'

/** Invented workshops (demo-data.md §6.2, [DEMO]). Departments by the codes of the workshop's own day. */
export interface SeedPlan {
  readonly id: string
  readonly title: string
  readonly theme: string
  readonly purpose: string
  /** A day of history, or days from the day of seeding. */
  readonly day: LocalDate | number
  readonly startTime: LocalTime
  readonly endTime: LocalTime
  readonly host: string
  readonly chair: string
  readonly deputy?: string
  readonly secretary: string
  readonly technicians?: readonly string[]
  readonly guests?: readonly string[]
  readonly until: WorkshopState
  readonly conclusion?: string
  /** Delegates by code; a department without a figure has not registered. */
  readonly delegates: Readonly<Record<string, number>>
  readonly papers: readonly SeedPaper[]
  readonly agenda: readonly SeedItem[]
  /** Follows the day until somebody touches it. */
  readonly isToday?: boolean
}

export interface SeedPaper {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly author: string
  /** What the file says; without it the file has not been sent yet. */
  readonly text?: readonly string[]
}

export interface SeedItem {
  readonly kind: AgendaKind
  readonly title: string
  readonly minutes: number
  readonly code?: string
  readonly presenter?: string
  /** A paper of this workshop, by its id. */
  readonly paper?: string
  readonly children?: readonly SeedItem[]
}

const HOA = 'minhhoa@bacninh.example'
const GIANG = 'thugiang@bacninh.example'
const AN = 'quocan@hanoi.example'
const NGOC = 'thingoc@haiphong.example'
const TRANG = 'thuytrang@ninhbinh.example'
const PHUC = 'thienphuc@hungyen.example'

const id = (n: number) => `0190e0a0-0000-7000-8000-${String(n).padStart(12, '0')}`

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
export const SEED_PLANS: readonly SeedPlan[] = [A2, A1, A3, TODAY, INVITED, PLANNED]
