/** Home page: what is live now, what is asked of me, what comes next. */
export const home = {
  live: 'Đang diễn ra',
  startsAt: 'Bắt đầu lúc {time}, {near}',
  enterWorkshop: 'Mở chương trình',
  center: 'Điểm cầu trung tâm: {department}',
  points: '{count} điểm cầu',
  delegates: '{count} đại biểu đã đăng ký',
  bandLabel: 'Các đơn vị đã đăng ký đại biểu',
  registered: '{count}/{total} đơn vị đã đăng ký đại biểu',
  upcoming: 'Sắp tới',
  calendar: 'Lịch hội thảo',
  monthShort: 'Th{month}',
  nothingUpcoming: 'Chưa có hội thảo sắp tới. Khi kế hoạch được duyệt, hội thảo hiện ở đây.',
  nothingToday: 'Hôm nay không có hội thảo',
  nothingTodayBody: 'Khi có hội thảo trong ngày, lối vào nằm ở đây từ sáng.',
  seeWorkshops: 'Xem lịch hội thảo',
} as const
