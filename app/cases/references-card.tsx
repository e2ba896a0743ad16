import { Link } from '@remix-run/react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Card } from '#app/ui/card.tsx'
import { Chip } from '#app/ui/chip.tsx'
import type { CaseReference } from '#server/cases/case-view.ts'
import { isLocalDate } from '#server/language/dates.ts'
import { isInForce, nameOf } from './reference-words.ts'

/** What a case stands on: how each document stood on the day of the case, and how it stands today. */
export function ReferencesCard({ references, day }: { references: readonly CaseReference[]; day: string | null }) {
  const t = useText()
  const format = useFormat()
  const byDocument = new Map(references.map((one) => [one.document.id, one]))
  return (
    <Card title={t('cases.page.references')}>
      {references.length === 0 && <p className="text-ink-2">{t('cases.page.noReferences')}</p>}
      <ul className="grid gap-4 empty:hidden">
        {[...byDocument.values()].map(({ document, onItsDay, today, successors, isUnchecked }) => (
          <li key={document.id} className="min-w-0">
            <Link to={`/legal-basis/${document.id}`} className="font-medium break-words">
              {nameOf(document)}
            </Link>
            <dl className="mt-1 grid gap-1 text-sm">
              {day && isLocalDate(day) && (
                <div className="flex flex-wrap items-center gap-1.5">
                  <dt className="text-ink-2">{t('cases.page.onItsDay', { day: format.date(day) })}</dt>
                  <dd>
                    <Chip tone={isInForce(onItsDay) ? 'ok' : 'warn'}>{t(`legalBasis.status.${onItsDay.kind}`)}</Chip>
                  </dd>
                </div>
              )}
              <div className="flex flex-wrap items-center gap-1.5">
                <dt className="text-ink-2">{t('cases.page.today')}</dt>
                <dd className="flex flex-wrap gap-1.5">
                  <Chip tone={isInForce(today) ? 'ok' : 'warn'}>{t(`legalBasis.status.${today.kind}`)}</Chip>
                  {isUnchecked && <Chip tone="line">{t('cases.page.unchecked')}</Chip>}
                </dd>
              </div>
            </dl>
            {successors.length > 0 && (
              <p className="mt-1 text-sm break-words text-ink-2">
                {t('cases.page.successors', { names: successors.map(nameOf).join('; ') })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
