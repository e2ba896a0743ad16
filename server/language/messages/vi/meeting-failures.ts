/** Refusals of the live meeting (server/meetings/contract.ts). */
export const meetingFailures = {
  'meeting-not-allowed': 'Việc này không dành cho vai trò của đồng chí trong phiên họp.',
  'meeting-not-open': 'Phiên họp điều hành được từ lúc kiểm tra kỹ thuật đến khi bế mạc.',
  'meeting-not-running': 'Phiên họp chưa khai mạc hoặc đang tạm dừng. Chờ chủ tọa mở hoặc tiếp tục phiên.',
  'meeting-chair-elsewhere': 'Quyền điều hành đang ở người khác. Xem ai đang điều hành ở đầu trang.',
  'meeting-chair-present': 'Chủ tọa đang có mặt. Phó chủ tọa nhận quyền khi chủ tọa bàn giao hoặc vắng quá 10 giây.',
  'meeting-chair-unsuitable': 'Chỉ bàn giao được cho chủ tọa hoặc phó chủ tọa đang có mặt ở phiên họp.',
  'meeting-item-changed-meanwhile': 'Mục hiện tại vừa đổi. Xem lại chương trình rồi chuyển tiếp.',
  'meeting-item-missing': 'Mục này không còn trong chương trình. Chọn mục khác.',
  'meeting-reason-required': 'Ghi lý do quay lại mục trước; lý do được ghi vào diễn biến.',
  'meeting-conclusion-required': 'Ghi kết luận của chủ tọa trước khi bế mạc.',
  'meeting-vote-still-open': 'Còn biểu quyết đang mở. Đóng biểu quyết rồi bế mạc.',
  'meeting-waiting-already': 'Người này đã có tên trong hàng đợi của mục đang họp.',
  'meeting-delegate-unsuitable': 'Chọn đại biểu trong danh sách của điểm cầu này.',
  'meeting-request-gone': 'Lượt đăng ký này không còn trong hàng đợi. Mời người tiếp theo.',
  'meeting-floor-changed-meanwhile': 'Người đang phát biểu vừa đổi. Xem lại rồi mời.',
  'meeting-point-unsuitable': 'Điểm cầu này không có trong hội thảo.',
  'meeting-vote-missing': 'Không thấy biểu quyết này. Tải lại trang.',
  'meeting-vote-closed': 'Biểu quyết đã đóng; lựa chọn vừa gửi không được tính.',
  'meeting-vote-options': 'Chọn một phương án có trong biểu quyết; thăm dò nhanh cần từ 2 đến 6 phương án khác nhau.',
  'meeting-quorum-unsuitable': 'Số tối thiểu lớn hơn số đơn vị có quyền biểu quyết. Ghi số nhỏ hơn.',
  'meeting-no-voice':
    'Tài khoản này không có quyền biểu quyết ở đây. Mỗi đơn vị một tiếng nói, do lãnh đạo, người được ủy quyền hoặc điểm cầu của đơn vị bỏ.',
  'meeting-voice-given':
    'Phiếu này đã gửi, hoặc người khác của đơn vị vừa đổi. Công khai thì xem lại rồi đổi được; phiếu kín và thăm dò gửi một lần.',
  'meeting-proxy-unsuitable':
    'Không ghi nhận được ủy quyền này. Hai đơn vị đều phải có quyền biểu quyết; mỗi đơn vị nhận tối đa một ủy quyền và không ủy quyền lại.',
  'meeting-paper-unsuitable': 'Tài liệu này không thuộc mục đang họp. Chọn tài liệu của mục.',
  'meeting-clause-changed-meanwhile': 'Khoản đang thảo luận vừa đổi. Xem lại khoản rồi mở biểu quyết.',
  'meeting-clause-missing':
    'Không thấy khoản này trong kiến nghị, hoặc đồng chí không được xem kiến nghị đó. Chọn khoản khác.',
} as const
