/** Refusals of the search dictionary. */
export const dictionaryFailures = {
  'dictionary-not-allowed': 'Từ điển tìm kiếm do thủ thư của cụm giữ.',
  'dictionary-side-missing': 'Điền cả hai vế, mỗi vế không quá 80 ký tự.',
  'dictionary-sides-same': 'Hai vế chỉ khác dấu hoặc chữ hoa: tìm kiếm đã coi là một.',
  'dictionary-pair-known': 'Cặp từ này có trong từ điển rồi. Nếu đang tắt thì bật lại.',
  'dictionary-pair-not-found': 'Không tìm thấy cặp từ này.',
} as const
