import { useText } from '#app/i18n/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { AccessLevel } from '#realtime/protocol/draft-protocol.ts'

/** What this person's typing is, or why nothing can be typed. */
export function LevelNotice({ level, isFrozen }: { level: AccessLevel; isFrozen: boolean }) {
  const t = useText()
  const kind = isFrozen ? 'frozen' : level === 'suggest' || level === 'comment' || level === 'read' ? level : null
  return (
    <div role="status" data-print="hide" className="empty:hidden">
      {kind && <Notice className="mb-3">{t(`petitions.draft.levels.${kind}`)}</Notice>}
    </div>
  )
}
