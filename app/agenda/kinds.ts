import {
  BookOpenText,
  Coffee,
  FileText,
  Flag,
  Gavel,
  Megaphone,
  MessagesSquare,
  Mic,
  UserCheck,
  Users,
  Vote,
} from 'lucide-react'
import type { Icon } from '#app/ui/icon.ts'
import type { AgendaKind } from '#realtime/protocol/agenda-item-content.ts'

/** The picture of each kind; its words always stand beside it. */
export const KIND_ICONS: Readonly<Record<AgendaKind, Icon>> = {
  'roll-call': UserCheck,
  opening: Flag,
  introduction: BookOpenText,
  paper: Mic,
  discussion: MessagesSquare,
  breakout: Users,
  break: Coffee,
  vote: Vote,
  directive: Megaphone,
  conclusion: Gavel,
  other: FileText,
}
