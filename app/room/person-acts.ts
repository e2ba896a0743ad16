import {
  Ban,
  Captions,
  DoorOpen,
  Hand,
  MicOff,
  MonitorOff,
  Pin,
  PinOff,
  Speech,
  UsersRound,
  VideoOff,
} from 'lucide-react'
import type { MenuItem } from '#app/ui/menu.tsx'
import type { Text } from '#server/language/text.ts'
import type { RoomView } from '#server/rooms/contract.ts'
import type { SendingOut } from './panel/send-out-dialog.tsx'
import type { RoomSession } from './room-session.ts'
import { tileWords } from './room-words.ts'
import type { Scene } from './stage/scene.ts'

interface About {
  readonly t: Text
  readonly session: RoomSession
  readonly view: RoomView
  readonly scene: Scene
  readonly userId: string
  readonly myId: string
  readonly pinnedId: string | null
  readonly onPin: (userId: string | null) => void
  readonly onSendOut: (whom: SendingOut) => void
}

/** What can be done about one person: pinning by everybody, the rest by those who conduct. Nobody is shown a closed door. */
export function personActs(about: About): MenuItem[] {
  const { t, view, userId, pinnedId, onPin } = about
  const isPinned = pinnedId === userId
  const pin: MenuItem = {
    key: 'pin',
    label: t(isPinned ? 'room.layout.unpin' : 'room.layout.pin'),
    icon: isPinned ? PinOff : Pin,
    onSelect: () => onPin(isPinned ? null : userId),
  }
  return [...(view.people.length > 1 ? [pin] : []), ...(view.isConducting ? conductingActs(about) : [])]
}

/** Into which group the person can be taken, while the room is divided. */
function waysTo({ t, session, view, userId }: Pick<About, 't' | 'session' | 'view' | 'userId'>): MenuItem[] {
  const { groups } = view
  if (!groups) return []
  const now = view.people.find((one) => one.userId === userId)?.groupId ?? null
  return [...groups.groups, { id: null, name: t('room.groups.whole') }]
    .filter(({ id }) => id !== now)
    .map(({ id, name }, index) => ({
      key: `group-${id}`,
      label: t('room.groups.take', { name }),
      icon: UsersRound,
      startsGroup: index === 0,
      onSelect: () => void session.act({ ask: 'enter-group', userId, groupId: id }),
    }))
}

function conductingActs({ t, session, view, scene, userId, myId, onSendOut }: About): MenuItem[] {
  const person = view.people.find((one) => one.userId === userId)
  const actor = scene.actors.find((one) => one.person.userId === userId)
  if (!person || !actor) return []
  const hasFloor = view.floorId === userId
  const isMe = userId === myId
  const name = tileWords(t, person).title
  const offered: (MenuItem | false)[] = [
    {
      key: 'floor',
      label: t(hasFloor ? 'room.acts.takeFloor' : 'room.acts.giveFloor'),
      icon: Speech,
      startsGroup: true,
      onSelect: () => void session.act({ ask: 'give-floor', userId: hasFloor ? null : userId }),
    },
    {
      key: 'captioner',
      label: t(view.captionerId === userId ? 'room.captions.unseat' : 'room.captions.seat'),
      icon: Captions,
      onSelect: () => void session.act({ ask: 'seat-captioner', userId: view.captionerId === userId ? null : userId }),
    },
    !isMe &&
      person.handRaisedAt !== null && {
        key: 'hand',
        label: t('room.acts.lowerHand'),
        icon: Hand,
        onSelect: () => void session.act({ ask: 'lower-hands', userId }),
      },
    !isMe &&
      actor.isMicrophoneOpen && {
        key: 'mute',
        label: t('room.acts.mute'),
        icon: MicOff,
        onSelect: () => void session.act({ ask: 'mute', mute: { who: 'one', userId } }),
      },
    !isMe &&
      actor.cameraId !== undefined && {
        key: 'camera',
        label: t('room.acts.stopCamera'),
        icon: VideoOff,
        onSelect: () => void session.act({ ask: 'stop-camera', userId }),
      },
    !isMe &&
      view.presenterId === userId && {
        key: 'share',
        label: t('room.acts.stopShare'),
        icon: MonitorOff,
        onSelect: () => void session.act({ ask: 'stop-share' }),
      },
    ...waysTo({ t, session, view, userId }),
    !person.isConducting && {
      key: 'remove',
      label: t('room.acts.remove'),
      icon: DoorOpen,
      startsGroup: true,
      onSelect: () => onSendOut({ kind: 'remove', userId, name }),
    },
    !person.isConducting && {
      key: 'block',
      label: t('room.acts.block'),
      icon: Ban,
      tone: 'danger',
      onSelect: () => onSendOut({ kind: 'block', userId, name }),
    },
  ]
  return offered.filter((item) => item !== false)
}
