import type { Translated } from '../translated.ts'
import type { calendar as vi } from '../vi/calendar.ts'

export const calendar: Translated<typeof vi> = {
  name: 'Workshops – Tiếng Nói Chung',
  summary: 'Workshop {code}',
  summaryWithTitle: '{code}: {title}',
  description: 'Invitation, connection point and the way into the room: {url}',
  location: 'Online, at the connection point of the department',
}
