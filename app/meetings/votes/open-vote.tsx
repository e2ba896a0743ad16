import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Chip, LiveChip } from '#app/ui/chip.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { MeetingView, VoteView } from '#server/meetings/board/contract.ts'
import { choiceWords } from '../meeting-words.ts'
import { useMeetingAct } from '../use-meeting-act.ts'
import { Ballot } from './ballot.tsx'
import { GivenBand, Tally } from './tally.tsx'

/** A vote under way: the question, one's own ballots, and what may be seen of it. */
export function OpenVote({ view, vote }: { view: MeetingView; vote: VoteView }) {
  const t = useText()
  const [isClosing, setClosing] = useState(false)
  const isStraw = vote.way === 'straw'
  return (
    <Card
      title={
        <span className="flex flex-wrap items-center gap-2">
          <LiveChip>{t('meeting.votes.opened')}</LiveChip>
          <Chip>{t(`meeting.votes.ways.${vote.way}`)}</Chip>
        </span>
      }
      action={
        view.mine.isChairing && (
          <Button size="sm" variant="danger" onClick={() => setClosing(true)}>
            {t('meeting.votes.close')}
          </Button>
        )
      }
    >
      <div className="grid gap-4">
        <p className="max-w-[43em] font-document text-lg break-words whitespace-pre-line">{vote.text}</p>
        <Ballots view={view} vote={vote} />
        <div className="grid gap-2 border-t border-line pt-3">
          <p className="text-button font-medium">
            {isStraw
              ? t('meeting.votes.givenPoll', { count: vote.given })
              : t('meeting.votes.given', { given: vote.given, total: vote.roll.length })}
            {!isStraw && (
              <span className="font-regular text-ink-2">
                {' · '}
                {t(vote.isQuorate ? 'meeting.votes.quorumMet' : 'meeting.votes.quorumNot', { quorum: vote.quorum })}
              </span>
            )}
          </p>
          {!isStraw && <GivenBand view={view} vote={vote} />}
          {vote.counts ? (
            <Tally vote={vote} counts={vote.counts} />
          ) : (
            <p className="text-sm text-ink-2">{t('meeting.votes.countsLater')}</p>
          )}
        </div>
      </div>
      {isClosing && <CloseVoteDialog vote={vote} onClose={() => setClosing(false)} />}
    </Card>
  )
}

/** One ballot per voice that is left; who has given theirs, and who has none, is told. */
function Ballots({ view, vote }: { view: MeetingView; vote: VoteView }) {
  const t = useText()
  const voices = view.mine.voices[vote.voteId] ?? []
  const given = view.mine.changes[vote.voteId] ?? []
  if (voices.length + given.length > 0) {
    return (
      <div className="grid gap-4">
        {given.map((voice) => (
          <GivenVoice key={voice} view={view} vote={vote} voice={voice} />
        ))}
        {voices.map((voice) => (
          <Ballot
            key={voice}
            vote={vote}
            voice={voice}
            isAmongMany={voices.length + given.length > 1}
            name={view.departments.find(({ id }) => id === voice)?.shortName ?? null}
          />
        ))}
      </div>
    )
  }
  const hasVoted = view.mine.hasVoted.includes(vote.voteId)
  if (view.phase !== 'running') return null
  return (
    <p role="status" className={hasVoted ? 'font-semibold text-ok' : 'text-sm text-ink-2'}>
      {t(hasVoted ? 'meeting.votes.hasVoted' : 'meeting.votes.noVoice')}
    </p>
  )
}

/** What a department has said in an open vote, and the way to say something else until it is closed. */
function GivenVoice({ view, vote, voice }: { view: MeetingView; vote: VoteView; voice: string }) {
  const t = useText()
  const [isChanging, setChanging] = useState(false)
  const { choice = null, shortName = '' } = vote.roll.find(({ departmentId }) => departmentId === voice) ?? {}
  if (choice === null) return null
  if (isChanging && view.phase === 'running') {
    return (
      <Ballot {...{ vote, voice }} isAmongMany name={shortName} before={choice} onDone={() => setChanging(false)} />
    )
  }
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <p role="status" className="min-w-0 font-semibold break-words text-ok">
        {t('meeting.votes.said', { name: shortName, choice: choiceWords(t, choice) })}
      </p>
      {view.phase === 'running' && (
        <Button size="sm" onClick={() => setChanging(true)}>
          {t('meeting.votes.change')}
        </Button>
      )}
    </div>
  )
}

function CloseVoteDialog({ vote, onClose }: { vote: VoteView; onClose: () => void }) {
  const t = useText()
  const act = useMeetingAct()
  async function close() {
    if (await act.run('close-vote', { voteId: vote.voteId })) onClose()
  }
  return (
    <ConfirmDialog
      isOpen
      title={t('meeting.votes.closeTitle')}
      description={
        vote.way === 'straw'
          ? t('meeting.votes.closePoll')
          : t('meeting.votes.closeBody', { left: vote.roll.length - vote.given })
      }
      safeLabel={t('meeting.votes.keep')}
      actLabel={t('meeting.votes.closeAct')}
      busy={act.isBusy}
      onAct={() => void close()}
      onClose={onClose}
    >
      {act.failure && (
        <Notice tone="error" isLive>
          {t.failure(act.failure)}
        </Notice>
      )}
    </ConfirmDialog>
  )
}
