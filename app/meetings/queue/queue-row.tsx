import { ArrowDown, ArrowUp, MoreVertical, X } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { Menu, type MenuItem } from '#app/ui/menu.tsx'
import type { MeetingView, RequestView } from '#server/meetings/board/contract.ts'
import { speakerLine, waitWords } from '../meeting-words.ts'
import { useToldMeetingAct } from '../use-meeting-act.ts'

interface QueueRowProps {
  view: MeetingView
  request: RequestView
  place: number
  isLast: boolean
  isMine: boolean
  now: number
}

/** One who waits: for the chair with the floor to give, for who asked with the way back. */
export function QueueRow({ view, request, place, isLast, isMine, now }: QueueRowProps) {
  const t = useText()
  const { run } = useToldMeetingAct()
  const { requestId, kind, speaker, askedAt, awaySince } = request
  const isChairing = view.mine.isChairing && view.phase === 'running'
  const name = speaker.fullName
  const move = (by: 'up' | 'down') => () => void run('move-request', { requestId, by })
  const withdraw = () => void run('withdraw', { requestId })
  const acts: (MenuItem | false)[] = [
    place > 1 && { key: 'up', label: t('meeting.queue.up'), icon: ArrowUp, onSelect: move('up') },
    !isLast && { key: 'down', label: t('meeting.queue.down'), icon: ArrowDown, onSelect: move('down') },
    { key: 'strike', label: t('meeting.queue.strike'), icon: X, startsGroup: place > 1 || !isLast, onSelect: withdraw },
  ]
  return (
    <li className={classNames('flex items-start gap-2 py-2.5 pr-2 pl-4', isMine && 'bg-primary-soft')}>
      <span aria-hidden className="w-5 flex-none pt-0.5 text-center text-md font-semibold text-ink-2">
        {place}
      </span>
      <div className="min-w-0 flex-1">
        <p className="font-semibold break-words">{name}</p>
        <p className="text-sm break-words text-ink-2">{speakerLine(t, request)}</p>
        <p className={classNames('text-sm', kind === 'procedure' ? 'font-medium text-warn' : 'text-ink-2')}>
          {t('meeting.queue.waiting', { kind: t(`meeting.queue.kinds.${kind}`), time: waitWords(t, now - askedAt) })}
        </p>
        {awaySince !== null && <p className="text-sm font-medium text-warn">{t('meeting.queue.away')}</p>}
      </div>
      {isChairing && (
        <div className="flex flex-none items-center">
          <Button
            size="sm"
            variant={place === 1 ? 'primary' : 'secondary'}
            aria-label={t('meeting.queue.inviteNamed', { name })}
            onClick={() => void run('give-floor', { requestId, expected: view.speech?.requestId ?? '' })}
          >
            {t('meeting.queue.invite')}
          </Button>
          <Menu
            label={t('meeting.queue.acts', { name })}
            icon={MoreVertical}
            isIconOnly
            size="sm"
            align="end"
            items={acts.filter((item) => item !== false)}
          />
        </div>
      )}
      {!isChairing && isMine && (
        <Button
          size="sm"
          variant="quiet"
          className="flex-none"
          aria-label={t('meeting.queue.withdrawNamed', { name })}
          onClick={withdraw}
        >
          {t('meeting.queue.withdraw')}
        </Button>
      )}
    </li>
  )
}
