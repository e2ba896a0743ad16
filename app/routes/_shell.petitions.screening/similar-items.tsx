import { Link } from '@remix-run/react'
import { useText } from '#app/i18n/language.tsx'
import { DepartmentNames } from '#app/petitions/department-names.tsx'
import { ItemStateChip } from '#app/petitions/state-chip.tsx'
import { Chip } from '#app/ui/chip.tsx'
import type { ItemCard, SimilarItem } from '#server/petitions/items/item-view.ts'

/** What may say the same, both texts side by side with the phrases that both have. */
export function SimilarItems({ item, similar }: { item: ItemCard; similar: readonly SimilarItem[] }) {
  const t = useText()
  return (
    <section
      aria-labelledby="similar"
      className="grid scroll-mt-20 gap-4 rounded-lg border border-line bg-surface p-6 max-md:p-4"
    >
      <div>
        <h2 id="similar" tabIndex={-1} className="scroll-mt-20 text-lg font-semibold">
          {t('items.screening.similar')}
        </h2>
        <p className="text-sm text-ink-2">
          {similar.length > 0 ? t('items.screening.similarBody') : t('items.screening.noSimilar')}
        </p>
      </div>
      {similar.map(({ item: other, percent, parts }) => (
        <article key={other.id} aria-label={other.title} className="grid gap-3 border-t border-line pt-4">
          <header className="grid gap-1">
            <h3 className="font-semibold">
              <Link to={`/petitions/items/${other.id}`}>
                {other.code} · {other.title}
              </Link>
            </h3>
            <p className="flex flex-wrap items-center gap-2">
              <Chip tone="warn">{t('items.screening.percent', { percent })}</Chip>
              <ItemStateChip state={other.state} isSubmitted={false} />
            </p>
            <div className="text-sm text-ink-2">
              <DepartmentNames departments={other.departments} />
            </div>
          </header>
          {parts.map(({ part, own, other: theirs }) => (
            <div key={part} className="grid gap-x-5 gap-y-2 sm:grid-cols-2">
              <Side title={`${t(`items.parts.${part}`)} · ${item.code ?? t('items.screening.thisItem')}`} text={own} />
              <Side title={`${t(`items.parts.${part}`)} · ${other.code ?? ''}`} text={theirs} />
            </div>
          ))}
        </article>
      ))}
    </section>
  )
}

function Side({ title, text }: { title: string; text: SimilarItem['parts'][number]['own'] }) {
  const t = useText()
  return (
    <div className="min-w-0">
      <p className="text-sm font-medium text-ink-2">{title}</p>
      <p className="break-words whitespace-pre-wrap">
        {text.length === 0 && <span className="text-ink-3">{t('items.notSaid')}</span>}
        {text.map((segment, index) =>
          segment.isShared ? (
            <mark
              // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text have no name but their place
              key={index}
              className="rounded-[2px] bg-warn-soft text-ink underline decoration-warn-mark underline-offset-3"
            >
              <span className="sr-only">[{t('items.screening.sharedStart')} </span>
              {segment.text}
              <span className="sr-only">]</span>
            </mark>
          ) : (
            segment.text
          ),
        )}
      </p>
    </div>
  )
}
