import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { type ItemView, type MeetingView, spentOn } from '#server/meetings/board/contract.ts'
import { MINUTE_MS, placeOfCurrent } from '../meeting-words.ts'
import { useRunningNow } from '../use-meeting.ts'
import { AgendaItem } from './agenda-item.tsx'
import { CallItemDialog } from './call-item-dialog.tsx'
import { Forecast } from './forecast.tsx'

interface AgendaColumnProps {
  view: MeetingView
  /** The item that is looked at beside the meeting. */
  peekedId: string | null
  onPeek: (itemId: string) => void
}

/** The programme as it runs; who holds the chair calls an item by pressing it, everybody else looks at its papers. */
export function AgendaColumn({ view, peekedId, onPeek }: AgendaColumnProps) {
  const t = useText()
  const now = useRunningNow(5_000)
  const [called, setCalled] = useState<ItemView | null>(null)
  const place = placeOfCurrent(view)
  const mayCall = view.mine.isChairing && view.phase === 'running'
  return (
    <section aria-label={t('meeting.agenda.title')} className="flex min-h-full flex-col">
      <h2 className="px-4 pt-3.5 pb-1 text-md font-semibold">{t('meeting.agenda.title')}</h2>
      {view.items.length === 0 ? (
        <div className="px-4 py-2">
          <EmptyState isFramed={false} title={t('meeting.agenda.empty')}>
            {t('meeting.agenda.emptyBody')}
          </EmptyState>
        </div>
      ) : (
        <ol aria-label={t('meeting.agenda.label')} className="flex-1 px-2 pb-2">
          {view.items.map((item, index) => (
            <li key={item.id}>
              <AgendaItem
                item={item}
                state={index === place ? 'now' : index < place || view.phase === 'closed' ? 'done' : 'next'}
                spentMinutes={Math.floor(spentOn(view, item.id, now) / MINUTE_MS)}
                isPeeked={item.id === peekedId}
                act={mayCall ? 'call' : 'look'}
                onAct={
                  index === place && peekedId === null
                    ? null
                    : () => (mayCall && index !== place ? setCalled(item) : onPeek(item.id))
                }
              />
            </li>
          ))}
        </ol>
      )}
      <Forecast view={view} />
      {called && <CallItemDialog view={view} item={called} onClose={() => setCalled(null)} />}
    </section>
  )
}
