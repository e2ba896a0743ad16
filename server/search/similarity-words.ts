/**
 * Words that every recommendation is made of: they tell nothing about its matter. Toned, as compared (comparing-form.ts).
 */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  `và của các cho có là được trong với những một này đó khi để theo từ đến tại về do vì bị ra vào trên dưới đã đang sẽ
  còn chưa không phải nhưng nên thì mà hoặc hay cả đối bằng qua như nhiều việc sau trước giữa cùng nơi mỗi
  đề nghị kiến bộ chính phủ hướng dẫn quy định ban hành bổ sung cần thực hiện hiện công tác khó khăn vướng mắc gặp thiếu
  rõ gây phát sinh áp dụng phép xem xét trình luật nghị định số điều khoản điểm năm ngày tháng nay người dân hộ`
    .split(/\s+/)
    .filter(Boolean),
)

/** Different words for one thing in the field, the first being the one that counts. */
export const CONCEPTS: readonly (readonly string[])[] = [
  ['chất thải rắn', 'rác thải', 'rác'],
  ['giấy chứng nhận', 'sổ đỏ', 'sổ hồng', 'bìa đỏ'],
  ['bồi thường', 'đền bù'],
  ['giáp ranh', 'liền kề', 'ranh giới'],
  ['sáp nhập', 'hợp nhất', 'sắp xếp', 'gộp'],
  ['giao đất trái thẩm quyền', 'giao không đúng thẩm quyền', 'giao trái thẩm quyền', 'đất cấp sai thẩm quyền'],
  ['cán bộ', 'công chức', 'biên chế'],
  ['kinh phí', 'nguồn vốn', 'ngân sách'],
  ['rút gọn', 'đơn giản hóa'],
  ['trái phép', 'lậu'],
  ['dữ liệu', 'số liệu'],
  ['xử lý nước thải tập trung', 'trạm xử lý nước thải', 'hệ thống xử lý nước thải', 'trạm xử lý'],
]
