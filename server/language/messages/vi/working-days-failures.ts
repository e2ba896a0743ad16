export const workingDaysFailures = {
  'holidays-not-allowed': 'Chỉ quản trị viên xem và sửa được lịch nghỉ lễ.',
  'holiday-known': 'Ngày này đã có trong lịch. Bỏ dòng cũ rồi thêm lại nếu cần sửa.',
  'holiday-not-found': 'Ngày này không còn trong lịch.',
  'holiday-not-weekend': 'Ngày làm bù phải là thứ Bảy hoặc Chủ Nhật. Chọn lại ngày.',
  'holiday-name-missing': 'Ghi tên ngày nghỉ hoặc lý do làm bù.',
} as const
