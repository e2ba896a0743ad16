import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import type { ItemWay } from '#server/meetings/board/contract.ts'
import { MINUTE_MS, speakerLine } from '../meeting-words.ts'

/** Who had the floor, from when, how long. */
export function FloorList({ speeches }: Pick<ItemWay, 'speeches'>) {
  const t = useText()
  const format = useFormat()
  return (
    <ul className="grid gap-1.5">
      {speeches.map((speech) => (
        <li key={speech.requestId} className="grid grid-cols-[3.25rem_1fr] gap-x-2">
          <time className="tabular-nums text-ink-2" dateTime={new Date(speech.startedAt).toISOString()}>
            {format.time(new Date(speech.startedAt))}
          </time>
          <span className="min-w-0 break-words">
            <span className="font-medium">{speech.speaker.fullName}</span>, {speakerLine(t, speech)}
            <span className="text-ink-2">
              {' '}
              · {t(`meeting.queue.kinds.${speech.kind}`)} ·{' '}
              {speech.endedAt === null
                ? t('itemWay.floor.speaking')
                : t('itemWay.floor.length', lengthOf(speech.endedAt - speech.startedAt))}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}

function lengthOf(ms: number): { minutes: number; seconds: number } {
  return { minutes: Math.floor(ms / MINUTE_MS), seconds: Math.floor((ms % MINUTE_MS) / 1000) }
}
