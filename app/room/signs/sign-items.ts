import type { MenuItem } from '#app/ui/menu.tsx'
import type { Text } from '#server/language/text.ts'
import { REACTIONS } from '#server/rooms/contract.ts'
import type { RoomSession } from '../room-session.ts'
import { SIGN_ICONS } from './signs.ts'

/** The signs one can show, as acts of a menu. */
export function signItems(t: Text, session: RoomSession): MenuItem[] {
  return REACTIONS.map((reaction, index) => ({
    key: reaction,
    icon: SIGN_ICONS[reaction],
    label: t(`room.signs.${reaction}`),
    startsGroup: index === 3, // after applause: what helps one to hear
    onSelect: () => void session.act({ ask: 'react', reaction }),
  }))
}
