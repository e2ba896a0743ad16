import { Link } from '@remix-run/react'
import { Undo2 } from 'lucide-react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { RefusedWordsNotice } from '#app/petitions/refused-words-notice.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { ItemView } from '#server/petitions/items/item-view.ts'

/** What one should know before reading: why it came back, where it went, what is still missing. */
export function ItemNotices({ item }: { item: ItemView }) {
  const t = useText()
  const format = useFormat()
  const { returned, mergedInto, place, missing, reading, state, isComposed, abilities } = item
  const isAskedFor = missing.length > 0 && (abilities.edit || abilities.acts.includes('approve'))
  return (
    <div className="mb-5 grid gap-3 empty:hidden">
      {returned && (
        <Notice
          tone="warn"
          icon={Undo2}
          title={returned.isInside ? t('items.page.returnedInside') : t('items.page.returnedByCluster')}
        >
          <span className="break-words whitespace-pre-wrap">{returned.reason}</span>
          <span className="block text-sm text-ink-2">
            {t('items.page.returnedBy', { person: returned.by, time: format.dateTime(returned.at) })}
          </span>
        </Notice>
      )}
      {mergedInto && (
        <Notice>
          {t('items.page.mergedInto')}{' '}
          <Link to={`/petitions/items/${mergedInto.id}`}>
            {mergedInto.code} · {mergedInto.title}
          </Link>
        </Notice>
      )}
      {place && (
        <Notice title={t('petitions.items.placeTitle', { code: place.petition.code })}>
          {t('petitions.items.placeBody', { count: place.clauses.length })}{' '}
          {place.clauses.map(({ cid, label }, index) => (
            <span key={cid}>
              {index > 0 && ', '}
              <Link to={`/petitions/${place.petition.id}/draft#clause-${cid}`}>
                {t('petitions.items.placeClause', { label: label.replace(/\.$/, '') })}
              </Link>
            </span>
          ))}
        </Notice>
      )}
      {state === 'withdrawn' && <Notice>{isComposed ? t('items.page.dissolved') : t('items.page.withdrawn')}</Notice>}
      {reading === 'sent' && state === 'returned' && <Notice>{t('items.page.sentText')}</Notice>}
      {(abilities.edit || abilities.acts.includes('approve')) && <RefusedWordsNotice content={item.content} />}
      {isAskedFor && (
        <Notice tone="warn">
          {t('items.page.missing', {
            parts: missing.map((part) => t(`items.parts.${part}`).toLocaleLowerCase('vi')).join(', '),
          })}
        </Notice>
      )}
    </div>
  )
}
