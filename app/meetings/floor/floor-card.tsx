import { Mic } from 'lucide-react'
import { useContext } from 'react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Countdown } from '#app/ui/countdown.tsx'
import type { MeetingView, SpeechView } from '#server/meetings/board/contract.ts'
import { clockWords, limitWords, speakerLine } from '../meeting-words.ts'
import { ServerNow, useRunningNow } from '../use-meeting.ts'
import { useToldMeetingAct } from '../use-meeting-act.ts'

interface FloorCardProps {
  view: MeetingView
  me: { readonly userId: string }
}

/** Who has the floor, since when, and what is left of the time. */
export function FloorCard({ view, me }: FloorCardProps) {
  const t = useText()
  const { speech } = view
  return (
    <section aria-labelledby="floor-title" className="border-b border-line px-4 pt-3.5 pb-4">
      <div className="flex items-center justify-between gap-3">
        <h2 id="floor-title" className="flex items-center gap-1.5 text-button font-semibold text-primary-ink">
          <Mic size={16} aria-hidden />
          {t('meeting.floor.title')}
        </h2>
        <span className="text-sm text-ink-2">{limitWords(t, speech ? speech.limitSeconds : view.limitSeconds)}</span>
      </div>
      {speech ? (
        <Speaker view={view} speech={speech} isMine={speech.speaker.userId === me.userId} />
      ) : (
        <div className="pt-1">
          <p className="font-medium">{t('meeting.floor.nobody')}</p>
          <p className="text-sm text-ink-2">{t('meeting.floor.nobodyBody')}</p>
        </div>
      )}
    </section>
  )
}

function Speaker({ view, speech, isMine }: { view: MeetingView; speech: SpeechView; isMine: boolean }) {
  const t = useText()
  const format = useFormat()
  const { run, isBusy } = useToldMeetingAct()
  const mayEnd = view.mine.isChairing || isMine
  return (
    <div className="grid gap-3 pt-1.5">
      {isMine && (
        <p className="rounded-md bg-ok-soft px-3 py-1.5 text-button font-semibold text-ok">
          {t(speech.speaker.delegateId === null ? 'meeting.floor.mine' : 'meeting.floor.minePoint')}
        </p>
      )}
      <div>
        <p className="text-lg font-semibold break-words">{speech.speaker.fullName}</p>
        <p className="text-button break-words text-ink-2">{speakerLine(t, speech)}</p>
        <p className="text-sm text-ink-2">
          {t(`meeting.queue.kinds.${speech.kind}`)} ·{' '}
          {t('meeting.floor.since', { time: format.time(new Date(speech.startedAt)) })}
        </p>
      </div>
      <SpeechClock speech={speech} size="stage" />
      {mayEnd && (
        <Button
          variant={view.mine.isChairing ? 'secondary' : 'primary'}
          fullWidth
          busy={isBusy}
          onClick={() => void run('end-speech', { requestId: speech.requestId })}
        >
          {t(view.mine.isChairing ? 'meeting.floor.end' : 'meeting.floor.endMine')}
        </Button>
      )}
    </div>
  )
}

/** Counts down where the speech has a limit, up where it has none. */
export function SpeechClock({ speech, size }: { speech: SpeechView; size?: 'card' | 'stage' }) {
  const t = useText()
  const serverNow = useContext(ServerNow)
  const { limitSeconds, startedAt, speaker, requestId } = speech
  if (limitSeconds === null) return <SpokenSoFar startedAt={startedAt} />
  return (
    <Countdown
      key={requestId}
      endsAt={new Date(startedAt + limitSeconds * 1000)}
      totalSeconds={limitSeconds}
      serverNow={serverNow}
      label={t('meeting.floor.timer', { name: speaker.fullName })}
      size={size}
    />
  )
}

function SpokenSoFar({ startedAt }: { startedAt: number }) {
  const t = useText()
  const now = useRunningNow()
  return <p className="text-lg font-semibold">{t('meeting.floor.spoken', { time: clockWords(now - startedAt) })}</p>
}
