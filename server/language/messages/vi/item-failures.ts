/** Refusals of recommendation items (server/petitions/items/contract.ts). */
export const itemFailures = {
  'item-not-found': 'Không tìm thấy mục kiến nghị này, hoặc tài khoản này chưa được phép xem.',
  'item-not-allowed': 'Quyền của tài khoản này chưa gồm việc này với mục kiến nghị.',
  'item-changed-meanwhile':
    'Mục kiến nghị vừa được người khác thay đổi. Chưa có gì bị ghi đè; xem bản mới rồi làm lại.',
  'item-transition-impossible': 'Chưa làm được: mục kiến nghị đang ở bước khác. Mở lại trang để xem.',
  'item-closed': 'Mục kiến nghị đã qua bước soạn, không sửa được nữa. Cần sửa thì đề nghị trả lại.',
  'item-incomplete': 'Còn {parts} nội dung bắt buộc chưa có. Bổ sung rồi làm lại.',
  'item-words-refused':
    'Có {parts} nội dung hệ thống này không nhận: dấu hiệu bí mật nhà nước, hoặc làm lộ danh tính người tố cáo. Bỏ nội dung đó rồi làm lại.',
  'item-reason-required': 'Chưa nhập lý do.',
  'item-is-merged': 'Mục này đã được gộp vào mục khác. Thư ký Cụm tách lại thì mới làm được việc này.',
  'item-is-composed': 'Mục gộp do Cụm lập: chỉ tách lại hoặc gộp tiếp.',
  'item-in-petition':
    'Mục này đang nằm trong dự thảo {petition}. Thư ký bỏ liên kết với khoản của dự thảo thì mới làm được việc này.',
  'item-merge-needs-two': 'Chọn ít nhất hai mục để gộp.',
  'item-merge-base-missing': 'Chọn mục lấy làm gốc cho nội dung gộp.',
  'item-merge-too-long': 'Chưa gộp được: các mục có quá nhiều quy định hoặc trích dẫn khác nhau. Gộp ít mục hơn.',
  'item-text-unreadable': 'Chưa lưu được: có nội dung trích dẫn không xem được hoặc không đúng dạng.',
  'item-evidence-not-found': 'Không tìm thấy minh chứng này, hoặc minh chứng đã được bỏ.',
  'item-evidence-sent': 'Minh chứng này đã gửi Cụm cùng mục kiến nghị, không bỏ hoặc thay được. Thêm minh chứng mới.',
  'item-evidence-too-many': 'Mỗi mục có nhiều nhất {most} minh chứng.',
} as const
