/** Files: the state of their scan, why one is held back, and the way up. */
export const files = {
  states: {
    unscanned: 'Chưa quét',
    clean: 'Đã quét',
    quarantined: 'Bị giữ lại',
  },
  stateHelps: {
    unscanned: 'Cho đến khi quét xong, chỉ đơn vị gửi và tổ thư ký tải được.',
    quarantined: 'Cán bộ an ninh đang xem xét; chưa ai tải được.',
  },
  remarks: {
    'no-text': 'Ảnh hoặc bản quét: không có chữ để kiểm tra.',
    restricted: 'Tệp khóa quyền sửa, in: chỉ kiểm tra được phần chữ.',
  },
  uploaded: 'Đã gửi tệp {name}',
  sendAgain: 'Gửi lại',
  offline: 'Không gửi được: máy chủ không trả lời. Tệp trên máy vẫn còn; gửi lại sau ít phút.',
  findings: {
    'secrecy-stamp': 'Có dấu độ mật',
    'secrecy-field': 'Có mục “Độ mật:”',
    'secrecy-words': 'Có cụm từ “bí mật nhà nước”',
    virus: 'Có mã độc',
    macros: 'Có macro',
    script: 'Có lệnh tự chạy',
    'launch-action': 'Có lệnh mở chương trình khác',
    'embedded-file': 'Có tệp lạ ở bên trong',
    encrypted: 'Có mật khẩu mở tệp',
    unreadable: 'Tệp hỏng, không mở được để kiểm tra',
    'beyond-limits': 'Quá lớn để kiểm tra',
  },
  scanFailures: {
    'scan-too-long': 'Quét quá lâu',
    'scan-memory': 'Quét cần quá nhiều bộ nhớ',
    'scan-crashed': 'Bộ quét dừng giữa chừng',
    'scan-content-missing': 'Không thấy tệp trong kho',
    'antivirus-unreachable': 'Không kết nối được chương trình diệt mã độc',
    'antivirus-refused': 'Chương trình diệt mã độc không nhận tệp',
  },
} as const
