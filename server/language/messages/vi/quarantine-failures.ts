/** Refusals of the quarantine (server/files/quarantine/contract.ts). */
export const quarantineFailures = {
  'quarantine-not-allowed': 'Chỉ cán bộ an ninh xem và quyết định được tệp bị giữ lại.',
  'quarantined-file-not-found': 'Không tìm thấy tệp này trong danh sách bị giữ lại.',
  'quarantine-decided': 'Tệp này đã được quyết định trước đó. Mở lại trang để xem.',
  'quarantine-reason-missing': 'Nhập lý do cho dùng.',
  'quarantine-own-file': 'Chưa cho dùng được: tệp do chính đồng chí gửi, cán bộ an ninh khác quyết định.',
} as const
