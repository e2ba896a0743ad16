import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Chip } from '#app/ui/chip.tsx'
import { DemoChip } from '#app/ui/demo-chip.tsx'
import { DepartmentChip } from '#app/ui/department-chip.tsx'
import { departmentWords } from '#app/workshops/department-line.tsx'
import type { CaseCard } from '#server/cases/case-view.ts'
import { CaseStateChip, CaseStatusChip, VisibilityChip } from './case-chips.tsx'
import { periodWords } from './case-period.ts'

/** One case of a list; the whole row leads to it. `choice` is a box before it, where cases are chosen. */
export function CaseRow({ one, choice }: { one: CaseCard; choice?: ReactNode }) {
  const t = useText()
  const format = useFormat()
  const { id, code, title, field, department, place, state, status, visibility, publishedAt, changedAt } = one
  return (
    <li className="relative flex gap-3 px-5 py-4 hover:bg-surface-hover max-md:px-4">
      {choice && <div className="relative z-1 -ml-1 flex-none">{choice}</div>}
      <div className="grid min-w-0 flex-1 gap-x-6 gap-y-2 lg:grid-cols-[minmax(0,1fr)_15rem]">
        <div className="min-w-0">
          <p>
            <Link
              to={`/cases/${id}`}
              prefetch="intent"
              className="text-md font-semibold break-words text-ink after:absolute after:inset-0 after:content-['']"
            >
              {title}
            </Link>
          </p>
          <p className="text-sm text-ink-2">
            {[code, field && t(`taxonomy.${field}`), place, periodWords(t, format, one)].filter(Boolean).join(' · ')}
          </p>
          <p className="mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-1.5">
            <CaseStateChip state={state} />
            <CaseStatusChip status={status} />
            <VisibilityChip visibility={visibility} />
            {one.hasUnpublished && <Chip tone="line">{t('cases.list.unpublished')}</Chip>}
            {one.isDemo && <DemoChip />}
          </p>
        </div>
        <div className="min-w-0 text-sm text-ink-2">
          {department && (
            <DepartmentChip code={department.code} hue={department.hue} name={departmentWords(t, department)} />
          )}
          <p className="mt-1">
            {publishedAt && state === 'published'
              ? t('cases.list.at', { time: format.dateTime(publishedAt) })
              : t('cases.list.changed', { time: format.dateTime(changedAt) })}
          </p>
        </div>
      </div>
    </li>
  )
}
