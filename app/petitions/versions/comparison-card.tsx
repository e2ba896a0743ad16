import { Form } from '@remix-run/react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Select } from '#app/ui/select.tsx'
import type { Text } from '#server/language/text.ts'
import { PRESENT } from '#server/petitions/versions/contract.ts'
import type { ClauseChangeView, VersionComparison, VersionView } from '#server/petitions/versions/version-view.ts'
import { ClauseChange } from './clause-change.tsx'
import { useVersionName } from './version-words.ts'

interface ComparisonCardProps {
  petitionId: string
  versions: readonly VersionView[]
  comparison: VersionComparison | null
}

/** Two texts beside each other in one: what is new, gone, moved and reworded, clause by clause. */
export function ComparisonCard({ petitionId, versions, comparison }: ComparisonCardProps) {
  const t = useText()
  const format = useFormat()
  const nameOf = useVersionName()
  const options = versions.map((version) => ({
    value: version.id,
    label: `${nameOf(version)} · ${format.dateTime(version.at)}`,
  }))
  return (
    <div id="comparison" className="min-w-0 scroll-mt-20">
      <Card title={t('petitionVersions.compare.title')}>
        {versions.length === 0 ? (
          <p className="text-ink-2">{t('petitionVersions.compare.choose')}</p>
        ) : (
          <Form
            // Another choice of the list is another start of the form.
            key={`${comparison?.from.id}-${comparison?.to?.id}`}
            method="get"
            action={`/petitions/${petitionId}/versions`}
            preventScrollReset
            data-print="hide"
            className="grid items-end gap-3 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]"
          >
            <Select
              name="from"
              label={t('petitionVersions.compare.from')}
              options={options}
              emptyLabel={null}
              defaultValue={comparison?.from.id}
            />
            <Select
              name="to"
              label={t('petitionVersions.compare.to')}
              options={[{ value: PRESENT, label: t('petitionVersions.present') }, ...options]}
              emptyLabel={null}
              defaultValue={comparison?.to?.id ?? PRESENT}
            />
            <Button type="submit">{t('petitionVersions.compare.act')}</Button>
          </Form>
        )}
        {comparison && <Outcome petitionId={petitionId} comparison={comparison} />}
      </Card>
    </div>
  )
}

function Outcome({ petitionId, comparison }: { petitionId: string; comparison: VersionComparison }) {
  const t = useText()
  const format = useFormat()
  const nameOf = useVersionName()
  const { from, to, changes, unchanged } = comparison
  const span = { from: nameOf(from), fromTime: format.dateTime(from.at) }
  return (
    <div className="mt-4 grid gap-4">
      <p role="status">
        <span className="block text-ink-2">
          {to
            ? t('petitionVersions.compare.between', { ...span, to: nameOf(to), toTime: format.dateTime(to.at) })
            : t('petitionVersions.compare.untilNow', span)}
        </span>
        <span className="font-medium">
          {changes.length === 0 ? t('petitionVersions.compare.none') : summaryOf(t, changes, unchanged)}
        </span>
      </p>
      <ol className="grid gap-5">
        {changes.map((change) => (
          <ClauseChange key={`${change.what}-${change.cid}`} petitionId={petitionId} change={change} />
        ))}
      </ol>
    </div>
  )
}

const COUNTED = ['new', 'removed', 'changed', 'moved'] as const

function summaryOf(t: Text, changes: readonly ClauseChangeView[], unchanged: number): string {
  const counts = {
    new: changes.filter(({ what }) => what === 'new').length,
    removed: changes.filter(({ what }) => what === 'removed').length,
    changed: changes.filter(
      ({ segments, what, isRestyled }) => what === 'changed' && (segments.length > 0 || isRestyled),
    ).length,
    moved: changes.filter(({ isMoved }) => isMoved).length,
  }
  return [
    ...COUNTED.flatMap((what) =>
      counts[what] > 0 ? [t(`petitionVersions.compare.${what}Count`, { count: counts[what] })] : [],
    ),
    t('petitionVersions.compare.unchanged', { count: unchanged }),
  ].join(' · ')
}
