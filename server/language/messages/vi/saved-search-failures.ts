/** Refusals of saved searches. */
export const savedSearchFailures = {
  'saved-search-empty': 'Chưa có gì để lưu: hãy gõ từ cần tìm hoặc chọn bộ lọc.',
  'saved-search-name-missing': 'Đặt tên cho tìm kiếm, không quá 120 ký tự.',
  'saved-search-known': 'Tìm kiếm này đã được lưu.',
  'saved-searches-full': 'Mỗi người lưu được 30 tìm kiếm. Hãy xóa bớt rồi lưu lại.',
  'saved-search-not-found': 'Không còn tìm kiếm đã lưu này.',
} as const
