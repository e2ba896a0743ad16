import {
  ArrowDown,
  ArrowRight,
  ArrowUp,
  Copy,
  CornerDownRight,
  CornerLeftUp,
  GripVertical,
  type LucideIcon,
  MessagesSquare,
  Paperclip,
  Plus,
  StickyNote,
  Trash2,
} from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import { Menu, type MenuItem } from '#app/ui/menu.tsx'
import type { ScheduledItem } from '#realtime/protocol/agenda-schedule.ts'
import type { TextKey } from '#server/language/text.ts'

/** What can be asked of a row by its menu. */
export type RowAct =
  | 'addAbove'
  | 'addBelow'
  | 'addInside'
  | 'duplicate'
  | 'moveUp'
  | 'moveDown'
  | 'nest'
  | 'unnest'
  | 'moveTo'
  | 'notes'
  | 'papers'
  | 'discuss'
  | 'remove'

interface RowMenuProps {
  item: ScheduledItem
  onAct: (act: RowAct, item: ScheduledItem) => void
}

/** The grip of a row: pressed it offers everything that can be done with it, held it drags. */
export function RowMenu({ item, onAct }: RowMenuProps) {
  const t = useText()
  const act = (name: RowAct, icon: LucideIcon, key: Extract<TextKey, `agenda.row.${string}`>): MenuItem => ({
    key: name,
    icon,
    label: key === 'agenda.row.removeGroup' ? t(key, { count: item.childCount }) : t(key as 'agenda.row.remove'),
    onSelect: () => onAct(name, item),
  })
  const isGroup = item.childCount > 0
  const items: MenuItem[] = [
    act('addAbove', Plus, 'agenda.row.addAbove'),
    act('addBelow', Plus, 'agenda.row.addBelow'),
    ...(item.parentId === null ? [act('addInside', CornerDownRight, 'agenda.row.addInside')] : []),
    act('duplicate', Copy, 'agenda.row.duplicate'),
    { ...act('moveUp', ArrowUp, 'agenda.row.moveUp'), startsGroup: true },
    act('moveDown', ArrowDown, 'agenda.row.moveDown'),
    ...(item.parentId === null
      ? isGroup
        ? []
        : [act('nest', CornerDownRight, 'agenda.row.nest')]
      : [act('unnest', CornerLeftUp, 'agenda.row.unnest')]),
    act('moveTo', ArrowRight, 'agenda.row.moveTo'),
    { ...act('notes', StickyNote, 'agenda.row.notes'), startsGroup: true },
    act('papers', Paperclip, 'agenda.row.papers'),
    act('discuss', MessagesSquare, 'agenda.row.discuss'),
    {
      ...act('remove', Trash2, isGroup ? 'agenda.row.removeGroup' : 'agenda.row.remove'),
      tone: 'danger',
      startsGroup: true,
    },
  ]
  return (
    <Menu
      isIconOnly
      size="sm"
      icon={GripVertical}
      label={t('agenda.row.menu', { position: item.position + 1 })}
      items={items}
    />
  )
}
