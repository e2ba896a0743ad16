/** "Đường đi" of one clause; see server/petitions/clause-way. */
export const clauseWay = {
  title: 'Đường đi của khoản',
  link: 'Đường đi',
  linkOf: 'Đường đi của khoản: {clause}',
  showInText: 'Xem trong văn bản',
  text: 'Nội dung khoản',
  gone: 'Khoản này không còn trong văn bản.',
  from: {
    title: 'Xuất phát từ',
    none: 'Không lấy từ mục kiến nghị nào.',
    clause: 'Tách hoặc gộp từ khoản',
  },
  debated: {
    title: 'Thảo luận tại phiên họp',
    none: 'Chưa được đưa ra thảo luận ở phiên họp nào.',
  },
  round: {
    title: 'Lấy ý kiến',
    none: 'Chưa lấy ý kiến.',
    lead: 'Lần {number}, {isOpen, select, true {đang lấy ý kiến} other {đã kết thúc}}:',
    count: '{count} đơn vị: {state}',
    notAsked: 'Khoản này chưa được lấy ý kiến.',
    show: 'Xem bản đồ đồng thuận',
  },
  frozen: {
    title: 'Xác nhận thống nhất',
    none: 'Chưa có trong bản khóa nào.',
    confirmed: 'Bản khóa lần {number}: {confirmed}/{asked} đơn vị đã xác nhận.',
    reserved: 'Bảo lưu về khoản này: {names}.',
    show: 'Xem xác nhận của các đơn vị',
  },
  issue: {
    title: 'Phát hành',
    none: 'Chưa cấp số.',
    numbered: 'Số {number}, ngày {date}, chưa phát hành.',
    issued: 'Số {number}, ngày {date}.',
    show: 'Xem việc phát hành',
  },
  onward: {
    title: 'Trả lời và bước tiếp theo',
    none: 'Chưa có văn bản trả lời.',
    clause: 'Nay là khoản',
  },
} as const
