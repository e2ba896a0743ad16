/** A petition of today's six [DEMO], frozen and confirmed by four: a newcomer gives the last two answers and goes on. */
export const FROZEN_OF_TODAY = {
  id: '0190e0a0-0000-7000-8500-000000000002',
  head: {
    title: 'V/v kiến nghị tháo gỡ khó khăn trong quản lý chất thải rắn sinh hoạt và tài nguyên nước',
    recipient: 'Bộ Nông nghiệp và Môi trường',
    documentKind: 'official_letter',
  },
  startedDaysAgo: 9,
  frozenDaysAgo: 3,
  sections: {
    situation: [
      'Từ ngày 01 tháng 7 năm 2025, 06 địa phương quản lý chất thải rắn sinh hoạt và tài nguyên nước theo địa giới mới; nhiều khu xử lý chất thải, công trình khai thác nước phục vụ từ hai địa phương trở lên.',
    ],
    difficulties: [
      'Sau khi sắp xếp đơn vị hành chính, phạm vi thu gom chất thải và khai thác nước của từng địa phương rộng hơn trước, nhưng định mức, đơn giá và đầu mối dữ liệu chưa được điều chỉnh kịp thời.',
    ],
    implementation: ['06 Sở cử đầu mối phối hợp, cung cấp số liệu theo yêu cầu của Bộ.'],
  },
  clauses: [
    [
      'Về định giá dịch vụ thu gom, xử lý chất thải rắn sinh hoạt',
      'Đề nghị Bộ hướng dẫn thống nhất phương pháp định giá dịch vụ theo khối lượng đối với chất thải rắn sinh hoạt đã phân loại tại nguồn.',
    ],
    [
      'Về chia sẻ số liệu quan trắc nước trên lưu vực sông',
      'Đề nghị Bộ chủ trì kết nối số liệu quan trắc tự động của các địa phương trên cùng lưu vực về một đầu mối và cho các Sở cùng khai thác.',
    ],
  ],
  /** In the order in which they confirmed. */
  confirmed: [
    { email: 'quocan@hanoi.example', daysAgo: 2 },
    { email: 'thingoc@haiphong.example', daysAgo: 2 },
    { email: 'thuytrang@ninhbinh.example', daysAgo: 1 },
    { email: 'minhhoa@bacninh.example', daysAgo: 1 },
  ],
} as const
