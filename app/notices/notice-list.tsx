import { Link, useFetcher } from '@remix-run/react'
import { Check } from 'lucide-react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { IconButton } from '#app/ui/icon-button.tsx'
import { addDays, localDate } from '#server/language/dates.ts'
import { type NoticeView, titleOf } from '#server/notifications/contract.ts'
import { groupNotices, type NoticeDay } from './group-notices.ts'
import { NOTICE_ICONS } from './notice-icons.ts'

interface NoticeListProps {
  notices: readonly NoticeView[]
  /** The server's time, for "Hôm nay". */
  now: Date
  /** Of the days: one below the heading they stand under. */
  level: 2 | 3
  /** A link was followed. */
  onFollow?: () => void
}

/** Notices by day and subject, each a link to what it is about. */
export function NoticeList({ notices, now, level, onFollow }: NoticeListProps) {
  return (
    <div className="grid gap-4">
      {groupNotices(notices).map((day) => (
        <DayOfNotices key={day.day} day={day} now={now} level={level} onFollow={onFollow} />
      ))}
    </div>
  )
}

function DayOfNotices({
  day: { day, subjects },
  now,
  level,
  onFollow,
}: { day: NoticeDay } & Omit<NoticeListProps, 'notices'>) {
  const t = useText()
  const format = useFormat()
  const Heading = `h${level}` as const
  const today = localDate(now)
  const name =
    day === today ? t('notices.today') : day === addDays(today, -1) ? t('notices.yesterday') : format.day(day)
  return (
    <section aria-label={name}>
      <Heading className="mb-1.5 text-sm font-medium text-ink-2">{name}</Heading>
      <div className="grid gap-3">
        {subjects.map(({ subject, notices }) => (
          <div key={`${subject.kind}:${subject.id}`}>
            <p className="text-button font-semibold">
              {subject.code && <span className="mr-2 font-code text-sm font-regular text-ink-2">{subject.code}</span>}
              {subject.title || t('notices.ownTasks')}
            </p>
            <ul>
              {notices.map((notice) => (
                <NoticeLine key={notice.id} notice={notice} onFollow={onFollow} />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}

function NoticeLine({ notice, onFollow }: { notice: NoticeView; onFollow?: () => void }) {
  const t = useText()
  const format = useFormat()
  const fetcher = useFetcher()
  const IconShape = NOTICE_ICONS[notice.kind]
  const isRead = notice.isRead || fetcher.formData !== undefined
  const title = titleOf(t, notice)
  return (
    <li className="flex items-start gap-1">
      <Link
        to={notice.path}
        onClick={onFollow}
        className="flex min-h-10 min-w-0 flex-1 items-start gap-2.5 rounded-md px-2 py-2 text-button text-ink no-underline hover:bg-surface-hover hover:no-underline max-md:min-h-11"
      >
        <IconShape
          size={18}
          aria-hidden
          className={classNames('mt-0.5 flex-none', isRead ? 'text-ink-2' : 'text-primary-ink')}
        />
        <span className={classNames('min-w-0 flex-1', !isRead && 'font-semibold')}>
          {title}
          {!isRead && <span className="sr-only"> ({t('notices.unreadMark')})</span>}
        </span>
        <time dateTime={notice.createdAt.toISOString()} className="flex-none text-sm text-ink-2">
          {format.time(notice.createdAt)}
        </time>
        <span aria-hidden className={classNames('mt-2 size-2 flex-none rounded-full', !isRead && 'bg-primary')} />
      </Link>
      <span className="size-10 flex-none max-md:size-11">
        {!isRead && (
          <fetcher.Form method="post" action="/notices">
            <input type="hidden" name="act" value="read" />
            <IconButton
              type="submit"
              name="notice"
              value={notice.id}
              icon={Check}
              label={t('notices.markReadOne', { title })}
            />
          </fetcher.Form>
        )}
      </span>
    </li>
  )
}
