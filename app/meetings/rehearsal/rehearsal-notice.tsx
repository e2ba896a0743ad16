import { Volume2, VolumeX } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { MeetingView } from '#server/meetings/board/contract.ts'
import { createTone } from './tone.ts'

/**
 * Says that colleagues are played; for who runs the rehearsal they are heard while they have the floor, as a soft tone,
 * until it is switched off.
 */
export function RehearsalNotice({ view, me }: { view: MeetingView; me: { readonly userId: string } }) {
  const t = useText()
  const [isHeard, setHeard] = useState(true)
  const [tone] = useState(createTone)
  const { speech, mine, phase } = view
  const speakerId = speech && speech.speaker.userId !== me.userId ? speech.speaker.userId : null
  const voice = mine.isChairing && isHeard && phase === 'running' ? speakerId : null
  useEffect(() => {
    if (voice === null) return
    tone.begin(voice)
    return () => tone.end()
  }, [tone, voice])
  useEffect(() => () => tone.close(), [tone])
  return (
    <Notice
      tone="warn"
      actions={
        mine.isChairing && (
          <Button size="sm" icon={isHeard ? VolumeX : Volume2} onClick={() => setHeard(!isHeard)}>
            {t(isHeard ? 'meeting.rehearsal.mute' : 'meeting.rehearsal.unmute')}
          </Button>
        )
      }
    >
      {t('meeting.rehearsal.on')}
    </Notice>
  )
}
