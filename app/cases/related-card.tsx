import { Link } from '@remix-run/react'
import { useText } from '#app/i18n/language.tsx'
import { Card } from '#app/ui/card.tsx'
import { DemoChip } from '#app/ui/demo-chip.tsx'
import { DepartmentChip } from '#app/ui/department-chip.tsx'
import type { RelatedReason, RelatedText } from '#server/search/related/contract.ts'

/** Cases that belong with this one, each with why: "cùng Điều 61 · cùng lĩnh vực". */
export function RelatedCard({ related }: { related: readonly RelatedText[] }) {
  const t = useText()
  if (related.length === 0) return null
  const wordsOf = ({ kind, words }: RelatedReason) =>
    kind === 'field' ? t('search.related.field') : t(`search.related.${kind}`, { words })
  return (
    <Card title={t('search.related.title')}>
      <ul className="grid gap-4">
        {related.map(({ id, path, code, title, departments, isDemo, reasons }) => (
          <li key={id} className="min-w-0">
            <Link to={path} className="font-medium break-words">
              {title}
            </Link>
            <p className="mt-1 text-sm break-words text-ink-2">{reasons.map(wordsOf).join(' · ')}</p>
            <p className="mt-1 flex flex-wrap items-center gap-2 text-sm text-ink-2">
              {code && <span className="font-medium">{code}</span>}
              {departments.map((body) => (
                <DepartmentChip key={body.id} code={body.code} hue={body.hue} name={body.placeName} />
              ))}
              {isDemo && <DemoChip />}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
