/** "Đường đi" of a part of the programme (app/meetings/item-way). */
export const itemWay = {
  title: 'Đường đi của mục chương trình',
  minutes: '{count} phút',
  showProgramme: 'Xem trong chương trình',
  showWay: 'Đường đi của mục',
  showWayOf: 'Đường đi của mục: {title}',
  before: { title: 'Vụ việc và trao đổi', none: 'Chưa gắn vụ việc nào.' },
  floor: {
    title: 'Phát biểu tại phiên họp',
    none: 'Chưa có ai phát biểu ở mục này.',
    speaking: 'đang phát biểu',
    length: '{minutes, plural, =0 {{seconds} giây} other {# phút{seconds, plural, =0 {} other { # giây}}}}',
    show: 'Xem biên bản',
  },
  clauses: { title: 'Khoản kiến nghị đã thảo luận', none: 'Chưa thảo luận khoản kiến nghị nào.' },
  votes: { title: 'Biểu quyết', none: 'Không có biểu quyết.' },
  conclusions: { title: 'Kết luận', none: 'Chưa có kết luận của mục này.' },
} as const
