import { useId, useState } from 'react'
import { v7 } from 'uuid'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PositionMark } from '#app/ui/position-mark.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { MAX_COMMENT, needsComment, POSITIONS, type Position } from '#server/petitions/consultation/content/contract.ts'
import { useMeetingAct } from '../use-meeting-act.ts'
import type { OwnStand } from './read-beside.ts'

const MARKS = { agree: 'agree', agree_with_comment: 'agreeNote', disagree: 'disagree', reserve: 'reserve' } as const

/** What one's own department says of the clause, into the round of consultation that is open. */
export function OwnStandForm({ petitionId, own }: { petitionId: string; own: OwnStand }) {
  const t = useText()
  const group = useId()
  const act = useMeetingAct()
  const [statementId, setStatementId] = useState(() => v7())
  // As it stood when it was opened: what is being written is not touched by what others write.
  const [line] = useState(own.line)
  const [position, setPosition] = useState<Position | null>(line.position)
  const [comment, setComment] = useState(line.comment)
  const [told, setTold] = useState<string | null>(null)
  const isMute = position !== null && needsComment(position) && comment.trim() === ''

  async function state() {
    setTold(null)
    const answer = await act.ask('state-position', {
      ...{ petitionId, roundId: own.roundId, cid: line.cid, contentHash: line.contentHash, statementId },
      ...{ position: position ?? '', comment, basedOn: String(own.basedOn) },
    })
    if (!answer || !isStated(answer.value)) return
    const { value } = answer
    setStatementId(v7())
    setTold(
      value.isSaid
        ? t('meeting.beside.said')
        : value.left > 0
          ? t('meeting.beside.kept', { count: value.left })
          : t('meeting.beside.written'),
    )
  }

  return (
    <section
      aria-label={t('meeting.beside.own', { name: own.departmentName })}
      className="grid gap-3 border-t border-line pt-3"
    >
      <RadioGroup
        legend={t('meeting.beside.own', { name: own.departmentName })}
        name={group}
        value={position ?? ''}
        onChange={(value) => setPosition(value as Position)} // one of the options below
        options={POSITIONS.map((value) => ({
          value,
          label: (
            <span className="inline-flex items-center gap-2">
              <PositionMark position={MARKS[value]} isSilent />
              {t(`consultation.positions.${value}`)}
            </span>
          ),
        }))}
      />
      {position !== null && needsComment(position) && (
        <TextArea
          label={t('consultation.position.comment')}
          help={t('consultation.position.commentHelp')}
          required
          maxLength={MAX_COMMENT}
          value={comment}
          onChange={(event) => setComment(event.target.value)}
        />
      )}
      {act.failure && (
        <Notice tone="error" isLive>
          {t.failure(act.failure)}
        </Notice>
      )}
      {told && (
        <Notice tone="ok" isLive>
          {told}{' '}
          <a
            href={`/petitions/${petitionId}/consultation/position`}
            target="_blank"
            rel="noreferrer"
            className="underline"
          >
            {t('meeting.beside.ownPage')}
          </a>
        </Notice>
      )}
      <div>
        <Button
          variant="primary"
          busy={act.isBusy}
          disabledReason={
            position === null ? t('meeting.votes.chooseFirst') : isMute ? t('meeting.beside.commentFirst') : null
          }
          onClick={() => void state()}
        >
          {t(own.maySend ? 'meeting.beside.state' : 'meeting.beside.write')}
        </Button>
      </div>
    </section>
  )
}

function isStated(value: unknown): value is { isSaid: boolean; left: number } {
  return typeof value === 'object' && value !== null && 'isSaid' in value && 'left' in value
}
