export const petitionIssuingFailures = {
  'petition-number-form': 'Số văn bản chỉ gồm chữ số, tối đa 11 chữ số, lớn hơn 0. Nhập đúng số trong sổ văn bản đi.',
  'petition-number-taken':
    'Số {number} năm {year} của đơn vị đã cấp cho văn bản khác. Kiểm tra sổ văn bản đi rồi nhập lại; phần vừa gõ vẫn còn.',
  'petition-notation-form':
    'Ký hiệu chưa đúng dạng. Công văn: STNMT-VP; tờ trình: TTr-STNMT; báo cáo: BC-STNMT; tối đa 30 ký tự, chữ in hoa.',
  'petition-date-before-freeze': 'Ngày này trước ngày khóa bản. Nhập ngày từ khi khóa bản đến hôm nay.',
  'petition-date-ahead': 'Ngày này chưa đến. Nhập ngày không sau hôm nay.',
  'petition-date-order': 'Ngày ký số cơ quan hoặc đóng dấu không thể trước ngày lãnh đạo ký. Nhập lại ngày.',
  'petition-not-numbered': 'Văn bản chưa có số, ký hiệu và ngày. Cấp số trước.',
  'petition-not-sealed': 'Văn bản chưa đủ chữ ký của lãnh đạo và của cơ quan. Ghi việc ký trước.',
  'petition-issue-changed': 'Số hoặc ký hiệu vừa được sửa. Tải lại trang, xem số mới rồi phát hành.',
  'petition-issued-already': 'Văn bản vừa được phát hành. Tải lại trang để xem.',
  'petition-status-before-issue': 'Ngày này trước ngày của văn bản. Nhập lại ngày.',
  'petition-status-reason-missing': 'Ghi lý do nơi nhận từ chối tiếp nhận.',
  'petition-status-without-request':
    'Chưa có yêu cầu lấy lại (13) nào trước ngày này. Ghi yêu cầu lấy lại trước, rồi ghi nơi nhận đồng ý hay từ chối.',
  'petition-package-file-missing':
    'Chưa tạo được gói: chưa có nội dung sạch của tệp “{name}”. Chờ quét xong hoặc báo cán bộ an ninh; văn bản vẫn nguyên.',
} as const
