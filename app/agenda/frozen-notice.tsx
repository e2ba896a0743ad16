import { Lock } from 'lucide-react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { CopyButton } from '#app/ui/copy-button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { RevisionView } from '#server/workshops/agenda/contract.ts'

interface FrozenNoticeProps {
  isFrozen: boolean
  /** Closed or cancelled: nothing is amended any more. */
  isOver: boolean
  revision: RevisionView | null
  mayAmend: boolean
  isAmending: boolean
  onToggleAmending: () => void
}

/** The frozen revision: number, time, hash in groups of four; from here who may amends. */
export function FrozenNotice(props: FrozenNoticeProps) {
  const { isFrozen, isOver, revision, mayAmend, isAmending, onToggleAmending } = props
  const t = useText()
  const format = useFormat()
  if (!isFrozen) return <Notice className="rounded-none px-6 max-md:px-4">{t('agenda.freeze.over')}</Notice>
  return (
    <Notice
      icon={Lock}
      title={t('agenda.freeze.title')}
      className="rounded-none px-6 max-md:px-4"
      actions={
        <>
          {mayAmend && (
            <Button size="sm" variant={isAmending ? 'primary' : 'secondary'} onClick={onToggleAmending}>
              {t(isAmending ? 'agenda.tools.endAmend' : 'agenda.tools.amend')}
            </Button>
          )}
          {revision && (
            <CopyButton
              text={revision.hash}
              label={t('agenda.freeze.copyHash')}
              copiedLabel={t('agenda.freeze.hashCopied')}
            />
          )}
        </>
      }
    >
      {revision
        ? t('agenda.freeze.line', {
            number: revision.number,
            time: format.dateTime(revision.at),
            name: revision.author.fullName,
          })
        : t('agenda.freeze.noRevision')}{' '}
      {t(isOver ? 'agenda.freeze.over' : isAmending ? 'agenda.freeze.amending' : 'agenda.freeze.amendHint')}
      {revision && (
        <span className="block font-code text-xs [overflow-wrap:anywhere] text-ink-2">
          {t('agenda.freeze.hash')}: {groupsOfFour(revision.hash)}
        </span>
      )}
    </Notice>
  )
}

export function groupsOfFour(hash: string): string {
  return hash.match(/.{1,4}/g)?.join(' ') ?? hash
}
