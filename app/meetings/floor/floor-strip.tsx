import { useText } from '#app/i18n/language.tsx'
import { classNames } from '#app/ui/class-names.ts'
import type { MeetingView, SpeechView } from '#server/meetings/board/contract.ts'
import { clockWords, placeOfCurrent } from '../meeting-words.ts'
import { useRunningNow } from '../use-meeting.ts'

/** On a phone, over whichever part is shown: the item, who speaks, what is left. */
export function FloorStrip({ view }: { view: MeetingView }) {
  const t = useText()
  const place = placeOfCurrent(view)
  const item = view.items[place]
  if (!item && !view.speech) return null
  return (
    <div className="flex items-center gap-3 border-b border-line bg-surface px-4 py-2">
      <div className="min-w-0 flex-1">
        {item && (
          <p className="truncate py-0.5 text-sm text-ink-2">
            {t('meeting.item.place', { place: place + 1, total: view.items.length })} · {item.title}
          </p>
        )}
        <p className="truncate py-0.5 font-semibold">
          {view.speech ? view.speech.speaker.fullName : t('meeting.floor.nobody')}
        </p>
      </div>
      {view.speech && <LeftOf speech={view.speech} />}
    </div>
  )
}

const SOON_MS = 30_000

function LeftOf({ speech }: { speech: SpeechView }) {
  const now = useRunningNow()
  const spoken = now - speech.startedAt
  if (speech.limitSeconds === null) return <span className="flex-none text-xl font-bold">{clockWords(spoken)}</span>
  const left = speech.limitSeconds * 1000 - spoken
  return (
    <span
      aria-hidden
      className={classNames('flex-none text-xl font-bold', left < 0 ? 'text-seal' : left <= SOON_MS && 'text-warn')}
    >
      {left < 0 ? `+${clockWords(-left)}` : clockWords(left + 999)}
    </span>
  )
}
