import { Link } from '@remix-run/react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { DemoChip } from '#app/ui/demo-chip.tsx'
import { DepartmentChip } from '#app/ui/department-chip.tsx'
import { departmentWords } from '#app/workshops/department-line.tsx'
import type { PetitionCard } from '#server/petitions/drafts/petition-view.ts'
import { StageChip } from './stage-chip.tsx'

/** One petition of the list; the whole row leads to it. */
export function PetitionRow({ petition }: { petition: PetitionCard }) {
  const t = useText()
  const format = useFormat()
  const { id, code, title, stage, lead, departments, secretary, clauseCount, createdAt, isDemo } = petition
  return (
    <li className="relative grid gap-x-6 gap-y-2 px-5 py-4 hover:bg-surface-hover max-md:px-4 lg:grid-cols-[minmax(0,1fr)_18rem]">
      <div className="min-w-0">
        <p>
          <Link
            to={`/petitions/${id}`}
            prefetch="intent"
            className="text-md font-semibold text-ink after:absolute after:inset-0 after:content-['']"
          >
            {title}
          </Link>
        </p>
        <p className="text-sm text-ink-2">
          {[
            code,
            t(`petitions.documentKinds.${petition.documentKind}`),
            t('petitions.list.clauses', { count: clauseCount }),
          ].join(' · ')}
        </p>
        <p className="mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-1.5">
          <StageChip stage={stage} />
          {isDemo && <DemoChip />}
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
              isNameHidden
            />
          ))}
        </p>
        <p className="mt-1">
          {lead && t('petitions.list.lead', { department: lead.shortName })}
          {secretary && <span className="block">{t('petitions.list.secretary', { name: secretary.fullName })}</span>}
          <span className="block">{t('petitions.list.started', { time: format.dateTime(createdAt) })}</span>
        </p>
      </div>
    </li>
  )
}
