import { useText } from '#app/i18n/language.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import type { MuteInput } from '#server/rooms/contract.ts'
import type { RoomSession } from './room-session.ts'

/** Closes the microphones of all, and says how many were open. */
export function useMuteAll(session: RoomSession): (who: Exclude<MuteInput['who'], 'one'>) => Promise<void> {
  const t = useText()
  const toaster = useToaster()
  return async (who) => {
    const answer = await session.act({ ask: 'mute', mute: { who } })
    if (!answer.ok) return
    const { muted } = answer.value as { muted: number } // what "mute" is answered with
    toaster.show({ tone: 'ok', text: t('room.acts.mutedCount', { count: muted }) })
  }
}
