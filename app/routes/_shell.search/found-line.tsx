import { Link, useNavigate } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { searchAddress } from '#app/search/search-address.ts'
import { Chip } from '#app/ui/chip.tsx'
import type { SearchAnswer, SearchInput } from '#server/search/asking/contract.ts'

/** How much was found, what was meant, and what was looked for beside the words. */
export function FoundLine({ answer, input, save }: { answer: SearchAnswer; input: SearchInput; save: ReactNode }) {
  const t = useText()
  const format = useFormat()
  const navigate = useNavigate()
  const { total, exact, suggestion, expansions, unread } = answer
  const isLoose = total > 0 && exact < total
  const words = isLoose
    ? t('search.foundLoose', { exact, count: total, rest: total - exact })
    : t('search.found', { count: total })
  const others = expansions.filter(({ other }, at) => expansions.findIndex((one) => one.other === other) === at)
  return (
    <div className="mt-3 flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <p role="status" className="text-sm text-ink-2">
          {words}
        </p>
        {save}
      </div>
      {input.since && (
        <p className="flex flex-wrap items-center gap-x-3 text-sm">
          <Chip
            tone="info"
            removeLabel={t('search.saved.showAll')}
            onRemove={() => navigate(searchAddress(input, { since: undefined }))}
          >
            {t('search.saved.since', { at: format.dateTime(new Date(input.since)) })}
          </Chip>
        </p>
      )}
      {suggestion && (
        <p>
          {t('search.meant')}{' '}
          <Link to={searchAddress(input, { q: suggestion })} className="font-semibold">
            {suggestion}
          </Link>
        </p>
      )}
      {unread.map((text) => (
        <p key={text} className="text-sm text-warn">
          {t('search.unread', { text })}
        </p>
      ))}
      {(others.length > 0 || input.without.length > 0) && (
        <div className="flex flex-wrap items-center gap-2 text-sm">
          {others.length > 0 && <span className="text-ink-2">{t('search.expansions.title')}</span>}
          {others.map(({ typed, other, isWeak }) => (
            <Chip
              key={other}
              tone={isWeak ? 'line' : 'info'}
              removeLabel={t('search.expansions.remove', { other })}
              onRemove={() => navigate(searchAddress(input, { without: [...input.without, other] }))}
            >
              {t('search.expansions.text', { typed, other })}
            </Chip>
          ))}
          {input.without.length > 0 && (
            <Link to={searchAddress(input, { without: [] })}>{t('search.expansions.restore')}</Link>
          )}
        </div>
      )}
    </div>
  )
}
