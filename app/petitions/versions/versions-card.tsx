import { Link } from '@remix-run/react'
import { Bookmark, History } from 'lucide-react'
import { useState } from 'react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PRESENT } from '#server/petitions/versions/contract.ts'
import type { VersionList, VersionView } from '#server/petitions/versions/version-view.ts'
import { NameDialog } from './name-dialog.tsx'
import { RestoreDialog } from './restore-dialog.tsx'
import { namesOf, useVersionName } from './version-words.ts'

/** More are shown when asked for: work of a month makes hundreds of points. */
const SHOWN = 20

interface VersionsCardProps {
  petitionId: string
  list: VersionList
  /** From which to which is compared; null: the text now. */
  compared: { from: string; to: string | null } | null
}

/** The versions, the newest first, each with its ways to be compared and brought back. */
export function VersionsCard({ petitionId, list, compared }: VersionsCardProps) {
  const t = useText()
  const [isNaming, setNaming] = useState(false)
  const [restoring, setRestoring] = useState<VersionView | null>(null)
  const [isWhole, setWhole] = useState(false)
  const { versions, present, mayRestore } = list
  const shown = isWhole ? versions : versions.slice(0, SHOWN)
  return (
    <Card title={t('petitionVersions.list')}>
      <div className="grid gap-4">
        <div>
          <p className="font-semibold">{t('petitionVersions.present')}</p>
          <p className="text-sm text-ink-2">
            {t('petitionVersions.clauses', { count: present.clauseCount })} ·{' '}
            {present.isKept
              ? t('petitionVersions.presentKept')
              : present.authors.length > 0
                ? t('petitionVersions.authors', { names: namesOf(present.authors) })
                : t('petitionVersions.noAuthors')}
          </p>
          {mayRestore && (
            <Button className="mt-2" size="sm" variant="soft" icon={Bookmark} onClick={() => setNaming(true)}>
              {t('petitionVersions.name.open')}
            </Button>
          )}
        </div>
        {versions.length === 0 ? (
          <EmptyState title={t('petitionVersions.empty')} isFramed={false}>
            {t('petitionVersions.emptyBody')}
          </EmptyState>
        ) : (
          <ol className="grid gap-1">
            {shown.map((version, index) => (
              <VersionLine
                key={version.id}
                petitionId={petitionId}
                version={version}
                former={versions[index + 1] ?? null}
                isShown={compared?.from === version.id || compared?.to === version.id}
                {...(mayRestore && { onRestore: () => setRestoring(version) })}
              />
            ))}
          </ol>
        )}
        {shown.length < versions.length && (
          <Button size="sm" variant="quiet" onClick={() => setWhole(true)}>
            {t('petitionVersions.more', { count: versions.length - shown.length })}
          </Button>
        )}
      </div>
      {isNaming && <NameDialog petitionId={petitionId} onClose={() => setNaming(false)} />}
      {restoring && <RestoreDialog petitionId={petitionId} version={restoring} onClose={() => setRestoring(null)} />}
    </Card>
  )
}

interface VersionLineProps {
  petitionId: string
  version: VersionView
  former: VersionView | null
  isShown: boolean
  onRestore?: () => void
}

function VersionLine({ petitionId, version, former, isShown, onRestore }: VersionLineProps) {
  const t = useText()
  const format = useFormat()
  const nameOf = useVersionName()
  const { id, kind, at, by, authors, clauseCount } = version
  const Shape = kind === 'named' ? Bookmark : History
  const to = (from: string, until: string) => `/petitions/${petitionId}/versions?from=${from}&to=${until}#comparison`
  return (
    <li
      aria-current={isShown ? 'true' : undefined}
      className="min-w-0 rounded-md border-l-3 border-transparent py-2 pl-3 aria-[current=true]:border-primary aria-[current=true]:bg-primary-soft"
    >
      <p className="flex items-start gap-2">
        <Shape size={18} aria-hidden className="mt-[3px] flex-none text-ink-2" />
        <span className={kind === 'named' ? 'min-w-0 font-semibold break-words' : 'min-w-0'}>{nameOf(version)}</span>
      </p>
      <p className="text-sm text-ink-2">
        {[
          format.dateTime(at),
          t('petitionVersions.clauses', { count: clauseCount }),
          by && t(kind === 'named' ? 'petitionVersions.namedBy' : 'petitionVersions.doneBy', { name: by.fullName }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {authors.length > 0 && (
        <p className="text-sm break-words text-ink-2">{t('petitionVersions.authors', { names: namesOf(authors) })}</p>
      )}
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
        <Link to={to(id, PRESENT)} preventScrollReset className="py-1">
          {t('petitionVersions.compare.withPresent')}
          <span className="sr-only">: {nameOf(version)}</span>
        </Link>
        {former && (
          <Link to={to(former.id, id)} preventScrollReset className="py-1">
            {t('petitionVersions.compare.withFormer')}
            <span className="sr-only">: {nameOf(version)}</span>
          </Link>
        )}
        {onRestore && (
          <Button size="sm" variant="quiet" onClick={onRestore}>
            {t('petitionVersions.restore.open')}
            <span className="sr-only">: {nameOf(version)}</span>
          </Button>
        )}
      </p>
    </li>
  )
}
