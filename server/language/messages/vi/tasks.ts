/** "Việc của tôi": one sentence per kind, the verb of its button, the groups. */
export const tasks = {
  title: 'Việc của tôi',
  seeAll: 'Xem tất cả {count} việc',
  groups: {
    overdue: 'Quá hạn',
    today: 'Hôm nay',
    week: 'Tuần này',
    later: 'Sau đó',
    undated: 'Không có hạn',
  },
  groupCount: '{count} việc',
  emptyTitle: 'Không còn việc nào chờ đồng chí',
  emptyBody: 'Việc được giao, đề xuất cần duyệt và hạn đăng ký sẽ hiện ở đây.',
  dueOn: 'Hạn {date}',
  dueToday: 'Trong hôm nay',
  overdueSince: 'Quá hạn từ {date}',
  kinds: {
    'workshop-approve-plan': { title: 'Duyệt kế hoạch hội thảo', act: 'Xem kế hoạch' },
    'workshop-send-invitations': { title: 'Gửi giấy mời', act: 'Mở hội thảo' },
    'workshop-register': { title: 'Đăng ký đại biểu và tham luận', act: 'Đăng ký' },
    'workshop-read-postponement': { title: 'Hội thảo hoãn: xem lý do', act: 'Xem lý do' },
    'workshop-read-cancellation': { title: 'Hội thảo hủy: xem lý do', act: 'Xem lý do' },
    'agenda-review-proposals': { title: 'Duyệt đề xuất sửa chương trình', act: 'Xem đề xuất' },
    'file-review-secret-name': { title: 'Tệp bị từ chối vì tên có dấu hiệu mật', act: 'Đã xem' },
  },
} as const
