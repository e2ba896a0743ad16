import { useText } from '#app/i18n/language.tsx'
import { Select } from '#app/ui/select.tsx'
import { keepsPlace, type MeetingView, QUEUE_ORDERS } from '#server/meetings/board/contract.ts'
import { useRunningNow } from '../use-meeting.ts'
import { useToldMeetingAct } from '../use-meeting-act.ts'
import { QueueRow } from './queue-row.tsx'

/** Who waits in the current item, the next first. */
export function QueueList({ view, me }: { view: MeetingView; me: { readonly userId: string } }) {
  const t = useText()
  const now = useRunningNow(5_000)
  const waiting = view.queue.filter((request) => keepsPlace(request, now))
  return (
    <section aria-labelledby="queue-title" className="flex-1 py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 px-4 pb-1.5">
        <h2 id="queue-title" className="flex items-center gap-2 text-md font-semibold">
          {t('meeting.queue.title')}
          <span className="grid h-6 min-w-6 place-items-center rounded-full bg-surface-sunken px-1.5 text-sm font-medium text-ink-2">
            <span aria-hidden>{waiting.length}</span>
            <span className="sr-only">{t('meeting.queue.count', { count: waiting.length })}</span>
          </span>
        </h2>
        {view.mine.isChairing && view.phase === 'running' ? (
          <OrderChoice order={view.order} />
        ) : (
          <span className="text-sm text-ink-2">{t(`meeting.queue.orders.${view.order}`)}</span>
        )}
      </div>
      {waiting.length === 0 ? (
        <p className="px-4 py-2 text-button text-ink-2">{t('meeting.queue.empty')}</p>
      ) : (
        <ol aria-labelledby="queue-title" className="divide-y divide-line border-y border-line">
          {waiting.map((request, index) => (
            <QueueRow
              key={request.requestId}
              view={view}
              request={request}
              place={index + 1}
              isLast={index === waiting.length - 1}
              isMine={request.speaker.userId === me.userId}
              now={now}
            />
          ))}
        </ol>
      )}
    </section>
  )
}

function OrderChoice({ order }: Pick<MeetingView, 'order'>) {
  const t = useText()
  const { run } = useToldMeetingAct()
  return (
    <Select
      label={t('meeting.queue.order')}
      isLabelHidden
      emptyLabel={null}
      className="w-48"
      value={order}
      options={QUEUE_ORDERS.map((value) => ({ value, label: t(`meeting.queue.orders.${value}`) }))}
      onChange={(event) => void run('order-queue', { order: event.target.value })}
    />
  )
}
