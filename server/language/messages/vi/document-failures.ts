/** Why a document was not made; see server/documents/contract.ts. */
export const documentFailures = {
  'document-character-unprintable':
    'Chưa tạo được PDF: ký tự “{character}” ({codePoint}) không có trong phông chữ văn bản. Bỏ hoặc thay ký tự này.',
  'document-pdf-unavailable': 'Máy chủ này chưa tạo được PDF. Tải bản DOCX để dùng.',
  'document-too-large': 'Văn bản quá dài, chưa tạo được tệp. Chia thành nhiều văn bản hoặc phụ lục.',
  'document-too-busy': 'Máy chủ đang tạo nhiều văn bản. Thử lại sau ít phút.',
} as const
