import { Link } from '@remix-run/react'
import { ArrowUpDown, Minus, PenLine, Plus } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import { Chip } from '#app/ui/chip.tsx'
import type { DiffSegment } from '#server/language/word-diff.ts'
import type { ClauseChangeView } from '#server/petitions/versions/version-view.ts'
import { namesOf } from './version-words.ts'

/** A clause without a title is named by how it begins. */
const SHOWN = 110

/** What became of one clause, struck and underlined in place, in words for those who hear it. */
export function ClauseChange({ petitionId, change }: { petitionId: string; change: ClauseChangeView }) {
  const t = useText()
  const { cid, what, isMoved, isRestyled, label, formerLabel, heading, segments, authors } = change
  const words = heading.trim() === '' ? t('petitionVersions.compare.unnamed') : heading
  const short = words.length <= SHOWN ? words : `${words.slice(0, SHOWN).replace(/\s+\S*$/, '')}…`
  const isReworded = what === 'changed' && segments.length > 0
  return (
    <li className="min-w-0 border-t border-line pt-4">
      <h3 className="font-semibold break-words">{[label, short].filter(Boolean).join(' ')}</h3>
      <p className="mt-1 flex flex-wrap items-center gap-2 text-sm text-ink-2">
        {what === 'new' && (
          <Chip tone="ok" icon={Plus}>
            {t('petitionVersions.compare.new')}
          </Chip>
        )}
        {what === 'removed' && (
          <Chip tone="seal" icon={Minus}>
            {t('petitionVersions.compare.removed')}
          </Chip>
        )}
        {isMoved && (
          <Chip tone="info" icon={ArrowUpDown}>
            {t('petitionVersions.compare.moved')}
          </Chip>
        )}
        {isReworded && (
          <Chip tone="line" icon={PenLine}>
            {t('petitionVersions.compare.changed')}
          </Chip>
        )}
        {isRestyled && <Chip tone="line">{t('petitionVersions.compare.restyled')}</Chip>}
        {formerLabel && <span>{t('petitionVersions.compare.formerLabel', { label: formerLabel })}</span>}
        {what !== 'removed' && (
          <Link to={`/petitions/${petitionId}/draft#clause-${cid}`} data-print="hide" className="py-1">
            {t('petitionVersions.compare.showClause')}
            <span className="sr-only">: {short}</span>
          </Link>
        )}
      </p>
      {segments.length > 0 ? (
        <p lang="vi" className="mt-2 max-w-[43em] break-words whitespace-pre-wrap">
          {segments.map((segment, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text have no name but their place
            <Stretch key={index} segment={segment} />
          ))}
        </p>
      ) : (
        <p className="mt-2 text-ink-2">{t('petitionVersions.compare.wordsSame')}</p>
      )}
      {authors.length > 0 && (
        <p className="mt-1 text-sm break-words text-ink-2">
          {t('petitionVersions.compare.writtenBy', { names: namesOf(authors) })}
        </p>
      )}
    </li>
  )
}

function Stretch({ segment }: { segment: DiffSegment }) {
  const t = useText()
  if (segment.kind === 'same') return segment.text
  const isAdded = segment.kind === 'added'
  const Tag = isAdded ? 'ins' : 'del'
  return (
    <Tag
      className={
        isAdded
          ? 'bg-agree-soft text-agree underline decoration-2 underline-offset-3'
          : 'bg-disagree-soft text-disagree line-through decoration-2'
      }
    >
      <span className="sr-only">
        [{t(isAdded ? 'petitionVersions.compare.addedMark' : 'petitionVersions.compare.removedMark')}:{' '}
      </span>
      {segment.text}
      <span className="sr-only">]</span>
    </Tag>
  )
}
