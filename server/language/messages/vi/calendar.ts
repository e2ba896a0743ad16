/** Entries of calendars (.ics): downloaded, mailed, subscribed to. */
export const calendar = {
  name: 'Hội thảo – Tiếng Nói Chung',
  summary: 'Hội thảo {code}',
  summaryWithTitle: '{code}: {title}',
  description: 'Giấy mời, điểm cầu và đường vào phòng họp: {url}',
  location: 'Trực tuyến, tại điểm cầu của cơ quan',
} as const
