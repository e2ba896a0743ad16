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
