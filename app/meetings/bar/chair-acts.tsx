import {
  ArrowRight,
  CirclePlay,
  Coffee,
  Drama,
  EllipsisVertical,
  FileText,
  Gavel,
  Hand,
  Power,
  Timer,
  Vote,
} from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { useRevalidateSoon } from '#app/live/revalidate-soon.ts'
import { BarButton } from '#app/room/bar/bar-button.tsx'
import { BarMenu } from '#app/room/bar/bar-menu.tsx'
import { Button } from '#app/ui/button.tsx'
import type { MenuItem } from '#app/ui/menu.tsx'
import type { ItemView, MeetingView } from '#server/meetings/board/contract.ts'
import { CallItemDialog } from '../agenda/call-item-dialog.tsx'
import type { BesideClause } from '../beside/read-beside.ts'
import { ShowClauseDialog } from '../beside/show-clause-dialog.tsx'
import { placeOfCurrent } from '../meeting-words.ts'
import { AskDialog } from '../queue/ask-dialog.tsx'
import { useToldMeetingAct } from '../use-meeting-act.ts'
import { emptyVote, OpenVoteDialog, type VoteDraft } from '../votes/open-vote-dialog.tsx'
import { CloseDialog } from './close-dialog.tsx'
import { HandOverDialog, type Heir } from './hand-over-dialog.tsx'
import { LimitDialog } from './limit-dialog.tsx'
import { OpenButton } from './open-button.tsx'

type Asked = 'vote' | 'limit' | 'close' | 'ask' | 'clause'

/** Of the demo: whether colleagues can play along, and do. */
export interface Rehearsal {
  readonly isOffered: boolean
  readonly isOn: boolean
}

interface ChairActsProps {
  view: MeetingView
  clause: BesideClause | null
  rehearsal: Rehearsal
  attendance: ReactNode
}

/** Of who holds the chair: on with the agenda, a break, votes, and the rarer acts in a menu. */
export function ChairActs({ view, clause, rehearsal, attendance }: ChairActsProps) {
  const t = useText()
  const { run, isBusy } = useToldMeetingAct()
  const revalidateSoon = useRevalidateSoon()
  const [asked, setAsked] = useState<Asked | null>(null)
  const [heir, setHeir] = useState<Heir | null>(null)
  const [conclusion, setConclusion] = useState('')
  const [draft, setDraft] = useState<VoteDraft>(emptyVote)
  const { phase, mine } = view
  const isRunning = phase === 'running'
  const close = () => setAsked(null)

  const items: (MenuItem | false)[] = [
    isRunning && { key: 'limit', label: t('meeting.chair.limit'), icon: Timer, onSelect: () => setAsked('limit') },
    mine.showsClauses && {
      key: 'clause',
      label: t('meeting.beside.show'),
      icon: FileText,
      onSelect: () => setAsked('clause'),
    },
    mine.asksForItself && {
      key: 'ask',
      label: t('meeting.queue.ask'),
      icon: Hand,
      onSelect: () => setAsked('ask'),
    },
    ...handOvers(),
    rehearsal.isOffered && {
      key: 'rehearsal',
      label: t(rehearsal.isOn ? 'meeting.rehearsal.end' : 'meeting.rehearsal.begin'),
      icon: Drama,
      onSelect: () => void rehearse(),
    },
    (isRunning || phase === 'paused') && {
      key: 'close',
      label: t('meeting.chair.close'),
      icon: Power,
      tone: 'danger' as const,
      startsGroup: true,
      onSelect: () => setAsked('close'),
    },
  ]
  async function rehearse() {
    if (await run(rehearsal.isOn ? 'end-rehearsal' : 'rehearse')) revalidateSoon()
  }
  function handOvers(): MenuItem[] {
    if (mine.handOverTo.length === 0) {
      return [
        {
          key: 'hand-over',
          label: t('meeting.chair.handOverAct'),
          icon: Gavel,
          disabledReason: t('meeting.chair.handOverNobody'),
          onSelect: () => undefined,
        },
      ]
    }
    return mine.handOverTo.map((one) => ({
      key: one.userId,
      label: t('meeting.chair.handOver', { name: one.fullName }),
      icon: Gavel,
      onSelect: () => setHeir(one),
    }))
  }

  return (
    <>
      {isRunning && <BarButton icon={Coffee} label={t('meeting.chair.pause')} onClick={() => void run('pause')} />}
      {isRunning && <BarButton icon={Vote} label={t('meeting.votes.open')} onClick={() => setAsked('vote')} />}
      {attendance}
      <BarMenu icon={EllipsisVertical} label={t('meeting.chair.more')} items={items.filter((item) => item !== false)} />
      <span className="flex-1" />
      {phase === 'ready' && <OpenButton />}
      {isRunning && <NextButton view={view} />}
      {phase === 'paused' && (
        <Button
          size="lg"
          variant="primary"
          icon={CirclePlay}
          className="max-md:min-w-full"
          busy={isBusy}
          onClick={() => void run('resume')}
        >
          {t('meeting.chair.resume')}
        </Button>
      )}
      {asked === 'vote' && <OpenVoteDialog {...{ view, clause, draft }} onDraft={setDraft} onClose={close} />}
      {asked === 'limit' && <LimitDialog view={view} onClose={close} />}
      {asked === 'close' && (
        <CloseDialog view={view} conclusion={conclusion} onConclusion={setConclusion} onClose={close} />
      )}
      {asked === 'clause' && <ShowClauseDialog onClose={close} />}
      {asked === 'ask' && <AskDialog mine={mine} onClose={close} />}
      {heir && <HandOverDialog heir={heir} onClose={() => setHeir(null)} />}
    </>
  )
}

/** On to the next item: at once, unless a speech would be cut off. */
function NextButton({ view }: { view: MeetingView }) {
  const t = useText()
  const { run, isBusy } = useToldMeetingAct()
  const [asked, setAsked] = useState<ItemView | null>(null)
  const next = view.items[placeOfCurrent(view) + 1]
  const reason = view.items.length === 0 ? t('meeting.chair.noItem') : next ? null : t('meeting.chair.noNext')
  function goOn() {
    if (!next) return
    if (view.speech) setAsked(next)
    else void run('call-item', { itemId: next.id, expected: view.itemId ?? '', reason: '' })
  }
  return (
    <>
      <Button
        size="lg"
        variant="primary"
        icon={ArrowRight}
        className="max-md:min-w-full"
        busy={isBusy}
        disabledReason={reason}
        reasonPlacement="below"
        onClick={goOn}
      >
        {t(view.itemId === null ? 'meeting.chair.first' : 'meeting.chair.next')}
      </Button>
      {asked && <CallItemDialog view={view} item={asked} onClose={() => setAsked(null)} />}
    </>
  )
}
