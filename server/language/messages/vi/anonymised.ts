/** Copies of cases without what tells who somebody is ("Chia sẻ ẩn danh"). */
export const anonymised = {
  act: 'Chia sẻ ẩn danh',
  askTitle: 'Lập bản ẩn danh của vụ việc này?',
  ask: 'Hệ thống lập một vụ việc nháp mới với cùng nội dung, thay họ tên, giấy tờ, điện thoại, địa chỉ và tên xã bằng ký hiệu (Hộ A, Ông B, Xã X). Vụ việc này giữ nguyên. Tệp đính kèm không đi theo.',
  afterwards: 'Xem lại và sửa tiếp bản ẩn danh; một lãnh đạo khác với người lập công bố.',
  keep: 'Để sau',
  make: 'Lập bản ẩn danh',
  notice: 'Bản chia sẻ ẩn danh: họ tên, giấy tờ, điện thoại và địa chỉ đã thay bằng ký hiệu.',
  title: 'Ẩn danh',
  clean: 'Máy không còn thấy chỗ nào có thể làm lộ danh tính. Vẫn cần đọc lại: máy không hiểu ngữ cảnh.',
  left: 'Còn {count} chỗ có thể làm lộ danh tính:',
  inPart: '{part}: {kind} “{text}”',
  kinds: {
    'identity-number': 'số giấy tờ',
    phone: 'số điện thoại',
    name: 'họ tên',
    household: 'hộ',
    address: 'địa chỉ, thửa đất',
  },
  files: 'Tệp của bản ẩn danh chỉ đi theo khi người công bố đã xem từng tệp:',
  fileWhy: {
    names: '{title}: còn chỗ có thể làm lộ danh tính',
    'not-read': '{title}: máy không đọc được (bản quét, ảnh, hoặc đang chờ quét)',
  },
  second: 'Người lập bản ẩn danh không tự công bố. Lãnh đạo khác của Sở xem lại rồi công bố.',
  clear: 'Đã xem từng chỗ và từng tệp máy còn đánh dấu; không chỗ nào làm lộ danh tính.',
} as const
