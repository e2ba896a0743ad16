import {
  Captions,
  Ear,
  Ellipsis,
  Gauge,
  Grid2x2,
  Images,
  Keyboard,
  LayoutPanelLeft,
  Maximize,
  Minimize,
  MonitorUp,
  PictureInPicture2,
  Settings2,
  Users,
  UsersRound,
} from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import type { MenuItem } from '#app/ui/menu.tsx'
import type { PictureMode } from '../media/shown-sizes.ts'
import { signItems } from '../signs/sign-items.ts'
import { useIsNarrow } from '../use-is-narrow.ts'
import { BarMenu } from './bar-menu.tsx'
import { type ControlBarProps, PeopleBadge } from './control-bar.tsx'

const LAYOUTS = [
  { name: 'grid', icon: Grid2x2 },
  { name: 'speaker', icon: LayoutPanelLeft },
] as const
const PICTURES: readonly { name: PictureMode; icon: typeof Ear }[] = [
  { name: 'all', icon: Images },
  { name: 'saving', icon: Gauge },
  { name: 'listening', icon: Ear },
]

/** How the room is seen and how much of it is taken; on a phone also what stands beside it on a desk. */
export function MoreMenu({ session, state, desk }: ControlBarProps) {
  const t = useText()
  const isNarrow = useIsNarrow()
  const chosen = (isChosen: boolean, name: string) => (isChosen ? t('room.layout.chosen', { name }) : name)
  const onPhone: MenuItem[] = [
    {
      key: 'people',
      icon: Users,
      label: t('room.people.title', { count: state.view?.people.length ?? 0 }),
      onSelect: () => desk.togglePanel('people'),
    },
    ...(state.view?.isConducting && !state.view.groups
      ? [
          {
            key: 'groups',
            icon: UsersRound,
            label: t('room.groups.openItem'),
            onSelect: () => desk.openOver('groups'),
          },
        ]
      : []),
    ...signItems(t, session).map((item, index) => ({ ...item, startsGroup: index === 0 })),
  ]
  const items: MenuItem[] = [
    ...(isNarrow ? onPhone : []),
    ...LAYOUTS.map(({ name, icon }, index) => ({
      key: name,
      icon,
      startsGroup: isNarrow && index === 0,
      label: chosen(desk.layout === name, t(`room.layout.${name}`)),
      onSelect: () => desk.setLayout(name),
    })),
    {
      key: 'full',
      icon: desk.isFull ? Minimize : Maximize,
      label: t(desk.isFull ? 'room.layout.endFullScreen' : 'room.layout.fullScreen'),
      onSelect: desk.turnFullScreen,
    },
    ...(desk.apart.turn
      ? [
          {
            key: 'apart',
            icon: PictureInPicture2,
            label: t(desk.apart.isOpen ? 'room.layout.endApart' : 'room.layout.apart'),
            onSelect: desk.apart.turn,
          },
        ]
      : []),
    ...(state.view?.captionerId
      ? [
          {
            key: 'captions',
            icon: Captions,
            label: t(desk.areCaptionsOn ? 'room.captions.hide' : 'room.captions.show'),
            onSelect: desk.turnCaptions,
          },
        ]
      : []),
    ...PICTURES.map(({ name, icon }, index) => ({
      key: name,
      icon,
      startsGroup: index === 0,
      label: chosen(state.pictureMode === name, t(`room.layout.${name}`)),
      onSelect: () => session.setPictureMode(name),
    })),
    {
      key: 'share',
      icon: MonitorUp,
      startsGroup: true,
      label: t('room.bar.share'),
      onSelect: () => void session.share(false),
    },
    { key: 'devices', icon: Settings2, label: t('room.bar.devices'), onSelect: () => desk.openOver('devices') },
    { key: 'keys', icon: Keyboard, label: t('room.keys.title'), onSelect: () => desk.openOver('keys') },
  ]
  return (
    <BarMenu
      icon={isNarrow ? Ellipsis : LayoutPanelLeft}
      label={t(isNarrow ? 'room.layout.more' : 'room.layout.label')}
      items={items}
      badge={isNarrow && <PeopleBadge state={state} />}
    />
  )
}
