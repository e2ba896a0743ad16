import {
  CalendarClock,
  CalendarDays,
  CalendarX,
  CircleCheck,
  CircleX,
  FileText,
  ListChecks,
  Lock,
  Mail,
  UserCheck,
} from 'lucide-react'
import type { Icon } from '#app/ui/icon.ts'
import type { NoticeKind } from '#server/notifications/contract.ts'

/** A picture beside the words of each kind. */
export const NOTICE_ICONS: Readonly<Record<NoticeKind, Icon>> = {
  'workshop-invitation': Mail,
  'workshop-rescheduled': CalendarClock,
  'workshop-postponed': CalendarX,
  'workshop-resumed': CalendarDays,
  'workshop-cancelled': CalendarX,
  'workshop-tomorrow': CalendarClock,
  'workshop-soon': CalendarClock,
  'officer-named': UserCheck,
  'agenda-frozen': Lock,
  'agenda-amended': ListChecks,
  'petition-opened': FileText,
  'petition-named': FileText,
  'proposal-accepted': CircleCheck,
  'proposal-rejected': CircleX,
  'paper-submitted': FileText,
  'paper-withdrawn': FileText,
  'plan-approval': ListChecks,
  'registration-open': ListChecks,
  'task-assigned': ListChecks,
  'task-due': CalendarClock,
  'data-request-answered': UserCheck,
}
