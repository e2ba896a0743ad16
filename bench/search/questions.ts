import { fold } from '#server/language/fold.ts'
import { seededRandom } from '#test/search/generated-cases.ts'

/** What people type, from what stands everywhere to what stands once. Half of them without tones. */
const TYPED = `
đất|nước thải|hồ sơ|bồi thường|giải phóng mặt bằng|tái định cư|hội đồng thẩm định giá đất|bản đồ địa chính
giấy phép môi trường|quan trắc nước thải amoni|chất thải rắn sinh hoạt|khai thác cát trái phép|nghĩa vụ tài chính
trung tâm phát triển quỹ đất tạm ứng|phương án bồi thường hỗ trợ|Nghị định 71/2024/NĐ-CP|02/2022/TT-BTNMT
Điều 61|khoản 2 Điều 120|giáp ranh|đơn giá giáp ranh|GPMB|ĐTM|GCN lần đầu|VPĐKĐĐ trích đo|làng nghề nước thải
sổ mục kê phục dựng|chia lại vùng giá trị|thửa đất so sánh|đối thoại từng tổ dân phố|hệ số điều chỉnh lộ trình
đấu giá quyền sử dụng đất bỏ cọc|quy hoạch treo|"bàn giao mặt bằng"|"hệ thống xử lý nước thải công suất"
`
const SYLLABLES = ['An Bình', 'Quế Sơn', 'Yên Lạc', 'Thịnh Vân', 'Tiên Tam', 'Hạ Mỹ', 'Thượng Phú', 'Lương Cường']
const PLACES = SYLLABLES.flatMap((name) => [
  `xã ${name}`,
  `bồi thường ${name}`,
  `cụm công nghiệp ${name} nước thải`,
  `dự án ${name} 147 hộ`,
  `hợp tác xã ${name} Điều 212`,
])
/** Filters that go with some of them, as the page sets them. */
const FILTERS: readonly Readonly<Record<string, string>>[] = [
  {},
  {},
  { field: 'DD' },
  { department: 'Nam Định' },
  { from: '2020-01-01', to: '2022-12-31' },
]

export interface Question {
  readonly q: string
  readonly filters: Readonly<Record<string, string>>
}

export function questions(): Question[] {
  const random = seededRandom(7)
  const typed = [
    ...TYPED.trim()
      .split(/[|\n]/)
      .map((words) => words.trim()),
    ...PLACES,
  ]
  return typed.flatMap((q) =>
    [q, ...(q.startsWith('"') ? [] : [fold(q)])].map((words) => ({
      q: words,
      filters: FILTERS[Math.floor(random() * FILTERS.length)] ?? {},
    })),
  )
}
