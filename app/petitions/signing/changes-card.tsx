import { useText } from '#app/i18n/language.tsx'
import { Card } from '#app/ui/card.tsx'
import { Chip } from '#app/ui/chip.tsx'
import type { SigningView } from '#server/petitions/signing/signing-view.ts'
import type { ClauseDiff } from '#server/petitions/versions/version-view.ts'

/** What changed since the text that was frozen before, by clause. */
export function ChangesCard({ changes }: { changes: NonNullable<SigningView['changes']> }) {
  const t = useText()
  const { since, clauses } = changes
  return (
    <Card title={t('petitionSigning.changes.title', { since })}>
      {clauses.length === 0 ? (
        <p className="text-ink-2">{t('petitionSigning.changes.none', { since })}</p>
      ) : (
        <ul className="grid gap-4">
          {clauses.map((change) => (
            <ChangeRow key={change.cid} change={change} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function ChangeRow({ change }: { change: ClauseDiff }) {
  const t = useText()
  const { label, heading, segments } = change
  const name = [label, heading].filter((part) => part.trim() !== '').join(' ')
  return (
    <li className="min-w-0">
      <div className="flex flex-wrap items-baseline gap-2">
        <Chip tone="warn">{t(`petitionSigning.changes.kinds.${kindOf(change)}`)}</Chip>
        <span className="min-w-0 font-semibold break-words">{name || t('petitionSigning.changes.unnamed')}</span>
      </div>
      {segments.length > 0 && (
        <p className="mt-1 break-words whitespace-pre-line">
          {segments.map(({ kind: how, text }, index) => {
            const key = `${index}-${text.slice(0, 12)}`
            if (how === 'same') return <span key={key}>{text}</span>
            return how === 'removed' ? (
              <del key={key} className="bg-error-soft">
                <span className="sr-only">[{t('petitionSigning.changes.was')}: </span>
                {text}
                <span className="sr-only">]</span>
              </del>
            ) : (
              <ins key={key} className="bg-ok-soft">
                <span className="sr-only">[{t('petitionSigning.changes.is')}: </span>
                {text}
                <span className="sr-only">]</span>
              </ins>
            )
          })}
        </p>
      )}
    </li>
  )
}

/** A clause that is only renumbered has not changed (versions/diff-clauses.ts) and is not here. */
function kindOf({ what, isMoved, isRestyled, segments }: ClauseDiff): 'added' | 'removed' | 'moved' | 'changed' {
  if (what === 'new') return 'added'
  if (what === 'removed') return 'removed'
  return isMoved && !isRestyled && segments.length === 0 ? 'moved' : 'changed'
}
