/** Refusals of freezing and confirming (server/petitions/signing/contract.ts). */
export const petitionSigningFailures = {
  'petition-round-open':
    'Chưa khóa bản: lần lấy ý kiến {number} chưa kết thúc. Trả lời các ý kiến và kết thúc ở tab Lấy ý kiến trước.',
  'petition-proposals-open':
    'Chưa khóa bản: còn {count} đề xuất chưa quyết định. Quyết định ở tab Dự thảo, hoặc đánh dấu để lại các đề xuất này.',
  'petition-document-faulty': 'Chưa khóa bản: còn {count} lỗi thể thức. Xem tab Văn bản và sửa trước.',
  'petition-files-missing': 'Chưa khóa bản: chưa có nội dung của tệp {names}. Gửi lại tệp, chờ quét xong, hoặc bỏ tệp.',
  'petition-quorum-impossible': 'Số đơn vị phải xác nhận từ 1 đến số đơn vị tham gia.',
  'petition-revision-changed': 'Bản này vừa được mở lại hoặc khóa lại. Chưa ghi gì; xem bản mới rồi xác nhận.',
  'petition-not-your-turn': 'Chưa đến lượt của đơn vị. Chưa ghi gì; chờ các đơn vị trước xác nhận.',
  'petition-already-answered': 'Đơn vị đã trả lời bản này ({name}). Câu trả lời đó giữ nguyên.',
  'petition-reservation-missing': 'Ghi ý kiến bảo lưu cho từng khoản đã chọn.',
  'petition-reservation-clause': 'Không tìm thấy khoản này trong bản khóa. Mở lại trang rồi chọn lại.',
  'petition-reason-missing': 'Ghi lý do.',
  'petition-not-agreed': 'Chưa trình ký được: {confirmed} đơn vị xác nhận, cần {quorum}, và không còn đơn vị trả lại.',
} as const
