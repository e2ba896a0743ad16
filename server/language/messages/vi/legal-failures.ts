/** Refusals of the legal basis (server/legal-basis/contract.ts). */
export const legalFailures = {
  'legal-document-not-found': 'Không tìm thấy văn bản này trong danh mục.',
  'legal-basis-not-allowed': 'Chỉ thủ thư của Cụm được cập nhật danh mục văn bản.',
  'legal-document-changed-meanwhile':
    'Văn bản vừa được người khác cập nhật. Phần vừa nhập vẫn còn trong ô; mở lại trang để xem bản mới rồi làm lại.',
  'legal-number-taken': 'Danh mục đã có văn bản số {number}. Tìm văn bản đó để cập nhật.',
  'legal-dates-reversed':
    'Ngày chưa hợp lý: ngày ban hành phải trước hoặc bằng ngày có hiệu lực, ngày hết hiệu lực phải sau cả hai.',
  'legal-same-document': 'Một văn bản không thể sửa đổi hoặc thay thế chính nó. Chọn văn bản khác.',
  'legal-relation-circular':
    'Chưa ghi nhận: danh mục đang ghi điều ngược lại giữa hai văn bản này. Bỏ ghi nhận đó trước.',
  'legal-replaced-before-in-force': 'Chưa ghi nhận: ngày thay thế phải sau ngày văn bản có hiệu lực.',
  'legal-provisions-unreadable':
    'Chưa đọc được điều, khoản nào. Ghi như “Điều 61, khoản 2 Điều 62”, không kèm tên văn bản.',
  'legal-document-missing': 'Chọn văn bản.',
} as const
