/** Refusals of the agenda, spread into `failures`. */
export const agendaFailures = {
  'agenda-not-found': 'Không tìm thấy chương trình này, hoặc tài khoản này chưa được phép xem.',
  'agenda-not-allowed': 'Quyền của tài khoản này trên chương trình chưa gồm việc này. Chương trình giữ nguyên.',
  'agenda-not-frozen': 'Chương trình chưa chốt nên sửa trực tiếp, chưa cần điều chỉnh.',
  'agenda-reason-required': 'Cần ghi lý do điều chỉnh. Chương trình giữ nguyên.',
  'agenda-proposal-not-found': 'Không tìm thấy đề xuất này.',
  'agenda-proposal-closed': 'Đề xuất này vừa được trả lời hoặc rút lại. Danh sách đã cập nhật.',
  'agenda-proposal-changed-meanwhile':
    'Chưa nhận được: chỗ này đã đổi từ khi có đề xuất. Xem giá trị mới rồi quyết định lại.',
  'agenda-too-many-proposals': 'Đang có quá nhiều đề xuất chờ duyệt. Chờ thư ký duyệt bớt rồi gửi lại.',
  'agenda-item-missing': 'Mục này vừa bị xóa hoặc chuyển đi nơi khác. Chương trình đang hiện là bản mới nhất.',
  'agenda-item-exists': 'Mục này đã có trong chương trình.',
  'agenda-too-many-items': 'Chương trình chứa tối đa 500 mục.',
  'agenda-cannot-nest': 'Chỉ đưa được vào nhóm một mục không chứa mục con; nhóm chỉ có một cấp.',
} as const
