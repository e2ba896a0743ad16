import { EarOff, Heart, PartyPopper, ThumbsUp, Turtle } from 'lucide-react'
import type { Icon } from '#app/ui/icon.ts'
import type { Reaction } from '#server/rooms/contract.ts'

/** How each sign looks; its word is `room.signs.<sign>`. */
export const SIGN_ICONS: Readonly<Record<Reaction, Icon>> = {
  agree: ThumbsUp,
  applause: PartyPopper,
  thanks: Heart,
  'cannot-hear': EarOff,
  slower: Turtle,
}
