import { Link } from '@remix-run/react'
import { type KeyboardEvent, useRef } from 'react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { searchAddress } from '#app/search/search-address.ts'
import { Chip } from '#app/ui/chip.tsx'
import { DemoChip } from '#app/ui/demo-chip.tsx'
import { DepartmentChip } from '#app/ui/department-chip.tsx'
import type { LocalDate } from '#server/language/dates.ts'
import type { Fragment, SearchAnswer, SearchHit, SearchInput, SearchKind } from '#server/search/asking/contract.ts'
import { statusWords } from './status-words.ts'

/** What was found, grouped by kind, the kind with the best of them first; arrows walk through it. */
export function HitList({ answer, input }: { answer: SearchAnswer; input: SearchInput }) {
  const t = useText()
  const list = useRef<HTMLDivElement>(null)
  const groups = new Map<SearchKind, SearchHit[]>()
  for (const hit of answer.hits) groups.set(hit.kind, [...(groups.get(hit.kind) ?? []), hit])
  function walk(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const links = [...(list.current?.querySelectorAll<HTMLElement>('a[data-hit]') ?? [])]
    const at = links.indexOf(document.activeElement as HTMLElement)
    const next = links[event.key === 'ArrowDown' ? at + 1 : at - 1]
    if (at < 0 || !next) return
    event.preventDefault()
    next.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links within are the controls
    <div ref={list} onKeyDown={walk} className="flex flex-col gap-6">
      <p className="sr-only">{t('search.keys')}</p>
      {[...groups].map(([kind, hits]) => {
        const count = answer.facets.kinds.find((one) => one.kind === kind)?.count ?? hits.length
        return (
          <section key={kind} aria-labelledby={`found-${kind}`}>
            <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
              <h2 id={`found-${kind}`} className="text-md font-semibold">
                {t(`search.kinds.${kind}`)}
              </h2>
              {!input.kind && count > hits.length && (
                <Link to={searchAddress(input, { kind })} className="text-sm">
                  {t('search.allOfKind', { count })}
                </Link>
              )}
            </div>
            <ul className="flex flex-col divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
              {hits.map((hit) => (
                <Hit key={hit.id} hit={hit} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

function Hit({ hit }: { hit: SearchHit }) {
  const t = useText()
  const format = useFormat()
  const { kind, code, path, status, departments, highlights, from, isDemo } = hit
  return (
    <li className="flex flex-col gap-1.5 px-4 py-3.5">
      <Link data-hit to={path} prefetch="intent" className="text-base font-semibold">
        <Fragments fragments={hit.titleFragments} />
      </Link>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-2">
        {code && <span className="font-medium">{code}</span>}
        {from && <span>{format.date(from as LocalDate)}</span>}
        {departments.map(({ id, code, hue, placeName }) => (
          <DepartmentChip key={id} code={code} hue={hue} name={placeName} isNameHidden={departments.length > 2} />
        ))}
        {status && <Chip tone="line">{statusWords(t, kind, status)}</Chip>}
        {isDemo && <DemoChip />}
      </p>
      {highlights.map(({ section, label, fragments }) => (
        <p key={`${section} ${label} ${fragments[0]?.text}`} className="text-button break-words text-ink-2">
          {section && (
            <span className="font-medium text-ink">
              {t(`search.sections.${section}`)}
              {label && ` ${label.replace(/\.$/u, '')}`}:{' '}
            </span>
          )}
          <Fragments fragments={fragments} />
        </p>
      ))}
    </li>
  )
}

function Fragments({ fragments }: { fragments: readonly Fragment[] }) {
  return fragments.map(({ text, isHit }, at) =>
    isHit ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, never moved
      <mark key={at} className="rounded-sm bg-warn-soft px-0.5 text-ink">
        {text}
      </mark>
    ) : (
      text
    ),
  )
}
