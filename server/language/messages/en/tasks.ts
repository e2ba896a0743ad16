import type { Translated } from '../translated.ts'
import type { tasks as vi } from '../vi/tasks.ts'

export const tasks: Translated<typeof vi> = {
  title: 'My tasks',
  seeAll: 'See all {count} tasks',
  groups: {
    overdue: 'Overdue',
    today: 'Today',
    week: 'This week',
    later: 'Later',
    undated: 'No deadline',
  },
  groupCount: '{count, plural, one {# task} other {# tasks}}',
  emptyTitle: 'Nothing is waiting for you',
  emptyBody: 'Assigned tasks, suggestions to review and registration deadlines appear here.',
  dueOn: 'Due {date}',
  dueToday: 'Today',
  overdueSince: 'Overdue since {date}',
  kinds: {
    'workshop-approve-plan': { title: 'Approve the workshop plan', act: 'See the plan' },
    'workshop-send-invitations': { title: 'Send the invitations', act: 'Open the workshop' },
    'workshop-register': { title: 'Register delegates and papers', act: 'Register' },
    'workshop-read-postponement': { title: 'Workshop postponed: read why', act: 'Read why' },
    'workshop-read-cancellation': { title: 'Workshop cancelled: read why', act: 'Read why' },
    'agenda-review-proposals': { title: 'Review suggestions on the agenda', act: 'See suggestions' },
    'item-approve': { title: 'Approve an item of the department', act: 'Read and approve' },
    'item-revise': { title: 'Revise a returned item', act: 'See the reason' },
    'item-send': { title: 'Send an approved item to the cluster', act: 'Open the item' },
    'item-screen': { title: 'Screen an item that was sent', act: 'Screen' },
    'data-request-answer': { title: 'Answer a request about personal data', act: 'See the request' },
    'file-review-quarantined': { title: 'A file is held back: look at it and decide', act: 'Look at the file' },
    'file-review-refused-content': { title: 'A destroyed file was sent again and refused', act: 'Seen' },
    'file-scans-failing': { title: 'Some files cannot be scanned', act: 'Look at them' },
    'file-review-secret-name': { title: 'A file was refused: its name looks classified', act: 'Seen' },
  },
}
