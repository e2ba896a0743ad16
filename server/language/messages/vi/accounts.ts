/** Signing in, and what the product says about people. */
export const accounts = {
  signIn: {
    title: 'Đăng nhập',
    email: 'Thư điện tử công vụ',
    password: 'Mật khẩu',
    sharedMachine: 'Đây là máy dùng chung',
    sharedMachineHelp: 'không giữ bản nháp trên máy',
    submit: 'Đăng nhập',
    lockNotice:
      'Sau {count} lần nhập sai, tài khoản tạm khóa {minutes} phút. Không dùng chung tài khoản, trừ tài khoản điểm cầu.',
    lead: 'Nơi các Sở đồng bằng sông Hồng hội thảo, viết và thống nhất kiến nghị chung, chia sẻ cách xử lý tình huống.',
  },
  own: {
    title: 'Trang của tôi',
    open: 'Trang của tôi',
  },
  tabs: {
    security: 'Bảo mật',
  },
  password: {
    title: 'Mật khẩu',
    current: 'Mật khẩu đang dùng',
    next: 'Mật khẩu mới',
    again: 'Nhập lại mật khẩu mới',
    rule: 'Ít nhất {min} ký tự, không cần chữ hoa hay ký hiệu. Một câu chỉ mình nhớ là tốt nhất.',
    keepOthers: 'Giữ đăng nhập ở các máy khác',
    keepOthersHelp: 'Không chọn thì các máy khác phải đăng nhập lại bằng mật khẩu mới.',
    submit: 'Đổi mật khẩu',
    changed: 'Đã đổi mật khẩu.',
  },
  signOut: {
    title: 'Đăng xuất khi còn phần chưa gửi?',
    body: 'Còn {count} bản đang soạn chưa lên máy chủ. Đăng xuất sẽ xóa phần đó khỏi máy này. Ở lại và chờ có mạng để không mất.',
    stay: 'Ở lại',
    leave: 'Đăng xuất và xóa',
  },
  demo: {
    title: 'Vào thử ngay',
    body: 'Chọn một vai, không cần mật khẩu.',
    all: 'Xem đủ {count} tài khoản theo Sở và vai',
    back: 'Quay lại trang đăng nhập',
  },
} as const
