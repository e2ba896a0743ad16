import { useText } from '#app/i18n/language.tsx'
import { Card } from '#app/ui/card.tsx'
import { Chip } from '#app/ui/chip.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ProgressBar } from '#app/ui/progress-bar.tsx'
import { type ItemView, type MeetingView, spentOn } from '#server/meetings/board/contract.ts'
import { kindWords, MINUTE_MS, placeOfCurrent } from '../meeting-words.ts'
import { useRunningNow } from '../use-meeting.ts'

/** What is discussed now, by whom it is presented, and how much of its time is gone. */
export function CurrentItem({ view }: { view: MeetingView }) {
  const t = useText()
  const place = placeOfCurrent(view)
  const item = view.items[place]
  if (view.phase === 'closed') return null
  if (!item) {
    return view.phase === 'running' ? (
      <EmptyState title={t('meeting.item.none')}>{t('meeting.item.noneBody')}</EmptyState>
    ) : null
  }
  return (
    <Card>
      <div className="grid gap-3">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
          <Chip tone="info">{t('meeting.item.place', { place: place + 1, total: view.items.length })}</Chip>
          <span className="text-sm text-ink-2">{kindWords(t, item.kind)}</span>
        </div>
        <div>
          <h2 className="max-w-[43em] text-xl font-semibold break-words">{item.title}</h2>
          <Presenter view={view} item={item} />
        </div>
        <ItemTime view={view} item={item} />
      </div>
    </Card>
  )
}

function Presenter({ view, item }: { view: MeetingView; item: ItemView }) {
  const t = useText()
  const department = view.departments.find(({ id }) => id === item.presenterDepartmentId)
  const name = [item.presenterName, department?.shortName].filter(Boolean).join(', ')
  return name === '' ? null : <p className="break-words text-ink-2">{t('meeting.item.presenter', { name })}</p>
}

function ItemTime({ view, item }: { view: MeetingView; item: ItemView }) {
  const t = useText()
  const now = useRunningNow()
  const spent = spentOn(view, item.id, now)
  const planned = item.minutes * MINUTE_MS
  const isOver = spent > planned
  const words = { spent: Math.floor(spent / MINUTE_MS), minutes: item.minutes }
  return (
    <div className="grid max-w-[43em] gap-1.5">
      <div className="flex flex-wrap justify-between gap-x-4 text-sm">
        <span className="font-medium">{t('meeting.agenda.running', words)}</span>
        <span className={isOver ? 'font-semibold text-warn' : 'text-ink-2'}>
          {isOver
            ? t('meeting.agenda.over', { minutes: Math.floor((spent - planned) / MINUTE_MS) })
            : t('meeting.item.left', { minutes: Math.ceil((planned - spent) / MINUTE_MS) })}
        </span>
      </div>
      <ProgressBar
        label={t('meeting.item.progress')}
        value={spent}
        max={Math.max(planned, 1)}
        tone={isOver ? 'warn' : 'primary'}
      />
    </div>
  )
}
