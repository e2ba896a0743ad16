import { MessagesSquare } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import type { RoomChat } from '../chat/room-chat.ts'
import { useChat } from '../chat/use-chat.ts'
import { BarBadge } from './bar-badge.tsx'
import { BarButton } from './bar-button.tsx'

/** Opens what is said in writing, and says how much of it is new. */
export function ChatButton({ chat, isOpen, onPress }: { chat: RoomChat; isOpen: boolean; onPress: () => void }) {
  const t = useText()
  const { unread } = useChat(chat)
  return (
    <BarButton
      icon={MessagesSquare}
      look={isOpen ? 'on' : 'plain'}
      aria-pressed={isOpen}
      label={t('room.bar.chat')}
      badge={<BarBadge count={unread} words={t('room.bar.unread', { count: unread })} />}
      onClick={onPress}
    />
  )
}
