/** Refusals about one's own data and requests about it. */
export const personalDataFailures = {
  'data-requests-not-allowed': 'Chỉ người quản trị trả lời được yêu cầu về dữ liệu cá nhân.',
  'data-request-not-found': 'Không tìm thấy yêu cầu này.',
  'data-request-own': 'Không tự trả lời yêu cầu của chính mình được. Một quản trị khác phải trả lời.',
  'data-request-answered': 'Yêu cầu này đã có trả lời hoặc đã rút lại. Tải lại trang để xem.',
  'data-request-open-already':
    'Đã có một yêu cầu cùng loại đang được xem xét. Rút lại yêu cầu đó trước khi gửi yêu cầu mới.',
  'data-request-nothing-asked': 'Chưa có gì khác với thông tin hiện có. Sửa ít nhất một ô rồi gửi.',
  'data-request-text-missing': 'Nhập nội dung yêu cầu.',
  'data-request-text-too-long': 'Nội dung dài quá 2.000 ký tự. Rút ngắn lại.',
  'data-request-answer-missing': 'Nhập lời trả lời.',
  'data-request-ground-missing': 'Chọn căn cứ từ chối.',
  'data-request-not-for-connection-point': 'Tài khoản điểm cầu không thuộc riêng ai nên không gửi được yêu cầu này.',
  'data-export-too-often': 'Đã lấy bản sao {most} lần trong 24 giờ. Thử lại vào ngày mai.',
  'own-phone-invalid': 'Số điện thoại chưa đúng dạng, ví dụ 0222 3821 234 máy lẻ 102.',
} as const
