/** Refusals of cases (server/cases/contract.ts). */
export const caseFailures = {
  'case-not-found': 'Không tìm thấy vụ việc này, hoặc tài khoản này chưa được phép xem.',
  'case-not-allowed': 'Quyền của tài khoản này chưa gồm việc này với vụ việc.',
  'case-changed-meanwhile':
    'Thông tin vụ việc vừa được đồng nghiệp sửa. Chưa có gì bị ghi đè; phần vừa gõ vẫn còn trong ô. Tải lại để xem bản mới.',
  'case-withdrawn': 'Vụ việc đã thu hồi nên không sửa được. Lãnh đạo Sở công bố lại thì sửa tiếp được.',
  'case-still-names':
    'Chưa công bố được: còn {count} chỗ có thể làm lộ danh tính. Thay bằng ký hiệu, hoặc xác nhận đã xem từng chỗ.',
  'case-incomplete': 'Chưa công bố được: còn {count} nội dung bắt buộc chưa có. Bổ sung rồi làm lại.',
  'case-text-secret':
    'Chưa công bố được: nội dung có dấu hiệu bí mật nhà nước. Bỏ phần đó; tài liệu mật không được đưa lên hệ thống này.',
  'case-names-denouncer':
    'Chưa công bố được: nội dung có thể làm lộ danh tính người tố cáo. Thay bằng ký hiệu như Ông B, Hộ A rồi làm lại.',
  'case-needs-assurance': 'Đánh dấu xác nhận nội dung không làm lộ danh tính người tố cáo rồi công bố lại.',
  'case-needs-second-person':
    'Vụ việc về khiếu nại, tố cáo cần người thứ hai công bố. Nhờ một lãnh đạo khác của Sở mở trang này.',
  'case-reason-required': 'Chưa nhập lý do.',
  'case-period-reversed': 'Ngày kết thúc trước ngày bắt đầu. Sửa lại một trong hai ngày.',
  'case-nothing-new': 'Không có gì mới so với bản đã công bố. Bản đang công bố giữ nguyên.',
  'case-department-unknown': 'Một trong các Sở đã chọn không còn trong danh sách. Tải lại trang rồi chọn lại.',
  'case-attachment-not-found': 'Không tìm thấy tệp đính kèm này, hoặc tệp đã được bỏ.',
  'case-attachments-too-many': 'Mỗi vụ việc có nhiều nhất {most} tệp đính kèm.',
  'case-attachments-held': 'Có tệp đính kèm đang bị giữ lại sau khi quét. Bỏ tệp đó rồi công bố.',
  'case-version-not-found': 'Không có bản này của vụ việc.',
  'case-item-unknown': 'Không tìm thấy mục này trong chương trình, hoặc tài khoản này chưa được phép xem.',
  'case-choose-some': 'Chọn ít nhất một vụ việc.',
  'case-too-many-chosen': 'Chọn nhiều quá: mỗi mục kiến nghị lấy từ nhiều nhất 20 vụ việc.',
} as const
