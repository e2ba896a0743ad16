import { Link } from '@remix-run/react'
import { Check, Combine, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { ActDialog, type AskedAct } from '#app/petitions/act-dialog.tsx'
import { DepartmentNames } from '#app/petitions/department-names.tsx'
import { ItemSections } from '#app/petitions/item-sections.tsx'
import { ItemStateChip, UrgencyChip } from '#app/petitions/state-chip.tsx'
import { Button } from '#app/ui/button.tsx'
import { InPageLink } from '#app/ui/in-page-link.tsx'
import type { ItemCard, ScreeningDesk } from '#server/petitions/items/item-view.ts'
import { MergeDialog } from './merge-dialog.tsx'
import { SimilarItems } from './similar-items.tsx'

export interface ChosenItemProps {
  chosen: NonNullable<ScreeningDesk['chosen']>
  /** Everything that can be merged. */
  standing: readonly ItemCard[]
}

/** One item read by the secretary: its acts, its text, and what may say the same. */
export function ChosenItem({ chosen: { item, similar }, standing }: ChosenItemProps) {
  const t = useText()
  const [asked, setAsked] = useState<AskedAct | null>(null)
  const [isMerging, setMerging] = useState(false)
  const { acts } = item.abilities
  return (
    <div className="grid gap-5">
      <article className="grid gap-5 rounded-lg border border-line bg-surface p-6 max-md:p-4">
        <header className="grid gap-2">
          <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
            <h2 className="min-w-0 flex-1 basis-80 text-xl font-semibold">
              <Link to={`/petitions/items/${item.id}`} className="text-ink">
                {item.title}
              </Link>
            </h2>
            <div className="flex flex-wrap gap-2 max-md:w-full max-md:*:min-w-fit max-md:*:flex-1">
              {acts.includes('send-back') && (
                <Button icon={Undo2} onClick={() => setAsked('send-back')}>
                  {t('items.acts.send-back')}…
                </Button>
              )}
              <Button
                icon={Combine}
                variant={similar.length > 0 ? 'primary' : 'secondary'}
                disabledReason={standing.length < 2 ? t('failures.item-merge-needs-two') : null}
                onClick={() => setMerging(true)}
              >
                {t('items.screening.merge')}
              </Button>
              {acts.includes('keep') && (
                <Button
                  icon={Check}
                  variant={similar.length > 0 ? 'secondary' : 'primary'}
                  onClick={() => setAsked('keep')}
                >
                  {t('items.acts.keep')}
                </Button>
              )}
            </div>
          </div>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-2">
            <span>{item.code}</span>
            {item.field && <span>{t(`taxonomy.${item.field}`)}</span>}
            <ItemStateChip state={item.state} isSubmitted={false} />
            <UrgencyChip urgency={item.urgency} />
            {similar.length > 0 && (
              <InPageLink target="similar" className="font-medium text-warn">
                {t('items.screening.similarCount', { count: similar.length })}
              </InPageLink>
            )}
          </p>
          <div className="text-sm text-ink-2">
            <DepartmentNames departments={item.departments} />
          </div>
        </header>
        <ItemSections content={item.content} standings={item.standings} level={3} />
      </article>
      <SimilarItems item={item} similar={similar} />
      <ActDialog item={item} act={asked} onClose={() => setAsked(null)} />
      {isMerging && <MergeDialog item={item} similar={similar} standing={standing} onClose={() => setMerging(false)} />}
    </div>
  )
}
