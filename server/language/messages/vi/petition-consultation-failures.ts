/** Refusals of consultations (server/petitions/consultation/contract.ts). */
export const consultationFailures = {
  'consultation-not-allowed': 'Quyền của tài khoản này chưa gồm việc này trong lần lấy ý kiến.',
  'consultation-round-not-found': 'Không tìm thấy lần lấy ý kiến này.',
  'consultation-open-already': 'Đang có một lần lấy ý kiến chưa kết thúc. Kết thúc lần đó rồi lấy ý kiến lần mới.',
  'consultation-none-open': 'Lần lấy ý kiến này đã kết thúc. Chữ vừa soạn vẫn còn trên trang này.',
  'consultation-no-clauses': 'Dự thảo chưa có khoản nào để lấy ý kiến.',
  'consultation-deadline-past': 'Hạn trả lời phải sau hôm nay.',
  'consultation-silence-differs':
    'Công văn và ô chọn không khớp: im lặng chỉ tính là thống nhất khi công văn nói rõ, và công văn nói thế thì phải chọn ô đó.',
  'consultation-clause-missing': 'Chưa nêu ý kiến về khoản {clauses}. Chữ vừa soạn vẫn còn.',
  'consultation-comment-missing': 'Nêu rõ ý kiến về khoản {clauses}: chỉ “Nhất trí” mới không cần nêu thêm.',
  'consultation-text-changed':
    'Khoản {clauses} vừa được sửa. Đọc chữ mới trên trang này rồi gửi lại; ý kiến vừa soạn vẫn còn.',
  'consultation-said-meanwhile': 'Sở vừa gửi ý kiến từ một trang khác. Mở lại trang để xem trước khi gửi lại.',
  'consultation-comment-changed': 'Sở đó vừa sửa ý kiến. Đọc ý kiến mới rồi trả lời.',
  'consultation-explanation-missing': 'Giải trình thì phải nêu lý do.',
  'consultation-unanswered': 'Còn {count} ý kiến chưa trả lời. Trả lời hết rồi mới kết thúc được.',
  'consultation-reason-missing': 'Kết thúc trước hạn hoặc quá hạn nhiều ngày thì phải nêu lý do.',
} as const
