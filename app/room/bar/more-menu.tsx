import { Ear, Gauge, Grid2x2, Images, LayoutPanelLeft, Maximize, Minimize, MonitorUp, Settings2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Drawer } from '#app/ui/drawer.tsx'
import type { MenuItem } from '#app/ui/menu.tsx'
import { DeviceFields } from '../door/device-fields.tsx'
import type { PictureMode } from '../media/shown-sizes.ts'
import { BarMenu } from './bar-menu.tsx'
import type { ControlBarProps } from './control-bar.tsx'

const LAYOUTS = [
  { name: 'grid', icon: Grid2x2 },
  { name: 'speaker', icon: LayoutPanelLeft },
] as const
const PICTURES: readonly { name: PictureMode; icon: typeof Ear }[] = [
  { name: 'all', icon: Images },
  { name: 'saving', icon: Gauge },
  { name: 'listening', icon: Ear },
]

/** How the room is seen, how much of it is taken, and with which devices. */
export function MoreMenu({ session, state, devices, stage, layout, onLayout }: ControlBarProps) {
  const t = useText()
  const [isChoosing, setChoosing] = useState(false)
  const isFull = useIsFullScreen()
  const chosen = (isChosen: boolean, name: string) => (isChosen ? t('room.layout.chosen', { name }) : name)
  const items: MenuItem[] = [
    ...LAYOUTS.map(({ name, icon }) => ({
      key: name,
      icon,
      label: chosen(layout === name, t(`room.layout.${name}`)),
      onSelect: () => onLayout(name),
    })),
    {
      key: 'full',
      icon: isFull ? Minimize : Maximize,
      label: t(isFull ? 'room.layout.endFullScreen' : 'room.layout.fullScreen'),
      onSelect: () => void (isFull ? document.exitFullscreen() : stage.current?.requestFullscreen()),
    },
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
    { key: 'devices', icon: Settings2, label: t('room.bar.devices'), onSelect: () => setChoosing(true) },
  ]
  return (
    <>
      <BarMenu icon={LayoutPanelLeft} label={t('room.layout.label')} items={items} />
      <Drawer isOpen={isChoosing} onClose={() => setChoosing(false)} title={t('room.bar.devices')}>
        <DeviceFields devices={devices} isFramed={false} />
      </Drawer>
    </>
  )
}

function useIsFullScreen(): boolean {
  const [isFull, setFull] = useState(false)
  useEffect(() => {
    const look = () => setFull(document.fullscreenElement !== null)
    document.addEventListener('fullscreenchange', look)
    return () => document.removeEventListener('fullscreenchange', look)
  }, [])
  return isFull
}
