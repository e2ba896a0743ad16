import { Gavel, MicOff, UsersRound, VolumeX } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import type { RoomSession } from '../room-session.ts'
import { useMuteAll } from '../use-mute-all.ts'
import { BarMenu } from './bar-menu.tsx'

interface ConductMenuProps {
  session: RoomSession
  areGroupsOpen: boolean
  onGroups: () => void
}

/** For chủ tọa, phó chủ tọa, thư ký: what concerns everybody at once. */
export function ConductMenu({ session, areGroupsOpen, onGroups }: ConductMenuProps) {
  const t = useText()
  const mute = useMuteAll(session)
  return (
    <BarMenu
      icon={Gavel}
      label={t('room.acts.conduct')}
      items={[
        { key: 'all', label: t('room.acts.muteAll'), icon: VolumeX, onSelect: () => void mute('all') },
        {
          key: 'but-speaker',
          label: t('room.acts.muteAllButSpeaker'),
          icon: MicOff,
          onSelect: () => void mute('all-but-speaker'),
        },
        ...(areGroupsOpen
          ? []
          : [
              {
                key: 'groups',
                label: t('room.groups.openItem'),
                icon: UsersRound,
                startsGroup: true,
                onSelect: onGroups,
              },
            ]),
      ]}
    />
  )
}
