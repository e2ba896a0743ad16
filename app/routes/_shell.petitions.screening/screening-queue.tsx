import { Link } from '@remix-run/react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { UrgencyChip } from '#app/petitions/state-chip.tsx'
import { Card } from '#app/ui/card.tsx'
import { DepartmentChip } from '#app/ui/department-chip.tsx'
import type { ScreeningDesk } from '#server/petitions/items/item-view.ts'

/** What waits, the oldest first, each saying how many others may be the same. */
export function ScreeningQueue({ queue, chosenId }: { queue: ScreeningDesk['queue']; chosenId: string }) {
  const t = useText()
  const format = useFormat()
  return (
    <Card title={t('items.screening.queue')} padding="none">
      {queue.length === 0 && <p className="px-5 pb-4 text-ink-2 max-md:px-4">{t('items.screening.queueEmptyTitle')}</p>}
      <ul className="divide-y divide-line">
        {queue.map((item) => (
          <li key={item.id}>
            <Link
              to={`/petitions/screening?item=${item.id}`}
              preventScrollReset
              aria-current={item.id === chosenId ? 'true' : undefined}
              className="grid gap-1 px-5 py-3 text-ink no-underline -outline-offset-3 hover:bg-surface-hover hover:no-underline aria-[current=true]:bg-primary-soft max-md:px-4"
            >
              <span className="font-semibold">{item.title}</span>
              <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-2">
                {item.departments.map((department) => (
                  <DepartmentChip
                    key={department.id}
                    code={department.code}
                    hue={department.hue}
                    name={department.shortName}
                    isNameHidden
                  />
                ))}
                {item.code} · {format.date(item.at)}
                <UrgencyChip urgency={item.urgency} />
              </span>
              <span className={item.similarCount > 0 ? 'text-sm font-medium text-warn' : 'text-sm text-ink-2'}>
                {t('items.screening.similarCount', { count: item.similarCount })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
