import type { ReactNode } from 'react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Card } from '#app/ui/card.tsx'
import { DepartmentLine } from '#app/workshops/department-line.tsx'
import { isLocalDate } from '#server/language/dates.ts'
import type { PetitionView } from '#server/petitions/drafts/petition-view.ts'

/** To whom, by whom, of which day, and who takes part. */
export function HeadCard({ petition }: { petition: PetitionView }) {
  const t = useText()
  const format = useFormat()
  const { recipient, lead, secretary, cohortOn, departments } = petition
  return (
    <Card title={t('petitions.overview.head')}>
      <dl className="grid gap-3">
        <Fact name={t('petitions.fields.recipient')}>{recipient}</Fact>
        <Fact name={t('petitions.fields.lead')}>{lead?.name}</Fact>
        <Fact name={t('petitions.fields.secretary')}>{secretary && `${secretary.fullName}, ${secretary.office}`}</Fact>
        <Fact name={t('petitions.fields.day')}>{isLocalDate(cohortOn) && format.date(cohortOn)}</Fact>
        <Fact name={t('petitions.overview.departments', { count: departments.length })}>
          <ul className="grid gap-1.5">
            {departments.map((department) => (
              <li key={department.id}>
                <DepartmentLine department={department} />
              </li>
            ))}
          </ul>
        </Fact>
      </dl>
    </Card>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-ink-2">{name}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  )
}
