/** Words inside official documents, and what the check of a document says. */
export const documents = {
  workshop: {
    named: 'Hội thảo “{title}”',
    toAttend: 'Dự Hội thảo “{title}”',
    invites: '{host} trân trọng kính mời:',
    attend: 'Tới dự',
    purpose: 'Nội dung',
    presides: 'Chủ trì',
    time: 'Thời gian',
    place: 'Địa điểm',
    central: 'Hội thảo trực tuyến; điểm cầu trung tâm: {points}',
    otherPoints: 'Các điểm cầu thành phần',
    span: 'Từ {start} đến {end}, {weekday}, {date}',
    items: 'Nội dung chương trình',
    content: 'Nội dung',
    performer: 'Thực hiện',
    registerNote:
      'Đề nghị các đơn vị đăng ký đại biểu, gửi tham luận trước ngày họp và kiểm tra kỹ thuật điểm cầu theo thông báo của Ban tổ chức./.',
    toDepartments: 'Các Sở tham gia hội thảo',
    asInvited: 'Như thành phần mời',
    archive: 'Lưu: VT',
    fileNames: { programme: 'Chương trình hội thảo {code}', invitation: 'Giấy mời hội thảo {code}' },
  },
} as const
