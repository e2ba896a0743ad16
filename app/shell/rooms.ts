import {
  House,
  Library,
  ListChecks,
  MessagesSquare,
  NotebookPen,
  Presentation,
  ScrollText,
  Search,
  Settings2,
  ShieldAlert,
} from 'lucide-react'
import type { Icon } from '#app/ui/icon.ts'
import type { TextKey } from '#server/language/text.ts'

/** The rooms of the house, in the order of the rail. */
export type RoomName =
  | 'home'
  | 'workshops'
  | 'petitions'
  | 'cases'
  | 'discussions'
  | 'search'
  | 'tasks'
  | 'quarantine'
  | 'audit'
  | 'admin'

export interface Room {
  readonly name: RoomName
  readonly to: string
  readonly icon: Icon
  readonly label: Extract<TextKey, `shell.nav.${string}`>
  /** For the tab bar of a phone. */
  readonly shortLabel: Extract<TextKey, `shell.nav.${string}`>
  /** On a phone search moves into the top of pages. */
  readonly isInTabBar: boolean
}

export const ROOMS: Readonly<Record<RoomName, Room>> = {
  home: room('home', '/', House, 'shell.nav.home', 'shell.nav.home'),
  workshops: room('workshops', '/workshops', Presentation, 'shell.nav.workshops', 'shell.nav.workshops'),
  petitions: room('petitions', '/petitions', NotebookPen, 'shell.nav.petitions', 'shell.nav.petitionsShort'),
  cases: room('cases', '/cases', Library, 'shell.nav.cases', 'shell.nav.casesShort'),
  discussions: {
    ...room('discussions', '/discussions', MessagesSquare, 'shell.nav.discussions', 'shell.nav.discussions'),
    isInTabBar: false,
  },
  search: { ...room('search', '/search', Search, 'shell.nav.search', 'shell.nav.search'), isInTabBar: false },
  tasks: room('tasks', '/tasks', ListChecks, 'shell.nav.tasks', 'shell.nav.tasksShort'),
  quarantine: room(
    'quarantine',
    '/security/quarantine',
    ShieldAlert,
    'shell.nav.quarantine',
    'shell.nav.quarantineShort',
  ),
  audit: room('audit', '/audit', ScrollText, 'shell.nav.audit', 'shell.nav.audit'),
  admin: room('admin', '/admin', Settings2, 'shell.nav.admin', 'shell.nav.admin'),
}

/** An administrator has no business here: home, own tasks and the room of administration. */
export const ADMINISTRATOR_ROOMS: readonly RoomName[] = ['home', 'admin', 'tasks']

/** Rooms that exist today and are everybody's; the rail shows no door without a room behind it. */
export const OPEN_ROOMS: readonly RoomName[] = [
  'home',
  'workshops',
  'petitions',
  'cases',
  'discussions',
  'search',
  'tasks',
]

function room(name: RoomName, to: string, icon: Icon, label: Room['label'], shortLabel: Room['label']): Room {
  return { name, to, icon, label, shortLabel, isInTabBar: true }
}
