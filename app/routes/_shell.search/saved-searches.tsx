import { Link } from '@remix-run/react'
import { Bell, BellOff, Trash2 } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import { Chip } from '#app/ui/chip.tsx'
import { IconButton } from '#app/ui/icon-button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useToldAct } from '#app/ui/use-told-act.ts'
import type { SavedSearchView } from '#server/search/saved/contract.ts'

/** Searches that one keeps: to ask again, to be told of, or to let go. */
export function SavedSearches({ saved }: { saved: readonly SavedSearchView[] }) {
  const t = useText()
  return (
    <section aria-labelledby="saved" className="rounded-lg border border-line bg-surface p-5">
      <h2 id="saved" className="mb-2 text-md font-semibold">
        {t('search.saved.title')}
      </h2>
      {saved.length === 0 && <p className="text-button text-ink-2">{t('search.saved.empty')}</p>}
      <ul className="empty:hidden">
        {saved.map((one) => (
          <SavedLine key={one.id} one={one} />
        ))}
      </ul>
    </section>
  )
}

function SavedLine({ one }: { one: SavedSearchView }) {
  const t = useText()
  const { id, name, isAlerting, hasNews } = one
  const change = useToldAct('/search', { words: t(isAlerting ? 'search.saved.offDone' : 'search.saved.onDone') })
  const remove = useToldAct('/search', { words: t('search.saved.removed') })
  const failure = change.failure ?? remove.failure
  return (
    <li>
      <div className="flex items-center gap-2">
        <Link to={`/search?saved=${id}`} className="min-w-0 flex-1 py-2 break-words">
          {name}
          {hasNews && (
            <span className="ml-2">
              <Chip tone="info">{t('search.saved.news')}</Chip>
            </span>
          )}
        </Link>
        <IconButton
          icon={isAlerting ? Bell : BellOff}
          label={t(isAlerting ? 'search.saved.turnOff' : 'search.saved.turnOn', { name })}
          onClick={() =>
            !change.isBusy && change.send({ intent: 'change-saved', id, ...(!isAlerting && { isAlerting: 'on' }) })
          }
        />
        <IconButton
          icon={Trash2}
          label={t('search.saved.remove', { name })}
          onClick={() => !remove.isBusy && remove.send({ intent: 'remove-saved', id })}
        />
      </div>
      {failure && (
        <Notice tone="error" isLive className="mb-2">
          {t.failure(failure)}
        </Notice>
      )}
    </li>
  )
}
