/** Refusals on the way to the sign-in system of the office and back. */
export const singleSignOnFailures = {
  'sso-off': 'Hệ thống này chưa nối với hệ thống đăng nhập của cơ quan. Đăng nhập bằng cách khác.',
  'sso-unreachable':
    'Hệ thống đăng nhập của cơ quan chưa trả lời. Thử lại sau ít phút, hoặc đăng nhập bằng cách khác ở trang này.',
  'sso-denied': 'Đã dừng đăng nhập ở trang của cơ quan. Khi cần, bấm nút đăng nhập lại.',
  'sso-provider-refused':
    'Hệ thống đăng nhập của cơ quan không nhận yêu cầu này. Báo người quản trị kiểm tra kết nối giữa hai hệ thống.',
  'sso-answer-wrong':
    'Câu trả lời của hệ thống đăng nhập cơ quan không hợp lệ nên bị từ chối. Đăng nhập lại; nếu vẫn vậy, báo người quản trị.',
  'sso-answer-expired':
    'Câu trả lời của hệ thống đăng nhập cơ quan đã quá hạn. Đăng nhập lại; nếu vẫn vậy, báo người quản trị kiểm tra đồng hồ hai máy chủ.',
  'sso-attempt-over': 'Lần đăng nhập này đã quá 5 phút, đã xong, hoặc mở ở trình duyệt khác. Bấm nút đăng nhập lại.',
  'sso-email-unverified':
    'Tài khoản cơ quan chưa có thư điện tử được xác minh. Nhờ bộ phận công nghệ thông tin của cơ quan xác minh thư, rồi đăng nhập lại.',
  'sso-no-account':
    'Tài khoản cơ quan này chưa dùng được ở đây. Gửi thư công vụ của mình cho người quản trị của Sở để được mở tài khoản, rồi đăng nhập lại.',
  'sso-other-identity':
    'Thư điện tử này thuộc về một người đã đăng nhập bằng tài khoản cơ quan khác. Nhờ người quản trị của Sở kiểm tra và đặt lại tài khoản.',
  'sso-department-unknown':
    'Chưa rõ đồng chí thuộc Sở nào: tên đơn vị trong tài khoản cơ quan không khớp với Sở nào ở đây. Nhờ người quản trị của Sở mở tài khoản.',
  'sso-name-missing':
    'Tài khoản cơ quan chưa có họ tên. Nhờ bộ phận công nghệ thông tin của cơ quan bổ sung, rồi đăng nhập lại.',
  'sso-second-factor-first':
    'Tài khoản quản trị phải bật xác thực hai bước trước. Đăng nhập bằng mật khẩu, bật trong “Trang của tôi” rồi dùng tài khoản cơ quan.',
  'sso-other-person':
    'Người vừa xác nhận ở trang của cơ quan không phải chủ của phiên này. Thử lại bằng đúng tài khoản.',
  'sso-not-renewed':
    'Hệ thống đăng nhập của cơ quan chưa hỏi lại mật khẩu nên chưa đủ để xác nhận. Đăng xuất rồi đăng nhập lại.',
} as const
