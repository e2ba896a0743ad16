/** Words inside the text of a joint petition: an official document, always in Vietnamese. */
export const petitionText = {
  sections: {
    grounds: 'Căn cứ',
    situation: 'Thực trạng',
    difficulties: 'Khó khăn, vướng mắc',
    proposals: 'Nội dung kiến nghị',
    implementation: 'Tổ chức thực hiện',
    appendix: 'Bảng số liệu kèm theo',
  },
  clause: {
    unnamed: 'Nội dung chưa đặt tên',
    figures: 'Số liệu: {words}',
    provisions: 'Quy định vướng mắc: {words}',
    cause: 'Nguyên nhân: {words}',
    consequence: 'Hậu quả: {words}',
    proposal: 'Kiến nghị: {words}',
    authority: 'Cơ quan có thẩm quyền giải quyết: {authority}',
    deadline: 'Đề nghị giải quyết trước {words}',
  },
} as const
