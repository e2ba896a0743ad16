import { Link } from '@remix-run/react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Card } from '#app/ui/card.tsx'
import type { CaseView } from '#server/cases/case-view.ts'

const ACTS = ['start', 'publish', 'withdraw', 'settle', 'import', 'share-anonymised'] as const

/** What was published when, and who did what: for the department. */
export function CaseVersions({ one, shown }: { one: CaseView; shown: number | null }) {
  const t = useText()
  const format = useFormat()
  return (
    <>
      {one.versions.length > 0 && (
        <Card title={t('cases.page.versions')} isPrinted={false}>
          <ol className="grid gap-2.5">
            {one.versions.map(({ number, at, by }) => (
              <li key={number} className="min-w-0">
                <Link
                  to={`/cases/${one.id}?diff=${number}#diff`}
                  preventScrollReset
                  aria-current={shown === number ? 'true' : undefined}
                  className="font-medium aria-[current=true]:font-semibold"
                >
                  {t('cases.page.versionAt', { number, time: format.dateTime(at) })}
                </Link>
                {by && <p className="text-sm text-ink-2">{by.fullName}</p>}
              </li>
            ))}
          </ol>
        </Card>
      )}
      <Card title={t('cases.page.history')} isPrinted={false}>
        <ol className="grid gap-3">
          {one.history.map(({ id, act, at, by, reason }) => {
            const known = ACTS.find((name) => name === act)
            return (
              <li key={id} className="min-w-0">
                <p>
                  {by && <span className="font-medium">{by.fullName}</span>} {known && t(`cases.history.${known}`)}
                </p>
                <p className="text-sm text-ink-2">{format.dateTime(at)}</p>
                {reason && <p className="mt-0.5 text-sm break-words">{t('cases.history.reason', { reason })}</p>}
              </li>
            )
          })}
        </ol>
      </Card>
    </>
  )
}
