import { Link } from '@remix-run/react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Chip } from '#app/ui/chip.tsx'
import { DepartmentChip } from '#app/ui/department-chip.tsx'
import { departmentWords } from '#app/workshops/department-line.tsx'
import { isLocalDate } from '#server/language/dates.ts'
import type { ItemCard } from '#server/petitions/items/item-view.ts'
import { ItemPlaceChip, ItemStateChip, UrgencyChip } from './state-chip.tsx'

/** One item of a list; the whole row leads to it. */
export function ItemRow({ item }: { item: ItemCard }) {
  const t = useText()
  const format = useFormat()
  const { id, code, title, field, at, by, departments, isComposed, originCount, deadline } = item
  const wasSent = code !== null
  const time = format.dateTime(at)
  return (
    <li className="relative grid gap-x-6 gap-y-2 px-5 py-4 hover:bg-surface-hover max-md:px-4 lg:grid-cols-[minmax(0,1fr)_16rem]">
      <div className="min-w-0">
        <p>
          <Link
            to={`/petitions/items/${id}`}
            prefetch="intent"
            className="text-md font-semibold text-ink after:absolute after:inset-0 after:content-['']"
          >
            {title}
          </Link>
        </p>
        <p className="text-sm text-ink-2">
          {[code, field && t(`taxonomy.${field}`), isComposed && t('items.composedOf', { count: originCount })]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className="mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-1.5">
          <ItemStateChip state={item.state} isSubmitted={item.isSubmitted} />
          <ItemPlaceChip place={item.place} />
          {isComposed && <Chip tone="line">{t('items.composed')}</Chip>}
          <UrgencyChip urgency={item.urgency} />
          {deadline && isLocalDate(deadline) && (
            <span className="text-sm text-ink-2">{t('items.list.deadline', { date: format.date(deadline) })}</span>
          )}
        </p>
      </div>
      <div className="min-w-0 text-sm text-ink-2">
        <p className="flex flex-wrap gap-1.5">
          {departments.map((department) => (
            <DepartmentChip
              key={department.id}
              code={department.code}
              hue={department.hue}
              name={departmentWords(t, department)}
              isNameHidden={departments.length > 1}
            />
          ))}
        </p>
        <p className="mt-1">
          {wasSent ? t('items.list.sent', { time }) : t('items.list.changed', { time })}
          {by && <span className="block">{by.fullName}</span>}
        </p>
      </div>
    </li>
  )
}
