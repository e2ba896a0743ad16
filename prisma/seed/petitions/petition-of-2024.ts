import type { LocalDate } from '#server/language/dates.ts'
import type { DispatchCode } from '#server/petitions/issuing/content/contract.ts'
import type { ReplyOutcome } from '#server/petitions/replies/content/contract.ts'

const id = (n: number) => `0190e0a0-0000-7000-8500-${String(n).padStart(12, '0')}`

/** Who spoke for which of the ten bodies of then: today's demo people, seated there. */
interface SeatPlan {
  readonly code: string
  readonly email: string
  readonly office: string
}

/** The petition of demo-data.md §6.3 [DEMO]: ten of ten confirmed, issued, answered in part. Days are its own history. */
export const OF_2024 = {
  id: id(1),
  heldOn: '2024-11-14',
  startedAt: '2024-11-18T02:00:00Z',
  frozenAt: '2024-12-02T02:00:00Z',
  submittedAt: '2024-12-05T03:00:00Z',
  issuedAt: '2024-12-06T03:00:00Z',
  head: {
    title: 'V/v kiến nghị tháo gỡ khó khăn, vướng mắc trong quản lý đất đai, môi trường',
    recipient: 'Bộ Tài nguyên và Môi trường',
    documentKind: 'official_letter',
  },
  sections: {
    situation: [
      'Trong triển khai Luật Đất đai, Luật Bảo vệ môi trường, các địa phương trong khu vực có chung đặc điểm là mật độ dân cư cao, tốc độ đô thị hóa nhanh, nhiều dự án đi qua ranh giới hành chính, nguồn nước và không khí chịu tác động lẫn nhau.',
    ],
    difficulties: [
      'Do chưa có hướng dẫn thống nhất cho khu vực giáp ranh, cách xử lý ở từng tỉnh còn khác nhau, phát sinh khiếu nại, kéo dài giải phóng mặt bằng và giảm hiệu quả kiểm soát ô nhiễm.',
    ],
    implementation: [
      '10 Sở cử đầu mối phối hợp, cung cấp đầy đủ số liệu và thí điểm chia sẻ dữ liệu giá đất, dữ liệu quan trắc trong quý I năm 2025. Đề nghị Bộ trả lời bằng văn bản trước ngày 31 tháng 01 năm 2025 để các địa phương kịp thời triển khai.',
    ],
  },
  clauses: [
    [
      'Về xác định giá đất cụ thể',
      'Đề nghị Bộ hướng dẫn cách lựa chọn thông tin đầu vào khi khu vực định giá không có đủ thửa đất so sánh theo quy định tại Nghị định số 71/2024/NĐ-CP ngày 27 tháng 6 năm 2024 của Chính phủ quy định về giá đất; đồng thời xây dựng cơ chế chia sẻ dữ liệu giá đất giữa các tỉnh có địa giới liền kề.',
    ],
    [
      'Về bồi thường, hỗ trợ, tái định cư tại khu vực giáp ranh',
      'Đề nghị Bộ nghiên cứu, trình Chính phủ bổ sung quy định về việc các tỉnh có chung dự án phải tham vấn đơn giá, chính sách hỗ trợ trước khi phê duyệt phương án, bảo đảm nguyên tắc công bằng, công khai, kịp thời theo Luật Đất đai.',
    ],
    [
      'Về xử lý tồn đọng giao đất dịch vụ',
      'Đề nghị Bộ báo cáo Chính phủ cho phép áp dụng chính sách chuyển tiếp đối với các trường hợp đủ điều kiện giao đất dịch vụ nhưng chưa được giao do nguyên nhân khách quan; hướng dẫn phương án chi trả bằng tiền khi địa phương không còn quỹ đất.',
    ],
    [
      'Về bảo vệ môi trường làng nghề, cụm công nghiệp',
      'Đề nghị Bộ hướng dẫn hồ sơ môi trường theo hình thức rút gọn đối với hộ sản xuất quy mô nhỏ trong làng nghề đang thực hiện lộ trình di dời; trình cấp có thẩm quyền bố trí nguồn sự nghiệp môi trường hỗ trợ đầu tư hệ thống xử lý nước thải tập trung cho các cụm công nghiệp hình thành trước ngày Luật Bảo vệ môi trường có hiệu lực thi hành.',
    ],
    [
      'Về kiểm soát ô nhiễm nguồn nước liên tỉnh',
      'Đề nghị Bộ chủ trì xây dựng quy chế phối hợp quản lý chất lượng nước các sông, hệ thống thủy lợi liên tỉnh; kết nối dữ liệu quan trắc tự động của 10 địa phương về một đầu mối; quy định trách nhiệm thông báo trước khi vận hành công trình xả nước có nguy cơ gây ô nhiễm cho hạ du.',
    ],
  ],
  confirmed: [
    { code: 'HN', email: 'quocan@hanoi.example', office: 'Phó Giám đốc' },
    { code: 'BN', email: 'minhhoa@bacninh.example', office: 'Giám đốc' },
    { code: 'HP', email: 'thingoc@haiphong.example', office: 'Phó Giám đốc' },
    { code: 'VP', email: 'hungcuong@phutho.example', office: 'Phó Giám đốc' },
    { code: 'HY', email: 'thienphuc@hungyen.example', office: 'Phó Giám đốc' },
    { code: 'HD', email: 'ducthinh@haiphong.example', office: 'Phó Giám đốc' },
    { code: 'NB', email: 'thuytrang@ninhbinh.example', office: 'Phó Giám đốc' },
    { code: 'HNa', email: 'nhatnam@ninhbinh.example', office: 'Phó Giám đốc' },
    { code: 'TB', email: 'quanghuy@hungyen.example', office: 'Phó Giám đốc' },
    { code: 'NĐ', email: 'vanlong@phutho.example', office: 'Phó Giám đốc' },
  ] satisfies readonly SeatPlan[],
  issue: {
    number: '1234',
    notation: 'STNMT-VP',
    documentDate: '2024-12-06',
    signature: { signerName: 'Nguyễn Văn Minh Họa', signerOffice: 'Giám đốc', capacity: 'head' },
  },
  dueOn: '2025-01-31',
  statuses: [
    { id: id(11), code: '01', on: '2024-12-06' },
    { id: id(12), code: '03', on: '2024-12-09' },
    { id: id(13), code: '04', on: '2024-12-11' },
    { id: id(14), code: '05', on: '2024-12-16' },
  ] satisfies readonly { id: string; code: DispatchCode; on: LocalDate }[],
  replies: [
    {
      id: id(21),
      at: '2025-01-21T03:00:00Z',
      reference: '412/BTNMT-ĐĐ',
      repliedOn: '2025-01-20',
      summary:
        'Bộ hướng dẫn thứ tự lựa chọn thông tin giá đất khi thiếu thửa so sánh; ghi nhận đề xuất chia sẻ dữ liệu giữa các tỉnh liền kề.',
      lines: [[0, 'guided']],
    },
    {
      id: id(22),
      at: '2025-02-18T03:00:00Z',
      reference: '1089/BTNMT-MT',
      repliedOn: '2025-02-17',
      summary:
        'Bộ ghi nhận nội dung về làng nghề, cụm công nghiệp. Chính sách chuyển tiếp về đất dịch vụ không thuộc phạm vi Luật Đất đai năm 2024, Bộ không trình Chính phủ.',
      lines: [
        [3, 'noted'],
        [2, 'refused'],
      ],
    },
  ] satisfies readonly {
    id: string
    at: string
    reference: string
    repliedOn: LocalDate
    summary: string
    lines: readonly (readonly [number, ReplyOutcome])[]
  }[],
} as const
