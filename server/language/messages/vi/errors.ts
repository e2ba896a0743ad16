/** Pages that stand in for a page: what happened, what is safe, what to do. */
export const errors = {
  notFound: {
    title: 'Không có trang này',
    body: 'Địa chỉ sai, nội dung đã chuyển đi, hoặc tài khoản này chưa được phép xem. Không có gì bị mất.',
  },
  forbidden: {
    title: 'Chưa được phép vào trang này',
    body: 'Quyền của tài khoản này chưa gồm trang này. Nếu cần, đề nghị thư ký hoặc đơn vị chủ trì cấp quyền.',
  },
  server: {
    title: 'Chưa mở được trang',
    body: 'Máy chủ gặp lỗi khi mở trang này. Nội dung đã lưu vẫn còn. Thử lại sau ít phút; nếu vẫn lỗi, gửi mã bên dưới cho cán bộ kỹ thuật.',
  },
  offline: {
    title: 'Mất kết nối với máy chủ',
    body: 'Trang này chưa tải được vì không có mạng. Phần đang soạn ở các trang khác vẫn được giữ trên máy này.',
  },
  code: 'Mã yêu cầu',
  copyCode: 'Sao mã',
  codeCopied: 'Đã sao mã',
  toHome: 'Về Trang chủ',
  reload: 'Tải lại trang',
} as const
