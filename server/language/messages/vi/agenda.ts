/** The agenda of a workshop (chương trình). */
export const agenda = {
  title: 'Chương trình',
  kinds: {
    'roll-call': 'Điểm danh',
    opening: 'Khai mạc',
    introduction: 'Đề dẫn',
    paper: 'Tham luận',
    discussion: 'Thảo luận',
    break: 'Giải lao',
    vote: 'Biểu quyết',
    conclusion: 'Kết luận',
    other: 'Nội dung khác',
  },
} as const
