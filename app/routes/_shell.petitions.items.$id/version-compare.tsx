import { Link } from '@remix-run/react'
import type { Formatters } from '#app/i18n/format.ts'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Card } from '#app/ui/card.tsx'
import { isLocalDate } from '#server/language/dates.ts'
import type { Text, TextKey } from '#server/language/text.ts'
import type { DiffSegment } from '#server/language/word-diff.ts'
import type { PartDiff, VersionDiff } from '#server/petitions/items/item-view.ts'

/** What one version changed, part by part, struck and underlined in place. */
export function VersionCompare({ itemId, diff }: { itemId: string; diff: VersionDiff }) {
  const t = useText()
  const format = useFormat()
  return (
    <div id="diff" className="scroll-mt-20">
      <Card
        title={
          <>
            {t('items.page.diffTitle', { number: diff.number })}{' '}
            <span className="text-sm font-regular text-ink-2">
              {diff.former === null ? t('items.page.diffFirst') : t('items.page.diffFormer', { former: diff.former })}
            </span>
          </>
        }
        action={
          <Link to={`/petitions/items/${itemId}`} preventScrollReset>
            {t('items.page.diffClose')}
          </Link>
        }
      >
        {diff.parts.length === 0 ? (
          <p className="text-ink-2">{t('items.page.diffNone')}</p>
        ) : (
          <dl className="grid gap-4">
            {diff.parts.map((part) => (
              <div key={part.part} className="max-w-[43em]">
                <dt className="text-sm font-medium text-ink-2">{t(`items.parts.${part.part}`)}</dt>
                <dd className="break-words whitespace-pre-wrap">
                  {part.segments.map((segment, index) => (
                    <Stretch
                      // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text have no name but their place
                      key={index}
                      segment={{ ...segment, text: wordsOf(t, format, part, segment.text) }}
                    />
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        )}
      </Card>
    </div>
  )
}

function Stretch({ segment }: { segment: DiffSegment }) {
  const t = useText()
  if (segment.kind === 'same') return segment.text
  if (segment.kind === 'removed') {
    return (
      <del className="bg-disagree-soft text-disagree line-through">
        <span className="sr-only">[{t('items.page.removed')}: </span>
        {segment.text}
        <span className="sr-only">]</span>
      </del>
    )
  }
  return (
    <ins className="bg-agree-soft text-agree underline decoration-2 underline-offset-3">
      <span className="sr-only">[{t('items.page.added')}: </span>
      {segment.text}
      <span className="sr-only">]</span>
    </ins>
  )
}

/** Codes and days in the reader's words; everything else as it was written. */
function wordsOf(t: Text, format: Formatters, { part }: PartDiff, text: string): string {
  if (part === 'since' || part === 'deadline') return isLocalDate(text) ? format.date(text) : text
  const key = WORDED[part]
  return key ? t(`${key}.${text}` as WordedKey) : text // the codes of a closed set have their words (test of the catalogue)
}

type WordedKey = Extract<TextKey, 'taxonomy.DD' | 'items.levels.ministry'>
const WORDED: Readonly<Partial<Record<PartDiff['part'], string>>> = {
  field: 'taxonomy',
  level: 'items.levels',
  urgency: 'items.urgencies',
  proposalKind: 'items.proposalKinds',
}
