/** Refusals of workshops and files (server/workshops/contract.ts, server/files/contract.ts). */
export const workshopFailures = {
  'field-missing': 'Chưa nhập nội dung này.',
  'field-too-long': 'Nội dung dài quá mức cho phép. Rút gọn rồi lưu lại.',
  'workshop-not-found': 'Không tìm thấy hội thảo này, hoặc tài khoản này chưa được phép xem.',
  'workshop-not-allowed': 'Quyền của tài khoản này trong hội thảo chưa gồm việc này.',
  'workshop-changed-meanwhile':
    'Nội dung vừa được người khác thay đổi. Phần vừa nhập vẫn còn trong ô; mở lại trang để xem bản mới rồi làm lại.',
  'workshop-plan-closed': 'Không sửa được kế hoạch nữa: hội thảo đã sang kiểm tra kỹ thuật, đã họp hoặc đã kết thúc.',
  'workshop-transition-impossible': 'Chưa chuyển được: hội thảo đang ở giai đoạn khác. Mở lại trang để xem.',
  'workshop-reason-required': 'Chưa nhập lý do. Lý do được gửi tới mọi đơn vị đã mời.',
  'workshop-conclusion-required': 'Chưa bế mạc được: cần nội dung kết luận.',
  'workshop-chair-missing': 'Chưa khai mạc được: hội thảo chưa có chủ tọa. Phân công chủ tọa ở phần Tổng quan.',
  'workshop-plan-not-approved': 'Chưa gửi được giấy mời: kế hoạch chưa được duyệt.',
  'workshop-agenda-not-frozen': 'Chưa khai mạc được: chương trình chưa chốt.',
  'workshop-minutes-not-signed': 'Chưa lưu hồ sơ được: biên bản chưa được ký.',
  'workshop-date-passed': 'Ngày họp đã qua. Sửa kế hoạch, chọn ngày mới rồi làm lại.',
  'workshop-departments-missing': 'Chưa chọn đơn vị tham gia.',
  'workshop-department-outside-cohort':
    'Vào ngày này Cụm có {bodies} đơn vị, không gồm: {departments}. Chọn lại đơn vị tham gia.',
  'workshop-host-not-taking-part': 'Đơn vị chủ trì phải là đơn vị tham gia.',
  'workshop-department-has-registrations':
    'Chưa bỏ được {departments}: đơn vị đã đăng ký đại biểu hoặc tham luận. Xóa đăng ký trước.',
  'workshop-officer-unsuitable':
    'Không phân công được {name}: người này không thuộc đơn vị tham gia, hoặc đã giữ vai trò khác.',
  'workshop-registration-closed': 'Đăng ký chưa mở hoặc đã đóng. Liên hệ thư ký hội thảo để bổ sung.',
  'workshop-ends-before-start': 'Giờ kết thúc phải sau giờ bắt đầu.',
  'connection-point-not-found': 'Điểm cầu này không còn. Mở lại trang để xem.',
  'connection-point-name-taken': 'Đơn vị đã có điểm cầu tên {name}. Đặt tên khác.',
  'connection-point-account-unsuitable': 'Tài khoản đăng nhập phải là tài khoản điểm cầu của chính đơn vị đó.',
  'connection-point-last-of-department': 'Chưa xóa được: mỗi đơn vị tham gia cần ít nhất một điểm cầu.',
  'connection-point-has-delegates':
    'Chưa xóa được: điểm cầu còn {delegates} đại biểu. Chuyển đại biểu sang điểm cầu khác trước.',
  'connection-point-is-central': 'Không xóa được điểm cầu trung tâm.',
  'delegate-not-found': 'Đại biểu này không còn trong danh sách.',
  'delegate-lines-unreadable':
    'Chưa thêm ai: dòng {lines} không phải họ tên. Mỗi dòng ghi “Họ tên; chức vụ”. Sửa rồi thêm lại.',
  'delegate-lines-too-many': 'Chưa thêm ai: mỗi lần nhập nhiều nhất {most} dòng. Chia danh sách rồi thêm lại.',
  'paper-not-found': 'Không tìm thấy tham luận này, hoặc tham luận đã được rút.',
  'file-not-found': 'Không tìm thấy tệp này, hoặc tài khoản này chưa được phép tải.',
  'file-not-allowed': 'Quyền của tài khoản này chưa gồm việc gửi tệp ở đây.',
  'file-name-missing': 'Tệp chưa có tên. Đặt tên tệp rồi gửi lại.',
  'file-name-secret':
    'Không nhận tệp: tên tệp có dấu hiệu bí mật nhà nước. Tệp chưa được lưu; cán bộ an ninh đã được báo.',
  'file-empty': 'Không nhận tệp: tệp rỗng.',
  'file-too-large': 'Không nhận tệp: tệp lớn hơn {megabytes} MB. Giảm dung lượng ảnh hoặc chia tệp rồi gửi lại.',
  'file-type-not-accepted': 'Không nhận tệp: nội dung tệp không thuộc loại được nhận ({accepted}).',
  'file-content-refused':
    'Không nhận tệp: tệp có cùng nội dung đã bị cán bộ an ninh xóa. Chưa có gì được lưu; cán bộ an ninh đã được báo.',
  'file-upload-aborted': 'Chưa gửi xong tệp: kết nối bị ngắt. Chưa có gì được lưu; gửi lại khi có mạng.',
  'file-uploads-busy': 'Đang có nhiều tệp cùng gửi. Chờ tệp khác gửi xong rồi thử lại.',
  'file-uploads-too-often': 'Gửi quá nhiều tệp trong thời gian ngắn. Thử lại sau 10 phút.',
  'file-store-full': 'Chưa nhận được tệp: máy chủ hết chỗ lưu. Báo quản trị hệ thống; tệp trên máy vẫn còn.',
  'file-uploads-unfinished': 'Còn nhiều tệp chưa gửi xong. Gửi tiếp hoặc thôi gửi các tệp đó rồi thử lại.',
  'upload-not-found': 'Lần gửi này đã hết hạn hoặc đã xong. Gửi lại từ đầu; tệp trên máy vẫn còn.',
  'upload-offset-moved': 'Tệp đang được gửi ở nơi khác, hoặc nội dung đã đổi. Gửi lại từ đầu; tệp trên máy vẫn còn.',
  'upload-unclear': 'Chưa gửi được tệp: máy chủ không đọc được yêu cầu. Mở lại trang rồi gửi lại.',
  'file-gone-here': 'Chưa gửi xong: tệp trên máy này đã đổi hoặc bị chuyển đi. Chọn lại tệp rồi gửi.',
} as const
