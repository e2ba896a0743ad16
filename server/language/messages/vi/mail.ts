/** Thư: short, polite, a link and nothing of the content (decisions.md). */
export const mail = {
  subject: '{code}: {title}',
  greeting: 'Kính gửi {honorific, select, ong {ông } ba {bà } other {}}{name},',
  aboutWorkshop: '{title} (hội thảo {code}). Xin mở liên kết sau để xem; hệ thống sẽ hỏi đăng nhập:',
  closing: 'Trân trọng.',
  automatic: 'Thư gửi tự động từ hệ thống Tiếng Nói Chung, xin không trả lời. Nội dung chỉ xem được sau khi đăng nhập.',
  preferences: 'Chọn loại thông báo nhận qua thư tại đây:',
  toPreferences: 'Cài đặt thông báo',
  digest: {
    subject: 'Tổng hợp {count, number} thông báo',
    line: '{code}: {title}',
  },
  secret: {
    'account-invitation': {
      subject: 'Mời dùng hệ thống Tiếng Nói Chung',
      line: 'Quản trị viên đã lập tài khoản cho ông, bà. Xin mở liên kết sau để đặt mật khẩu; liên kết chỉ dùng được một lần:',
    },
    'password-reset': {
      subject: 'Đặt lại mật khẩu',
      line: 'Có yêu cầu đặt lại mật khẩu của tài khoản này. Nếu đúng, xin mở liên kết sau; liên kết chỉ dùng được một lần. Nếu không phải, xin bỏ qua thư này, mật khẩu vẫn như cũ:',
    },
    closing: 'Xin không chuyển tiếp thư này: ai có liên kết đều mở được. Trân trọng.',
  },
  box: {
    title: 'Thư gửi đi',
    lead: 'Thư báo gửi qua máy chủ thư. Thư chưa gửi được sẽ thử lại, mỗi lần cách xa hơn; quá 20 lần thì dừng và chờ ở đây.',
    off: 'Chưa nối máy chủ thư: thông báo chỉ hiện trong hệ thống. Đặt SMTP_URL và MAIL_FROM rồi khởi động lại để gửi thư.',
    waiting: 'Đang chờ',
    failed: 'Không gửi được',
    sent: 'Đã gửi trong 24 giờ',
    emptyTitle: 'Không có thư nào trục trặc',
    emptyBody: 'Thư máy chủ từ chối hoặc chưa gửi được sẽ hiện ở đây, kèm lý do.',
    retry: 'Gửi lại',
    retryOne: 'Gửi lại thư cho {name}',
    retryAll: 'Gửi lại tất cả',
    columns: {
      recipient: 'Người nhận',
      kind: 'Loại thư',
      state: 'Tình trạng',
      attempts: 'Số lần thử',
      created: 'Lúc lập',
    },
    states: {
      failed: 'Không gửi được ({error})',
      waiting: 'Thử lại lúc {time} ({error})',
      sending: 'Đang gửi',
    },
    errors: {
      'mail-refused': 'máy chủ thư từ chối',
      'mail-put-off': 'máy chủ thư hẹn gửi lại',
      'mail-server-away': 'không liên lạc được máy chủ thư',
    },
    kinds: {
      digest: 'Thư tổng hợp',
      'account-invitation': 'Mời dùng tài khoản',
      'password-reset': 'Đặt lại mật khẩu',
    },
  },
} as const
