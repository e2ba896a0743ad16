/** The lock screen over a page nobody has touched for a while. */
export const lock = {
  title: 'Màn hình đã khóa',
  body: 'Phần đang soạn và phiên họp vẫn còn nguyên phía sau. Mở khóa để làm tiếp.',
  bodyReloaded: 'Mở khóa để về trang đang xem.',
  password: 'Mật khẩu của {name}',
  submit: 'Mở khóa',
  demo: 'Mở khóa (bản minh họa)',
  code: 'Mở khóa bằng mã xác thực',
  usePassword: 'Mở khóa bằng mật khẩu',
  passkey: 'Mở khóa bằng khóa truy cập',
  otherPerson: 'Không phải {name}?',
  signOut: 'Đăng xuất',
  lockNow: 'Khóa màn hình',
} as const
