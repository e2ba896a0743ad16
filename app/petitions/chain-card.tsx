import { Link } from '@remix-run/react'
import { useText } from '#app/i18n/language.tsx'
import { Card } from '#app/ui/card.tsx'
import type { TextKey } from '#server/language/text.ts'
import type { ChainStep } from '#server/petitions/items/item-ports.ts'

const RELATIONS: Readonly<Record<string, Extract<TextKey, `items.rels.${string}`>>> = {
  'from:cites': 'items.rels.citesFrom',
  'to:cites': 'items.rels.citesTo',
  'from:merged-into': 'items.rels.mergedFrom',
  'to:merged-into': 'items.rels.mergedTo',
  'from:becomes': 'items.rels.becomesFrom',
  'to:becomes': 'items.rels.becomesTo',
  'from:answered-by': 'items.rels.answeredFrom',
  'to:answered-by': 'items.rels.answeredTo',
  'from:continues': 'items.rels.continuesFrom',
  'to:continues': 'items.rels.continuesTo',
  'from:arises-from': 'items.rels.arisesFrom',
  'to:arises-from': 'items.rels.arisesTo',
  'from:discusses': 'items.rels.discussesFrom',
  'to:discusses': 'items.rels.discussesTo',
  'from:presented-in': 'items.rels.presentedFrom',
  'to:presented-in': 'items.rels.presentedTo',
  'from:discussed-in': 'items.rels.debatedFrom',
  'to:discussed-in': 'items.rels.debatedTo',
  'from:anonymised-from': 'items.rels.anonymisedFrom',
  'to:anonymised-from': 'items.rels.anonymisedTo',
  'from:concludes': 'items.rels.concludesFrom',
  'to:concludes': 'items.rels.concludesTo',
}

/** Đường đi: what something comes from and where it went, as far as the reader may see it. */
export function ChainCard({ chain, empty }: { chain: readonly ChainStep[]; empty?: string }) {
  const t = useText()
  return (
    <Card title={t('items.page.chain')}>
      {chain.length === 0 ? (
        <p className="text-ink-2">{empty ?? t('items.page.chainEmpty')}</p>
      ) : (
        <ChainList chain={chain} />
      )}
    </Card>
  )
}

/** Each step with what it is to this one. */
export function ChainList({ chain }: { chain: readonly ChainStep[] }) {
  const t = useText()
  return (
    <ul className="grid gap-3">
      {chain.map((step) => (
        <li key={`${step.direction}:${step.rel}:${step.path}:${step.title}`} className="min-w-0">
          <p className="text-sm text-ink-2">{t(RELATIONS[`${step.direction}:${step.rel}`] ?? 'items.rels.other')}</p>
          <Link to={step.path} className="break-words">
            {step.title}
          </Link>
        </li>
      ))}
    </ul>
  )
}
