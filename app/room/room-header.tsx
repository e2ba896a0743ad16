import { Link } from '@remix-run/react'
import { ListOrdered, Users } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import { LiveChip } from '#app/ui/chip.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Mark } from '#app/ui/mark.tsx'
import type { RoomView } from '#server/rooms/contract.ts'
import { NotRecorded } from './room-status-bar.tsx'
import type { RoomPageData } from './room-words.ts'

/** Which meeting it is, and how many are there: delegates, not lines (domain.md §2.2). */
export function RoomHeader({ page, view }: { page: RoomPageData; view: RoomView }) {
  const t = useText()
  const { workshop } = page
  const points = view.people.filter(({ seat }) => seat.kind === 'point').length
  const delegates = view.people.reduce((sum, { seat }) => sum + (seat.kind === 'point' ? seat.delegatesPresent : 1), 0)
  return (
    <header className="flex min-h-11 flex-none flex-wrap items-center gap-x-1.5 border-b border-line bg-surface px-2 py-1 md:min-h-(--topbar) md:flex-nowrap md:gap-x-3 md:px-4">
      <Link
        to={`/workshops/${workshop.id}`}
        target="_blank"
        aria-label={t('room.header.openWorkshop')}
        title={t('room.header.openWorkshop')}
        className="flex-none rounded-md p-1"
      >
        <Mark className="size-7 md:size-8" />
      </Link>
      {workshop.state === 'in_session' && <LiveChip />}
      <h1 className="min-w-0 flex-1 py-0.5 text-button font-semibold max-md:order-last max-md:line-clamp-3 max-md:basis-full md:truncate md:text-lg">
        {workshop.title}
      </h1>
      <p className="flex flex-none items-center gap-1.5 text-sm text-ink-2 max-md:hidden">
        <Users size={18} aria-hidden />
        {points > 0 && <span className="font-semibold text-ink">{t('room.header.points', { count: points })}</span>}
        {t('room.header.delegates', { count: delegates })}
      </p>
      <LinkButton
        to={`/workshops/${workshop.id}/live`}
        target="_blank"
        size="sm"
        icon={ListOrdered}
        aria-label={t('meeting.besideRoom')}
        title={t('meeting.besideRoom')}
        className="flex-none max-md:order-1 max-md:ml-auto"
      >
        <span className="max-md:sr-only">{t('meeting.title')}</span>
      </LinkButton>
      <span className="flex-none text-xs text-ink-2 md:hidden">
        <NotRecorded />
      </span>
    </header>
  )
}
