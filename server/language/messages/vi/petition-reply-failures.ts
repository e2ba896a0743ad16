export const petitionReplyFailures = {
  'petition-not-issued': 'Kiến nghị chưa phát hành nên chưa làm được việc này.',
  'petition-reply-no-clause': 'Chọn ít nhất một khoản mà văn bản trả lời; phần vừa gõ vẫn còn.',
  'petition-reply-clause': 'Có khoản không thuộc kiến nghị này, hoặc chọn hai lần. Tải lại trang rồi chọn lại.',
  'petition-reply-day': 'Ngày trả lời phải từ ngày văn bản đến hôm nay. Nhập lại ngày.',
  'petition-reply-reminder-past': 'Ngày nhắc phải sau hôm nay. Nhập lại, hoặc để trống.',
  'petition-reply-not-found': 'Không tìm thấy văn bản trả lời này, hoặc tài khoản này chưa được phép xem.',
  'petition-reply-has-letter': 'Văn bản trả lời này đã có tệp. Ghi một trả lời mới nếu cần thay.',
  'petition-due-before-issue': 'Hạn trả lời phải sau ngày văn bản. Nhập lại ngày.',
  'petition-nothing-answered':
    'Chưa có khoản nào được trả lời nên chưa đóng được. Tiếp tục theo dõi, hoặc thu hồi văn bản.',
  'petition-nothing-to-ask-again':
    'Chọn ít nhất một khoản không được chấp nhận, chuyển cơ quan khác hoặc chưa trả lời. Trả lời vừa ghi có thể đã đổi danh sách: tải lại trang.',
} as const
