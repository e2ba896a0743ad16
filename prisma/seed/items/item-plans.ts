import { EMPTY_CONTENT } from '#server/petitions/items/content/contract.ts'
import type { ItemContent } from '#server/petitions/items/contract.ts'

/** One invented item [DEMO] (demo-data.md §6.1, §6.3): who writes it, how far it has come, what it says. */
export interface ItemPlan {
  readonly id: string
  readonly specialist: string
  readonly leader: string
  readonly until: 'draft' | 'submitted' | 'department_approved' | 'sent' | 'kept' | 'returned'
  /** Days before the seeding. */
  readonly daysAgo: number
  readonly reason?: string
  /** A file that bears it out: its name without an ending, and its lines. */
  readonly evidence?: { readonly id: string; readonly title: string; readonly lines: readonly string[] }
  readonly text: Partial<ItemContent>
}

/** Fixed ids, so that the demo's addresses stay the same through a reset. */
const id = (n: number) => `0190e0a0-0000-7000-8100-${String(n).padStart(12, '0')}`
let provisions = 0
const provision = (document: string, article = '', clause = '', quote = '') => {
  provisions += 1
  return {
    id: `0190e0a0-0000-7000-8200-${String(provisions).padStart(12, '0')}`,
    documentId: null,
    document,
    article,
    clause,
    point: '',
    quote,
  }
}
const MINISTRY = { authority: 'Bộ Nông nghiệp và Môi trường', level: 'ministry' } as const

const HN = { specialist: 'khanhlinh@hanoi.example', leader: 'quocan@hanoi.example' }
const BN = { specialist: 'thugiang@bacninh.example', leader: 'minhhoa@bacninh.example' }
const HP = { specialist: 'ducthinh@haiphong.example', leader: 'thingoc@haiphong.example' }
const PT = { specialist: 'vanlong@phutho.example', leader: 'hungcuong@phutho.example' }
const HY = { specialist: 'quanghuy@hungyen.example', leader: 'thienphuc@hungyen.example' }
const NB = { specialist: 'nhatnam@ninhbinh.example', leader: 'thuytrang@ninhbinh.example' }

