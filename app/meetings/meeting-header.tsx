import { Link } from '@remix-run/react'
import { Gavel, Users, Video } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import { Chip, LiveChip } from '#app/ui/chip.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Mark } from '#app/ui/mark.tsx'
import type { MeetingView } from '#server/meetings/board/contract.ts'
import type { MeetingPageData } from './meeting-words.ts'

/** Which meeting it is, who runs it, and how many are there: delegates, not lines. */
export function MeetingHeader({ page, view }: { page: MeetingPageData; view: MeetingView }) {
  const t = useText()
  const { workshop } = page
  return (
    <header className="flex-none border-b border-line bg-surface">
      <div className="flex min-h-12 items-center gap-2.5 px-3 py-1 md:min-h-(--topbar) md:gap-3 md:px-4">
        <Link
          to={`/workshops/${workshop.id}`}
          aria-label={t('meeting.toWorkshop')}
          title={t('meeting.toWorkshop')}
          className="flex-none rounded-md p-1"
        >
          <Mark className="size-7 md:size-8" />
        </Link>
        <PhaseChip phase={view.phase} />
        <h1 className="min-w-0 flex-1 truncate py-0.5 text-button font-semibold md:text-lg" title={workshop.title}>
          {workshop.title}
        </h1>
        <div className="flex flex-none items-center gap-5 max-lg:hidden">
          <Counts view={view} />
          <ChairLine view={view} />
        </div>
        {page.hasRoom && (
          <LinkButton to={`/workshops/${workshop.id}/room`} size="sm" icon={Video} className="flex-none">
            <span className="max-md:sr-only">{t('meeting.room')}</span>
          </LinkButton>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-0.5 px-4 pb-1.5 lg:hidden">
        <ChairLine view={view} />
        <Counts view={view} />
      </div>
    </header>
  )
}

function PhaseChip({ phase }: Pick<MeetingView, 'phase'>) {
  const t = useText()
  switch (phase) {
    case 'running':
      return <LiveChip />
    case 'paused':
      return <Chip tone="warn">{t('meeting.phase.paused')}</Chip>
    case 'closed':
      return <Chip>{t('meeting.phase.closed')}</Chip>
    default:
      return phase === 'ready' ? <Chip tone="info">{t('meeting.phase.ready')}</Chip> : null
  }
}

function Counts({ view }: { view: MeetingView }) {
  const t = useText()
  const here = view.points.filter(({ isConnected }) => isConnected).length
  return (
    <p className="flex items-center gap-1.5 text-sm text-ink-2">
      <Users size={16} aria-hidden className="flex-none" />
      {view.points.length > 0 && (
        <span className="font-semibold text-ink">
          {t('meeting.header.points', { here, total: view.points.length })}
        </span>
      )}
      {t('meeting.header.delegates', { count: view.presentCount })}
    </p>
  )
}

function ChairLine({ view: { chair } }: { view: MeetingView }) {
  const t = useText()
  const isAway = chair !== null && !chair.isHere
  return (
    <p className={classNames('flex items-center gap-1.5 text-sm', isAway ? 'font-semibold text-warn' : 'text-ink-2')}>
      <Gavel size={16} aria-hidden className="flex-none" />
      {chair === null
        ? t('meeting.header.noChair')
        : t(isAway ? 'meeting.header.chairAway' : 'meeting.header.chair', { name: chair.fullName })}
    </p>
  )
}
