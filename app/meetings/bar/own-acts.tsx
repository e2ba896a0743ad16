import { FileText, Gavel, Hand } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { BarButton } from '#app/room/bar/bar-button.tsx'
import { Button } from '#app/ui/button.tsx'
import { keepsPlace, type MeetingView, type RequestView } from '#server/meetings/board/contract.ts'
import { ShowClauseDialog } from '../beside/show-clause-dialog.tsx'
import { AskDialog } from '../queue/ask-dialog.tsx'
import { useRunningNow } from '../use-meeting.ts'
import { useToldMeetingAct } from '../use-meeting-act.ts'
import { OpenButton } from './open-button.tsx'
import { TakeChairDialog } from './take-chair-dialog.tsx'

interface OwnActsProps {
  view: MeetingView
  me: { readonly userId: string }
  attendance: ReactNode
}

/** Of everybody who does not run the meeting: to ask for the floor, and for who may, to take the chair. */
export function OwnActs({ view, me, attendance }: OwnActsProps) {
  const t = useText()
  const now = useRunningNow(5_000)
  const [isAsking, setAsking] = useState(false)
  const [isTaking, setTaking] = useState(false)
  const [isShowing, setShowing] = useState(false)
  const { mine, phase, chair } = view
  const waiting = view.queue.filter((request) => keepsPlace(request, now))
  const own = waiting.filter(({ speaker }) => speaker.userId === me.userId)
  const mayAsk = mine.asksForItself || mine.delegates.length > 0
  const opens = phase === 'ready' && mine.takeChair && chair === null
  const reason = phase === 'running' ? null : t('meeting.queue.notRunning')
  return (
    <>
      {attendance}
      {mine.showsClauses && (
        <BarButton icon={FileText} label={t('meeting.beside.showAct')} onClick={() => setShowing(true)} />
      )}
      {mine.takeChair && !opens && (
        <BarButton icon={Gavel} label={t('meeting.chair.take')} onClick={() => setTaking(true)} />
      )}
      <div className="min-w-0 flex-1 basis-40 px-1 text-button md:px-3">
        {own.map((request) => (
          <MyPlace key={request.requestId} request={request} place={waiting.indexOf(request) + 1} />
        ))}
      </div>
      {own[0] && !mayAsk ? (
        <Withdraw request={own[0]} />
      ) : (
        phase !== 'closed' &&
        (mayAsk || reason) && (
          <Button
            size="lg"
            icon={Hand}
            variant={opens ? 'secondary' : 'primary'}
            className="max-md:min-w-full"
            disabledReason={reason}
            reasonPlacement="below"
            onClick={() => setAsking(true)}
          >
            {t(own.length > 0 ? 'meeting.queue.anotherDelegate' : 'meeting.queue.ask')}
          </Button>
        )
      )}
      {opens && <OpenButton />}
      {isAsking && <AskDialog mine={mine} onClose={() => setAsking(false)} />}
      {isShowing && <ShowClauseDialog onClose={() => setShowing(false)} />}
      {isTaking && <TakeChairDialog view={view} onClose={() => setTaking(false)} />}
    </>
  )
}

function MyPlace({ request, place }: { request: RequestView; place: number }) {
  const t = useText()
  const { delegateId, fullName } = request.speaker
  return (
    <p className="flex items-center gap-2">
      <Hand size={18} aria-hidden className="flex-none text-primary-ink" />
      <span>
        {delegateId === null
          ? t('meeting.queue.myPlace', { place })
          : t('meeting.queue.theirPlace', { name: fullName, place })}
      </span>
    </p>
  )
}

function Withdraw({ request }: { request: RequestView }) {
  const t = useText()
  const { run, isBusy } = useToldMeetingAct()
  return (
    <Button
      size="lg"
      variant="soft"
      icon={Hand}
      className="max-md:min-w-full"
      busy={isBusy}
      onClick={() => void run('withdraw', { requestId: request.requestId })}
    >
      {t('meeting.queue.withdraw')}
    </Button>
  )
}
