import type { ReactNode } from 'react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Card } from '#app/ui/card.tsx'
import { departmentWords } from '#app/workshops/department-line.tsx'
import type { WorkshopView } from '#server/workshops/workshop-view.ts'

/** Purpose, theme, time, host, code. */
export function AboutCard({ workshop }: { workshop: WorkshopView }) {
  const t = useText()
  const format = useFormat()
  const { startsAt, endsAt, host, purpose, theme, code } = workshop
  return (
    <Card title={t('workshops.overview.about')}>
      <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
        <Item isWide term={t('workshops.overview.purpose')}>
          <span className="whitespace-pre-line">{purpose || t('workshops.overview.noPurpose')}</span>
        </Item>
        {theme && <Item term={t('workshops.overview.theme')}>{theme}</Item>}
        <Item term={t('workshops.overview.time')}>
          {format.day(startsAt)}, {format.span(startsAt, endsAt)}
          <span className="block text-sm text-ink-2">
            {format.duration((endsAt.getTime() - startsAt.getTime()) / 60_000)} · {t('workshops.overview.timeZone')}
          </span>
        </Item>
        {host && <Item term={t('workshops.overview.host')}>{departmentWords(t, host)}</Item>}
        <Item term={t('workshops.overview.code')}>{code}</Item>
      </dl>
    </Card>
  )
}

function Item({ term, isWide, children }: { term: string; isWide?: boolean; children: ReactNode }) {
  return (
    <div className={isWide ? 'sm:col-span-2' : undefined}>
      <dt className="text-sm text-ink-2">{term}</dt>
      <dd className="max-w-[43em] break-words">{children}</dd>
    </div>
  )
}
