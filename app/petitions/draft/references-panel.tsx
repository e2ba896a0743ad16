import { Link } from '@remix-run/react'
import { TriangleAlert } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Chip } from '#app/ui/chip.tsx'
import type { ReferenceView } from '#server/petitions/drafts/petition-view.ts'
import type { References } from './use-references.ts'

interface ReferencesPanelProps extends References {
  /** Leads to the clause that names it first. */
  onShow: (cid: string) => void
}

/** What the text cites and how it stands today; what is not in force comes first (domain.md §3.2 rule 5). */
export function ReferencesPanel({ references, hasFailed, onShow }: ReferencesPanelProps) {
  const t = useText()
  if (references === null && !hasFailed) return null
  const bad = (references ?? []).filter(isOutOfForce)
  const others = (references ?? []).filter((one) => !isOutOfForce(one))
  return (
    <section aria-labelledby="text-references" className="grid gap-2">
      <h3 id="text-references" className="text-lg font-semibold">
        {t('petitions.draft.references')}
      </h3>
      <p role="status" className="text-sm text-ink-2">
        {hasFailed && t('petitions.draft.referencesFault')}
        {!hasFailed && bad.length + others.length === 0 && t('petitions.draft.noReferences')}
        {!hasFailed && bad.length > 0 && (
          <span className="inline-flex items-start gap-1.5 font-medium text-warn">
            <TriangleAlert size={16} aria-hidden className="mt-[3px] flex-none" />
            {t('petitions.draft.notInForce', { count: bad.length })}
          </span>
        )}
      </p>
      <ReferenceLines references={bad} onShow={onShow} />
      {others.length > 0 && (
        <details className="text-sm">
          <summary className="cursor-pointer py-1 font-medium">
            {t('petitions.draft.otherReferences', { count: others.length })}
          </summary>
          <ReferenceLines references={others} onShow={onShow} />
        </details>
      )}
    </section>
  )
}

function ReferenceLines(props: { references: readonly ReferenceView[]; onShow: (cid: string) => void }) {
  return (
    <ul className="grid gap-2 empty:hidden">
      {props.references.map((one) => (
        <ReferenceLine key={one.quote} reference={one} onShow={props.onShow} />
      ))}
    </ul>
  )
}

function ReferenceLine({ reference, onShow }: { reference: ReferenceView; onShow: (cid: string) => void }) {
  const t = useText()
  const { quote, cids, document, status, successors, isUnchecked } = reference
  const [first] = cids
  return (
    <li className="text-sm">
      <p className="break-words">
        {document ? (
          <Link to={`/legal-basis/${document.id}`} className="inline-block py-1">
            {quote}
          </Link>
        ) : (
          quote
        )}
      </p>
      <p className="flex flex-wrap items-center gap-1.5">
        {status && <Chip tone={isOutOfForce(reference) ? 'warn' : 'ok'}>{t(`legalBasis.status.${status.kind}`)}</Chip>}
        {!document && <span className="text-ink-2">{t('petitions.draft.unknownDocument')}</span>}
        {document && isUnchecked && <Chip tone="line">{t('petitions.draft.unchecked')}</Chip>}
      </p>
      {successors.length > 0 && (
        <p className="break-words text-ink-2">
          {t('petitions.draft.successors', {
            names: successors.map(({ number, shortTitle, title }) => `${shortTitle || title} (${number})`).join('; '),
          })}
        </p>
      )}
      {first !== undefined && (
        <Button size="sm" variant="quiet" onClick={() => onShow(first)}>
          {t('petitions.draft.show')}
        </Button>
      )}
    </li>
  )
}

function isOutOfForce({ status }: ReferenceView): boolean {
  return status !== null && status.kind !== 'in-force' && status.kind !== 'unknown'
}
