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
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-0.5 px-3 py-1 md:gap-x-3 md:px-4 lg:min-h-(--topbar) lg:flex-nowrap">
        <Link
          to={`/workshops/${workshop.id}`}
          aria-label={t('meeting.toWorkshop')}
          title={t('meeting.toWorkshop')}
          className="order-1 flex-none rounded-md p-1"
        >
          <Mark className="size-7 md:size-8" />
        </Link>
        <span className="order-4 flex-none lg:order-1">
          <PhaseChip phase={view.phase} />
        </span>
        <h1
          className="order-2 min-w-0 md:line-clamp-2 flex-1 basis-0 text-button leading-tight font-semibold break-words md:text-md md:leading-snug"
          title={workshop.title}
        >
          {workshop.title}
        </h1>
        <div className="order-2 flex flex-none items-center gap-5 max-lg:hidden">
          <Counts view={view} />
          <ChairLine view={view} />
        </div>
        {page.hasRoom && (
          <LinkButton to={`/workshops/${workshop.id}/room`} size="sm" icon={Video} className="order-3 flex-none">
            <span className="max-md:sr-only">{t('meeting.room')}</span>
          </LinkButton>
        )}
        {/* What stands behind it begins a line of its own where there is no room. */}
        <span aria-hidden className="order-3 basis-full lg:hidden" />
        <div className="order-5 flex min-w-0 flex-wrap items-center gap-x-5 gap-y-0.5 pb-1 lg:hidden">
          <ChairLine view={view} />
          <Counts view={view} />
        </div>
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
