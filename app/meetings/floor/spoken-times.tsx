import { useText } from '#app/i18n/language.tsx'
import { type MeetingView, spokenBy } from '#server/meetings/board/contract.ts'
import { clockWords, MINUTE_MS } from '../meeting-words.ts'
import { useRunningNow } from '../use-meeting.ts'

/** How long each department has spoken in this meeting, in protocol order. */
export function SpokenTimes({ view }: { view: MeetingView }) {
  const t = useText()
  const now = useRunningNow(5_000)
  if (view.departments.length === 0) return null
  return (
    <section aria-labelledby="spoken-title" className="sticky bottom-0 border-t border-line bg-surface px-4 py-2.5">
      <h3 id="spoken-title" className="pb-1.5 text-sm font-medium text-ink-2">
        {t('meeting.floor.spokenTitle')}
      </h3>
      <ol className="grid grid-cols-[repeat(auto-fit,minmax(2.5rem,1fr))] gap-y-2">
        {view.departments.map(({ id, code, shortName }) => {
          const ms = spokenBy(view, id, now)
          const isSpeaking = view.speech?.speaker.departmentId === id
          const minutes = ms === 0 ? '–' : ms < MINUTE_MS ? '<1' : Math.floor(ms / MINUTE_MS)
          const words = ms === 0 ? t('meeting.floor.none') : clockWords(ms)
          return (
            <li
              key={id}
              title={t('meeting.floor.spokenCell', { name: shortName, time: words })}
              className="text-center"
            >
              <span aria-hidden className={isSpeaking ? 'block font-bold text-primary-ink' : 'block font-semibold'}>
                {minutes}
              </span>
              <span aria-hidden className="block text-xs text-ink-2">
                {code}
              </span>
              <span className="sr-only">{t('meeting.floor.spokenCell', { name: shortName, time: words })}</span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
