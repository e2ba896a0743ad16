import {
  CalendarClock,
  CalendarDays,
  CalendarX,
  CircleCheck,
  CircleX,
  FileCheck2,
  FileText,
  FileWarning,
  FileX2,
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
  'workshop-left': CalendarX,
  'workshop-tomorrow': CalendarClock,
  'workshop-soon': CalendarClock,
  'officer-named': UserCheck,
  'agenda-frozen': Lock,
  'agenda-amended': ListChecks,
  'proposal-accepted': CircleCheck,
  'proposal-rejected': CircleX,
  'paper-submitted': FileText,
  'paper-withdrawn': FileText,
  'file-quarantined': FileWarning,
  'file-released': FileCheck2,
  'file-destroyed': FileX2,
  'plan-approval': ListChecks,
  'registration-open': ListChecks,
  'task-assigned': ListChecks,
  'task-due': CalendarClock,
  'data-request-answered': UserCheck,
}
