import { Link } from '@remix-run/react'
import { FileInput, Unlink } from 'lucide-react'
import { useState } from 'react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { AddItemsDialog } from '#app/petitions/joint/add-items-dialog.tsx'
import { usePetitionAct } from '#app/petitions/joint/use-petition-act.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { IconButton } from '#app/ui/icon-button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { ClauseItem, ClauseView, PetitionView } from '#server/petitions/drafts/petition-view.ts'
import type { ItemCard } from '#server/petitions/items/item-view.ts'

/** A clause without a title is named by how it begins. */
const SHOWN = 140

/** The text as it stands: sections and clauses, each with the items it was taken in from. */
export function ClausesCard({ petition, items }: { petition: PetitionView; items: readonly ItemCard[] }) {
  const t = useText()
  const format = useFormat()
  const [isAdding, setAdding] = useState(false)
  const [loosening, setLoosening] = useState<{ cid: string; item: ClauseItem } | null>(null)
  const { clauses, abilities } = petition
  return (
    <Card
      title={t('petitions.overview.clauses', { count: petition.clauseCount })}
      action={
        abilities.compose && (
          <Button size="sm" variant="soft" icon={FileInput} onClick={() => setAdding(true)}>
            {t('petitions.items.open')}
          </Button>
        )
      }
    >
      <ol className="grid gap-3">
        {clauses.map((clause) => (
          <li key={clause.cid} className={clause.kind === 'clause' ? 'pl-4 max-md:pl-2' : ''}>
            <p className={clause.kind === 'clause' ? '' : 'font-semibold'}>
              <Link to={`/petitions/${petition.id}/draft#clause-${clause.cid}`} className="break-words">
                {nameOf(clause, t('petitions.overview.unnamed'))}
              </Link>
              {clause.kind === 'clause' && (
                <Link
                  to={`/petitions/${petition.id}/clauses/${clause.cid}`}
                  className="ml-3 inline-block py-1 text-sm whitespace-nowrap"
                  aria-label={t('clauseWay.linkOf', { clause: nameOf(clause, t('petitions.overview.unnamed')) })}
                >
                  {t('clauseWay.link')}
                </Link>
              )}
            </p>
            {clause.items.length > 0 && (
              <ul className="mt-1 grid gap-0.5 text-sm text-ink-2">
                {clause.items.map((item) => (
                  <li key={item.id} className="flex items-start gap-2">
                    <span className="min-w-0 break-words">
                      {t('petitions.overview.from')}{' '}
                      <Link to={`/petitions/items/${item.id}`}>
                        {item.code} · {item.title}
                      </Link>
                    </span>
                    {abilities.compose && item.isDirect && (
                      <IconButton
                        icon={Unlink}
                        size="sm"
                        label={t('petitions.items.loosen', { item: item.code })}
                        onClick={() => setLoosening({ cid: clause.cid, item })}
                      />
                    )}
                  </li>
                ))}
              </ul>
            )}
            {clause.kind === 'clause' && (
              <p className="text-sm text-ink-2">
                {t('petitions.overview.changed', { time: format.dateTime(clause.changedAt) })}
              </p>
            )}
          </li>
        ))}
      </ol>
      {petition.clauseCount === 0 && <p className="mt-3 text-ink-2">{t('petitions.overview.noClauses')}</p>}
      {isAdding && <AddItemsDialog petitionId={petition.id} items={items} onClose={() => setAdding(false)} />}
      {loosening && <LoosenDialog petitionId={petition.id} link={loosening} onClose={() => setLoosening(null)} />}
    </Card>
  )
}

function LoosenDialog(props: { petitionId: string; link: { cid: string; item: ClauseItem }; onClose: () => void }) {
  const { petitionId, link, onClose } = props
  const t = useText()
  const act = usePetitionAct(petitionId, {
    words: t('petitions.items.loosened', { item: link.item.code }),
    close: onClose,
  })
  return (
    <ConfirmDialog
      isOpen
      title={t('petitions.items.loosenTitle', { item: link.item.code })}
      description={t('petitions.items.loosenBody')}
      safeLabel={t('petitions.items.loosenKeep')}
      actLabel={t('petitions.items.loosenAct')}
      tone="primary"
      busy={act.isBusy}
      onAct={() => act.run('remove-link', { itemId: link.item.id, cid: link.cid })}
      onClose={onClose}
    >
      {act.failure && (
        <Notice tone="error" isLive>
          {t.failure(act.failure)}
        </Notice>
      )}
    </ConfirmDialog>
  )
}

function nameOf({ label, heading }: ClauseView, unnamed: string): string {
  const words = heading.trim() === '' ? unnamed : heading
  const short = words.length <= SHOWN ? words : `${words.slice(0, SHOWN).replace(/\s+\S*$/, '')}…`
  if (label === '') return short
  return /[.)]$/.test(label) ? `${label} ${short}` : `${label}: ${short}`
}
