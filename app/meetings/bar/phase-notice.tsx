import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { MeetingView } from '#server/meetings/board/contract.ts'
import type { MeetingPageData } from '../meeting-words.ts'

/** Before the opening and in a break: what the page waits for. */
export function PhaseNotice({ view: { phase, mine } }: { view: MeetingView }) {
  const t = useText()
  if (phase === 'ready') {
    return (
      <Notice title={t('meeting.phase.readyTitle')}>
        {(mine.isChairing || mine.takeChair) && t('meeting.phase.readyChair')}
      </Notice>
    )
  }
  if (phase !== 'paused') return null
  return (
    <Notice tone="warn" title={t('meeting.phase.pausedTitle')}>
      {t('meeting.phase.pausedBody')}
    </Notice>
  )
}

export function ClosedNotice({ view: { phase, closedAt } }: { view: MeetingView }) {
  const t = useText()
  const format = useFormat()
  if (phase !== 'closed') return null
  return (
    <Notice
      tone="ok"
      title={
        closedAt === null
          ? t('meeting.phase.closedPlain')
          : t('meeting.phase.closedTitle', { time: format.time(new Date(closedAt)) })
      }
    >
      {t('meeting.phase.closedBody')}
    </Notice>
  )
}

/** Before the technical check there is no meeting yet; the page opens by itself. */
export function NotYet({ page: { workshop } }: { page: MeetingPageData }) {
  const t = useText()
  const format = useFormat()
  return (
    <div className="page">
      <EmptyState
        title={t('meeting.phase.notYetTitle')}
        action={<LinkButton to={`/workshops/${workshop.id}`}>{t('meeting.toWorkshop')}</LinkButton>}
      >
        {t('meeting.phase.notYet', { day: format.day(workshop.startsAt) })}
      </EmptyState>
    </div>
  )
}
