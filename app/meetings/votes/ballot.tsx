import { useId, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PositionMark } from '#app/ui/position-mark.tsx'
import type { VoteView } from '#server/meetings/board/contract.ts'
import { choiceMark, choiceWords } from '../meeting-words.ts'
import { useMeetingAct } from '../use-meeting-act.ts'

interface BallotProps {
  vote: VoteView
  /** The department it is given for; in a straw poll the person. */
  voice: string
  /** Of the department. */
  name: string | null
  isAmongMany: boolean
  /** What it said before, of an open vote that may say something else. */
  before?: string | null
  onDone?: () => void
}

/**
 * One voice: chosen first, then given; in an open vote it may be changed until the closing. What happens in the meeting
 * never touches it.
 */
export function Ballot({ vote, voice, name, isAmongMany, before = null, onDone }: BallotProps) {
  const t = useText()
  const group = useId()
  const act = useMeetingAct()
  const [choice, setChoice] = useState<string | null>(before)
  const isStraw = vote.way === 'straw'
  const legend = name && (isAmongMany || !isStraw) ? t('meeting.votes.choose', { name }) : t('meeting.votes.chooseOwn')
  async function give(chosen: string) {
    const voiceOf = isStraw ? '' : voice
    const fields = { voteId: vote.voteId, voice: voiceOf, choice: chosen, expected: before ?? '' }
    if (await act.run('cast-vote', fields)) onDone?.()
  }
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (choice) void give(choice)
      }}
    >
      <fieldset className="min-w-0">
        <legend className="mb-1.5 text-button font-medium">{legend}</legend>
        <div className="grid gap-2 sm:grid-cols-2">
          {vote.options.map((option) => {
            const mark = choiceMark(option)
            return (
              <label
                key={option}
                className="flex min-h-12 items-center gap-2.5 rounded-md border border-line-strong bg-surface px-3 py-2 text-button has-checked:border-primary has-checked:bg-primary-soft has-checked:font-semibold has-checked:shadow-[inset_0_0_0_1px_var(--primary)] has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
              >
                <input
                  type="radio"
                  name={group}
                  value={option}
                  checked={choice === option}
                  onChange={() => setChoice(option)}
                  className="size-5 flex-none appearance-none rounded-full border-[1.5px] border-line-strong bg-surface checked:border-[6px] checked:border-primary focus-visible:outline-none"
                />
                {mark && <PositionMark position={mark} isSilent />}
                <span className="min-w-0 break-words">{choiceWords(t, option)}</span>
              </label>
            )
          })}
        </div>
      </fieldset>
      {act.failure && (
        <Notice tone="error" isLive>
          {t.failure(act.failure)}
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button
          type="submit"
          variant="primary"
          busy={act.isBusy}
          disabledReason={choice === null ? t('meeting.votes.chooseFirst') : null}
        >
          {t(before === null ? 'meeting.votes.cast' : 'meeting.votes.castAgain')}
        </Button>
        {onDone && before !== null && <Button onClick={onDone}>{t('meeting.votes.keepBallot')}</Button>}
        {choice !== null && (
          <span className="text-sm text-ink-2">
            {t(vote.way === 'open' ? 'meeting.votes.castOpenHelp' : 'meeting.votes.castHelp')}
          </span>
        )}
      </div>
      {vote.way === 'secret' && <p className="text-sm text-ink-2">{t('meeting.votes.secretNote')}</p>}
    </form>
  )
}
