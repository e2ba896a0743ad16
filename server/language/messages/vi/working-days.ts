export const workingDays = {
  title: 'Ngày nghỉ lễ, ngày làm bù',
  lead: 'Mọi hạn tính bằng ngày làm việc theo lịch này. Mỗi lần thêm, bỏ được ghi vào nhật ký kiểm tra.',
  year: 'Năm {year}',
  years: 'Chọn năm',
  emptyTitle: 'Năm {year} chưa có ngày nào trong lịch',
  emptyBody:
    'Hạn trong năm này tính theo quy định chung. Thêm một ngày thì cả năm tính theo lịch: nhập đủ các ngày nghỉ.',
  columns: { day: 'Ngày', name: 'Tên', kind: 'Loại', act: 'Việc' },
  kinds: { holiday: 'Ngày nghỉ', working_saturday: 'Làm bù (thứ Bảy, Chủ Nhật)' },
  notAnnounced: 'Chưa công bố',
  notAnnouncedHelp:
    'Dòng “Chưa công bố” tính theo quy tắc của Bộ luật Lao động. Khi có thông báo của Chính phủ, bỏ dòng không đúng và thêm ngày đúng.',
  add: {
    title: 'Thêm ngày',
    day: 'Ngày',
    name: 'Tên ngày nghỉ hoặc lý do làm bù',
    kind: 'Loại',
    act: 'Thêm vào lịch',
    question: 'Thêm {day} vào lịch?',
    body: '{kind}: {name}. Các hạn chưa xong tính bằng ngày làm việc theo lịch mới ngay từ bây giờ.',
    done: 'Đã thêm {day}.',
  },
  remove: {
    act: 'Bỏ',
    actFor: 'Bỏ {day}, {name}',
    question: 'Bỏ {day} khỏi lịch?',
    body: '{name}. Ngày này lại tính như ngày thường; các hạn chưa xong tính theo lịch mới ngay từ bây giờ.',
    confirm: 'Bỏ khỏi lịch',
    done: 'Đã bỏ {day}.',
  },
} as const
