/** A suggestion: behind these words, or in their place. */
export interface ProposedWords {
  readonly by: string
  readonly find: string
  readonly remove: boolean
  readonly insert: string
}

const item = (n: number) => `0190e0a0-0000-7000-8100-${String(n).padStart(12, '0')}`

/** What the lead has written into the sections beside the clauses [DEMO], after demo-data.md §6.3. */
export const LEAD_WORDS: Readonly<
  Record<'grounds' | 'situation' | 'difficulties' | 'implementation', readonly string[]>
> = {
  grounds: [
    'Luật Đất đai số 31/2024/QH15 ngày 18 tháng 01 năm 2024;',
    'Nghị định số 71/2024/NĐ-CP ngày 27 tháng 6 năm 2024 của Chính phủ quy định về giá đất;',
    'Luật Bảo vệ môi trường số 72/2020/QH14 ngày 17 tháng 11 năm 2020.',
  ],
  situation: [
    'Các địa phương trong khu vực có chung đặc điểm là mật độ dân cư cao, tốc độ đô thị hóa nhanh, nhiều dự án đi qua ranh giới hành chính, nguồn nước và không khí chịu tác động lẫn nhau.',
  ],
  difficulties: [
    'Do chưa có hướng dẫn thống nhất cho khu vực giáp ranh, cách xử lý ở từng tỉnh còn khác nhau, phát sinh khiếu nại, kéo dài giải phóng mặt bằng và giảm hiệu quả kiểm soát ô nhiễm.',
  ],
  implementation: [
    '06 Sở cử đầu mối phối hợp, cung cấp đầy đủ số liệu và thí điểm chia sẻ dữ liệu giá đất, dữ liệu quan trắc trong quý I năm 2027.',
  ],
}

/** The petition of today's six bodies [DEMO]. */
export const OF_TODAY = {
  /** Fixed, so that the demo's addresses stay the same through a reset. */
  id: '0190e0a0-0000-7000-8300-000000000001',
  head: {
    title: 'V/v kiến nghị tháo gỡ khó khăn, vướng mắc trong quản lý đất đai, môi trường vùng giáp ranh',
    recipient: 'Bộ Nông nghiệp và Môi trường',
    documentKind: 'official_letter',
  },
  itemIds: [item(4), item(10), item(5)],
  proposed: [
    {
      by: 'khanhlinh@hanoi.example',
      find: 'phải tham vấn đơn giá, chính sách hỗ trợ trước khi phê duyệt phương án',
      remove: false,
      insert: ', chậm nhất 30 ngày trước ngày thông báo thu hồi đất',
    },
    {
      by: 'quanghuy@hungyen.example',
      find: 'tham vấn đơn giá',
      remove: true,
      insert: 'cùng thống nhất đơn giá',
    },
  ] satisfies readonly ProposedWords[],
} as const

/** Versions of its text that people speak of. */
export const VERSIONS = { first: 'Bản tổng hợp từ các mục', consulted: 'Bản gửi các Sở góp ý lần 1' } as const
