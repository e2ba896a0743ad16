/** Keys on devices ("khóa truy cập"): the way in without a password. */
export const passkeys = {
  signIn: 'Vào bằng khóa truy cập',
  prove: 'Dùng khóa truy cập',
  waiting: 'Đang chờ thiết bị…',
  title: 'Khóa truy cập',
  body: 'Đăng nhập bằng vân tay, khuôn mặt hoặc mã PIN của thiết bị, không cần mật khẩu. Khóa chỉ dùng được ở đúng địa chỉ này, nên không bị trang giả lừa lấy.',
  made: 'Tạo ngày {day}',
  used: 'dùng gần nhất {day}',
  unused: 'chưa dùng lần nào',
  name: 'Tên của khóa',
  nameHelp: 'Để phân biệt, ví dụ: Máy tính ở cơ quan.',
  add: 'Tạo khóa trên thiết bị này',
  remove: 'Bỏ khóa {name}',
  removeTitle: 'Bỏ khóa “{name}”?',
  removeBody: 'Thiết bị giữ khóa này sẽ không đăng nhập được nữa. Các cách đăng nhập khác vẫn dùng được.',
  removeAct: 'Bỏ khóa',
  keep: 'Giữ lại',
  unknownHere: 'Trình duyệt này chưa dùng được khóa truy cập.',
  unavailableHere:
    'Chưa tạo được khóa ở đây: trang đang mở bằng địa chỉ IP. Mở bằng tên miền của hệ thống (trên máy này: localhost) để tạo khóa.',
} as const