export const ITEM_PLANS: readonly ItemPlan[] = [
  {
    ...HY,
    id: id(1),
    until: 'sent',
    daysAgo: 6,
    text: {
      title: 'Hướng dẫn xác định giá đất cụ thể khi thiếu thửa đất so sánh ở khu vực giáp ranh',
      field: 'DD-GIA',
      situation:
        'Dự án đường liên tỉnh thu hồi 42 ha đất nông nghiệp của 615 hộ thuộc ba xã giáp ranh.\n1. Hai tỉnh xác định giá đất cụ thể độc lập, không có thông tin thửa đất so sánh chung.\n2. Đơn giá bồi thường phía tỉnh bạn cao hơn khoảng 28%.',
      figures: '615 hộ; 42 ha; chênh lệch khoảng 28%; 74 hộ chưa nhận tiền',
      since: '2026-03-15',
      provisions: [provision('Nghị định số 71/2024/NĐ-CP', '5', '2'), provision('Luật Đất đai số 31/2024/QH15', '159')],
      cause: 'Chưa có hướng dẫn lựa chọn thông tin đầu vào khi khu vực định giá không có đủ thửa đất so sánh.',
      consequence: 'Người dân so sánh giữa hai bên ranh giới, khiếu nại, kéo dài giải phóng mặt bằng.',
      proposalKind: 'guide',
      proposal:
        'Đề nghị Bộ hướng dẫn cách lựa chọn thông tin đầu vào khi khu vực định giá không có đủ thửa đất so sánh; xây dựng cơ chế chia sẻ dữ liệu giá đất giữa các tỉnh có địa giới liền kề.',
      deadline: '2027-01-31',
      urgency: 'urgent',
      ...MINISTRY,
    },
  },
  {
    ...PT,
    id: id(2),
    until: 'sent',
    daysAgo: 4,
    text: {
      title: 'Giá đất bồi thường hai bên địa giới tỉnh chênh lệch, không đủ thửa đất so sánh',
      field: 'DD-BT',
      situation:
        'Tại hai xã giáp ranh, khu vực định giá không có đủ thửa đất so sánh; đơn giá bồi thường hai bên chênh lệch khoảng 20%, 38 hộ chưa nhận tiền và khiếu nại kéo dài.',
      figures: '38 hộ; chênh lệch khoảng 20%',
      provisions: [provision('Nghị định số 71/2024/NĐ-CP', '5'), provision('Nghị định số 88/2024/NĐ-CP', '3')],
      cause: 'Hai tỉnh xác định giá đất cụ thể độc lập, chưa chia sẻ dữ liệu giá đất.',
      consequence: 'Chậm bàn giao mặt bằng tám tháng.',
      proposalKind: 'guide',
      proposal:
        'Đề nghị Bộ hướng dẫn lựa chọn thông tin đầu vào khi không có đủ thửa đất so sánh và quy định việc các tỉnh có chung dự án tham vấn đơn giá trước khi phê duyệt phương án.',
      urgency: 'high',
      ...MINISTRY,
    },
  },
  {
    ...HN,
    id: id(3),
    until: 'sent',
    daysAgo: 3,
    text: {
      title: 'Kiểm soát khói bụi do đốt rơm rạ vùng giáp ranh',
      field: 'MT-KK',
      situation:
        'Sau thu hoạch, chỉ số chất lượng không khí nhiều đêm vượt mức 200. Ảnh vệ tinh ghi nhận điểm đốt ở cả khu vực nội tỉnh và giáp ranh.',
      figures: 'AQI trên 200 trong 11 đêm; 46% điểm đốt nằm ở vùng giáp ranh',
      provisions: [
        provision('Luật Bảo vệ môi trường số 72/2020/QH14', '12'),
        provision('Nghị định số 45/2022/NĐ-CP', '', '', ''),
      ],
      cause: 'Khó xác định người đốt, chế tài cấp xã ít được áp dụng, không có kênh báo chung giữa các tỉnh.',
      consequence: 'Ảnh hưởng sức khỏe người dân, giao thông ban đêm.',
      proposalKind: 'decentralise',
      proposal:
        'Đề nghị Chính phủ giao UBND cấp xã thẩm quyền xử phạt tại chỗ và ban hành kế hoạch quản lý chất lượng không khí cấp vùng.',
      authority: 'Chính phủ',
      level: 'government',
      urgency: 'high',
    },
  },
  {
    ...HP,
    id: id(4),
    until: 'kept',
    daysAgo: 12,
    text: {
      title: 'Chia sẻ dữ liệu giao dịch đất đai theo thời gian thực để lập bảng giá đất',
      field: 'DD-GIA',
      situation:
        'Sau hợp nhất, thành phố phải lập bảng giá đất cho hai khu vực có mặt bằng giá và hệ thống vị trí rất khác nhau. Giá ghi trên hợp đồng thấp hơn giá giao dịch thực tế, nhiều tuyến không có giao dịch trong 24 tháng.',
      figures: '31% tuyến đường không có giao dịch trong 24 tháng',
      provisions: [provision('Luật Đất đai số 31/2024/QH15', '159')],
      cause: 'Dữ liệu thuế, đăng ký và đấu giá nằm ở ba hệ thống, chưa liên thông.',
      proposalKind: 'amend',
      proposal:
        'Đề nghị Bộ trình Chính phủ quy định chia sẻ dữ liệu giao dịch giữa cơ quan thuế và cơ quan đăng ký đất đai.',
      ...MINISTRY,
    },
  },
  {
    ...NB,
    id: id(5),
    until: 'kept',
    daysAgo: 10,
    text: {
      title: 'Thông báo trước khi xả nước trên hệ thống sông, thủy lợi liên tỉnh',
      field: 'TNN-LVS',
      situation:
        'Mùa khô, nước sông từ thượng nguồn chảy về có amoni vượt ngưỡng nhiều lần, hai nhà máy nước phải giảm công suất 40%. Việc xả nước không được báo trước.',
      figures: 'Amoni 3–5 mg/l; hai nhà máy giảm 40% công suất',
      provisions: [
        provision('Luật Tài nguyên nước số 28/2023/QH15'),
        provision('Luật Tài nguyên nước số 17/2012/QH13'),
      ],
      cause: 'Nguồn thải nằm ngoài địa bàn, chưa có quy chế phối hợp và cơ chế bồi hoàn.',
      proposalKind: 'guide',
      proposal:
        'Đề nghị Bộ chủ trì xây dựng quy chế phối hợp quản lý chất lượng nước các sông liên tỉnh, quy định trách nhiệm thông báo trước khi vận hành công trình xả nước.',
      urgency: 'urgent',
      ...MINISTRY,
    },
  },
  {
    ...BN,
    id: id(6),
    until: 'returned',
    daysAgo: 8,
    reason: 'Bổ sung số liệu năm 2026 và nêu rõ điều, khoản đang gây vướng mắc.',
    text: {
      title: 'Hồ sơ môi trường rút gọn cho hộ sản xuất làng nghề đang di dời',
      field: 'MT-LN',
      situation:
        'Làng nghề có 148 cơ sở nấu tái chế, phần lớn xen kẽ khu dân cư. Hộ gia đình không đủ điều kiện lập hồ sơ môi trường trong thời gian chờ di dời.',
      provisions: [provision('Luật Bảo vệ môi trường số 72/2020/QH14', '56')],
      cause: 'Chưa có hình thức hồ sơ phù hợp với hộ sản xuất quy mô nhỏ.',
      proposalKind: 'guide',
      proposal:
        'Đề nghị Bộ hướng dẫn hồ sơ môi trường theo hình thức rút gọn đối với hộ sản xuất quy mô nhỏ trong làng nghề đang thực hiện lộ trình di dời.',
      ...MINISTRY,
    },
  },
  {
    ...HN,
    id: id(7),
    until: 'department_approved',
    daysAgo: 2,
    text: {
      title: 'Định giá dịch vụ thu gom rác sinh hoạt theo khối lượng',
      field: 'MT-CTR',
      situation:
        'Người dân phân loại xong lại bị thu gom chung. Chưa có định mức đơn giá để thu theo khối lượng hoặc thể tích.',
      figures: 'Khoảng 7.000 tấn mỗi ngày',
      provisions: [provision('Luật Bảo vệ môi trường số 72/2020/QH14', '79')],
      cause: 'Thiếu phương pháp định giá thống nhất và phương tiện thu gom riêng từng loại.',
      proposalKind: 'guide',
      proposal: 'Đề nghị Bộ hướng dẫn thống nhất phương pháp định giá dịch vụ thu gom theo khối lượng.',
      ...MINISTRY,
    },
  },
  {
    ...HY,
    id: id(8),
    until: 'submitted',
    daysAgo: 1,
    text: {
      title: 'Hỗ trợ trạm xử lý nước thải cho cụm công nghiệp hình thành trước năm 2022',
      field: 'MT-CCN',
      situation:
        'Cụm công nghiệp lấp đầy 82% nhưng chưa có chủ đầu tư hạ tầng; nước thải của 17 nhà máy xả ra kênh thủy lợi.',
      figures: '17 nhà máy; 2.500 m³/ngày đêm',
      provisions: [provision('Luật Bảo vệ môi trường số 72/2020/QH14', '52')],
      cause: 'Cụm hình thành trước quy định mới, ngân sách hạn chế.',
      proposalKind: 'fund',
      proposal:
        'Đề nghị bố trí nguồn sự nghiệp môi trường hỗ trợ đầu tư hệ thống xử lý nước thải tập trung cho các cụm công nghiệp hình thành trước ngày Luật có hiệu lực.',
      ...MINISTRY,
    },
  },
  {
    ...PT,
    id: id(9),
    until: 'draft',
    daysAgo: 0,
    // The scan holds it back for its stamp, so that the demo's security officer has something to decide on.
    evidence: {
      id: id(91),
      title: 'Báo cáo tồn đọng giao đất dịch vụ (văn bản minh họa)',
      lines: ['MẬT', 'Văn bản minh họa: dấu trên đây để thử việc giữ lại tệp, không có nội dung mật nào.'],
    },
    text: {
      title: 'Chính sách chuyển tiếp đối với hộ chưa được giao đất dịch vụ',
      field: 'DD-DV',
      situation:
        '1.180 hộ đủ điều kiện giao đất dịch vụ nhưng còn 108 hộ chưa được giao do thiếu quỹ đất và quy hoạch chi tiết thay đổi.',
      figures: '108 hộ',
      provisions: [provision('Luật Đất đai số 45/2013/QH13')],
      cause: 'Chính sách cũ không còn trong quy định hiện hành.',
    },
  },
  {
    ...BN,
    id: id(10),
    until: 'kept',
    daysAgo: 9,
    text: {
      title: 'Tham vấn đơn giá bồi thường, hỗ trợ trước khi phê duyệt phương án tại khu vực giáp ranh',
      field: 'DD-BT',
      situation:
        'Hai dự án đường liên tỉnh cùng thời điểm có đơn giá bồi thường cây trồng, vật kiến trúc chênh lệch từ 18% đến 28% ở hai bên địa giới.',
      figures: '2 dự án; 615 hộ; chênh lệch 18–28%',
      provisions: [provision('Luật Đất đai số 31/2024/QH15', '91')],
      cause: 'Chưa có quy định buộc các tỉnh có chung dự án trao đổi trước khi phê duyệt phương án.',
      consequence: 'Khiếu nại đông người, có hộ chưa nhận tiền sau 14 tháng.',
      proposalKind: 'amend',
      proposal:
        'Đề nghị Bộ nghiên cứu, trình Chính phủ bổ sung quy định các tỉnh có chung dự án phải tham vấn đơn giá, chính sách hỗ trợ trước khi phê duyệt phương án, bảo đảm công bằng, công khai, kịp thời.',
      ...MINISTRY,
    },
  },
  {
    ...HN,
    id: id(11),
    until: 'kept',
    daysAgo: 5,
    text: {
      title: 'Kết nối dữ liệu quan trắc tự động của các địa phương về một đầu mối',
      field: 'MT-QT',
      situation:
        'Mỗi tỉnh dùng một chuẩn truyền dữ liệu khác nhau; khi có sự cố không khí, nước ở vùng giáp ranh, phải gọi điện thoại để hỏi số liệu.',
      figures: '214 trạm tự động; 4 chuẩn truyền dữ liệu',
      provisions: [provision('Luật Bảo vệ môi trường số 72/2020/QH14')],
      cause: 'Chưa có quy định kỹ thuật chung về chia sẻ dữ liệu quan trắc giữa các địa phương.',
      proposalKind: 'guide',
      proposal: 'Đề nghị Bộ quy định chuẩn chung và tổ chức một đầu mối kết nối dữ liệu quan trắc của vùng.',
      ...MINISTRY,
    },
  },
  {
    ...PT,
    id: id(12),
    until: 'kept',
    daysAgo: 4,
    text: {
      title: 'Phối hợp cấp phép, kiểm tra khai thác cát, sỏi lòng sông ở đoạn sông giáp ranh',
      field: 'KS-CAT',
      situation:
        'Đoạn sông giáp ranh dài 31 km do hai tỉnh cấp phép riêng; ban đêm tàu khai thác chạy sang địa phận bên kia.',
      figures: '31 km; 9 giấy phép; 46 vụ vi phạm năm 2025',
      provisions: [provision('Luật Địa chất và khoáng sản số 54/2024/QH15')],
      cause: 'Chưa có cơ chế lấy ý kiến tỉnh liền kề khi cấp phép và kiểm tra liên tỉnh.',
      proposalKind: 'decentralise',
      proposal:
        'Đề nghị Bộ hướng dẫn cơ chế lấy ý kiến tỉnh liền kề và cho phép lực lượng hai tỉnh kiểm tra chung trên đoạn sông giáp ranh.',
      urgency: 'high',
      ...MINISTRY,
    },
  },
]

/** The whole text of a plan. */
export function textOf(plan: ItemPlan): ItemContent {
  return { ...EMPTY_CONTENT, ...plan.text }
}
