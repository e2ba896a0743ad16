/** Refusals about one's own account: passwords, codes, sessions. */
export const accountFailures = {
  'password-new-missing': 'Nhập mật khẩu mới.',
  'password-under-fourteen': 'Mật khẩu cần ít nhất 14 ký tự. Một câu ngắn dễ nhớ là đủ dài.',
  'password-under-eight': 'Mật khẩu cần ít nhất 8 ký tự.',
  'password-personal': 'Mật khẩu gần giống tên hoặc thư điện tử của chính người dùng nên dễ đoán. Chọn câu khác.',
  'password-common': 'Mật khẩu này nhiều người dùng nên bị thử đầu tiên. Chọn câu khác.',
  'password-not-repeated': 'Hai lần nhập mật khẩu mới chưa giống nhau.',
  'password-wrong': 'Mật khẩu đang dùng chưa đúng. Mật khẩu chưa thay đổi.',
  'password-same': 'Mật khẩu mới trùng mật khẩu đang dùng.',
  'password-not-used': 'Tài khoản này không đăng nhập bằng mật khẩu.',
} as const
