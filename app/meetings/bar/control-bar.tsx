import { UserCheck } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import { BarButton } from '#app/room/bar/bar-button.tsx'
import type { MeetingView } from '#server/meetings/board/contract.ts'
import type { BesideClause } from '../beside/read-beside.ts'
import { ChairActs, type Rehearsal } from './chair-acts.tsx'
import { OwnActs } from './own-acts.tsx'

interface ControlBarProps {
  view: MeetingView
  /** Before everybody, as far as this person reads it. */
  clause: BesideClause | null
  me: { readonly userId: string }
  rehearsal: Rehearsal
  onAttendance: () => void
}

/** What one can do now, the one main act at the right, under the thumb on a phone. */
export function ControlBar({ view, clause, me, rehearsal, onAttendance }: ControlBarProps) {
  const t = useText()
  const attendance = <BarButton icon={UserCheck} label={t('meeting.attendance.open')} onClick={onAttendance} />
  return (
    <div
      role="toolbar"
      aria-label={t('meeting.chair.bar')}
      data-action-bar
      className="sticky bottom-0 z-(--z-sticky) flex flex-none flex-wrap items-center gap-x-1 gap-y-1.5 border-t border-line bg-surface px-2 py-1.5 md:bottom-(--statusbar) md:gap-x-2 md:px-4 md:py-2"
    >
      {view.mine.isChairing ? (
        <ChairActs view={view} clause={clause} rehearsal={rehearsal} attendance={attendance} />
      ) : (
        <OwnActs view={view} me={me} attendance={attendance} />
      )}
    </div>
  )
}
