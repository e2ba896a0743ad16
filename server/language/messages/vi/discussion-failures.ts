/** Refusals of discussions (server/discussions/contract.ts). */
export const discussionFailures = {
  'discussion-not-found': 'Không tìm thấy chủ đề này, hoặc tài khoản này chưa được phép xem.',
  'discussion-post-not-found': 'Bài viết này không còn, hoặc đã được rút.',
  'discussion-attachment-not-found': 'Không tìm thấy tệp này.',
  'discussion-not-allowed': 'Quyền của tài khoản này chưa gồm việc này trong chủ đề.',
  'discussion-closed': 'Chủ đề không nhận thêm bài: vụ việc đã thu hồi, hoặc chủ đề đã gộp vào chủ đề khác.',
  'discussion-empty': 'Chưa có nội dung. Viết nội dung rồi gửi.',
  'discussion-too-long': 'Bài dài quá. Rút gọn, hoặc chia thành hai bài.',
  'discussion-text-unreadable': 'Chưa đọc được nội dung vừa gửi. Tải lại trang rồi gửi lại; chữ đã gõ được giữ.',
  'discussion-text-secret':
    'Chưa gửi được: nội dung có dấu hiệu bí mật nhà nước. Bỏ phần đó; tài liệu mật không được đưa lên hệ thống này.',
  'discussion-names-denouncer':
    'Chưa gửi được: nội dung có thể làm lộ danh tính người tố cáo. Thay bằng ký hiệu như Ông B, Hộ A rồi gửi lại.',
  'discussion-person-unsuitable': 'Có người được nhắc tới không xem được chủ đề này. Bỏ tên đó rồi gửi lại.',
  'discussion-too-many': 'Chủ đề đã có {most} bài. Mở chủ đề mới để bàn tiếp.',
  'discussion-changed-meanwhile': 'Bài này vừa được sửa ở nơi khác. Chữ vừa gõ vẫn còn; tải lại để xem bản mới.',
  'discussion-reason-required': 'Ghi lý do ẩn bài.',
  'discussion-scope-required': 'Ghi câu trả lời áp dụng cho việc gì, ở đâu.',
  'discussion-validity-reversed': 'Ngày hết hiệu lực phải sau ngày bắt đầu.',
  'discussion-place-other': 'Chỉ chuyển, gộp được trong cùng một vụ việc, hoặc giữa các chủ đề chung.',
  'discussion-files-too-many': 'Mỗi bài đính kèm được {most} tệp.',
} as const
