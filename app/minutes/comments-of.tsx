import { MessageSquarePlus } from 'lucide-react'
import { useState } from 'react'
import { ActQuestion } from '#app/accounts/act-question.tsx'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Chip } from '#app/ui/chip.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { MINUTES_LIMITS } from '#server/minutes/contract.ts'
import type { CommentView, MinutesBody, MinutesView } from '#server/minutes/minutes-view.ts'
import { minutesAddress } from './use-minutes-act.ts'

interface CommentsOfProps {
  view: MinutesView
  body: MinutesBody
  part: string
  title?: string
  /** In a card of its own. */
  isCard?: boolean
}

/** What is said of one part of the draft, and what the secretary answers. Nothing while nobody may say anything. */
export function CommentsOf({ view, body, part, title, isCard = false }: CommentsOfProps) {
  const t = useText()
  const [newId, setNewId] = useState<string | null>(null)
  const comments = body.comments.filter((comment) => comment.part === part)
  const name = title ?? t('minutes.part.whole')
  const { comment: mayComment } = view.abilities
  if (comments.length === 0 && !mayComment) return null
  const list = (
    <div className="grid gap-3">
      {!isCard && comments.length > 0 && <h3 className="text-button font-medium">{t('minutes.comments.title')}</h3>}
      {comments.length > 0 && (
        <ul className="grid gap-3">
          {comments.map((comment) => (
            <Comment key={comment.id} view={view} comment={comment} />
          ))}
        </ul>
      )}
      {mayComment && (
        <Button
          size="sm"
          icon={MessageSquarePlus}
          className="justify-self-start"
          aria-label={t('minutes.comments.addTo', { part: name })}
          onClick={() => setNewId(crypto.randomUUID())}
        >
          {t('minutes.comments.add')}
        </Button>
      )}
      {newId && (
        <ActQuestion
          address={minutesAddress(view.workshopId)}
          fields={{ intent: 'comment', id: newId, part }}
          title={t('minutes.comments.addTo', { part: name })}
          description=""
          safeLabel={t('common.actions.cancel')}
          actLabel={t('minutes.comments.send')}
          tone="primary"
          doneWords={t('minutes.comments.sent')}
          words={{
            name: 'text',
            label: t('minutes.comments.text'),
            missing: t('failures.minutes-comment-text'),
            longest: MINUTES_LIMITS.words,
          }}
          onClose={() => setNewId(null)}
        />
      )}
    </div>
  )
  return isCard ? <Card title={t('minutes.part.whole')}>{list}</Card> : list
}

function Comment({ view, comment }: { view: MinutesView; comment: CommentView }) {
  const t = useText()
  const format = useFormat()
  const [isAnswering, setAnswering] = useState(false)
  const { author, department, text, at, answer } = comment
  const mayAnswer = view.stage === 'review' && view.abilities.write
  return (
    <li className="min-w-0 rounded-md border border-line px-4 py-3">
      <p className="text-sm text-ink-2">
        {t('minutes.comments.by', { name: author, department, time: format.dateTime(at) })}
      </p>
      <p className="max-w-[43em] break-words whitespace-pre-line">{text}</p>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        {answer ? (
          <Chip tone={answer.isAccepted ? 'ok' : 'info'}>
            {t(answer.isAccepted ? 'minutes.comments.accepted' : 'minutes.comments.explained')}
          </Chip>
        ) : (
          <Chip tone="warn">{t('minutes.comments.waiting')}</Chip>
        )}
        {mayAnswer && (
          <Button size="sm" onClick={() => setAnswering(true)}>
            {t(answer ? 'minutes.comments.answerAgain' : 'minutes.comments.answer')}
          </Button>
        )}
      </div>
      {answer?.text && <p className="mt-1 max-w-[43em] break-words whitespace-pre-line">{answer.text}</p>}
      {isAnswering && <AnswerQuestion view={view} comment={comment} onClose={() => setAnswering(false)} />}
    </li>
  )
}

function AnswerQuestion({ view, comment, onClose }: { view: MinutesView; comment: CommentView; onClose: () => void }) {
  const t = useText()
  const [verdict, setVerdict] = useState<'accepted' | 'explained'>('accepted')
  return (
    <ActQuestion
      address={minutesAddress(view.workshopId)}
      fields={{ intent: 'answer-comment', id: comment.id, verdict }}
      title={t('minutes.comments.answerTitle', { name: comment.author })}
      description={comment.text}
      safeLabel={t('common.actions.cancel')}
      actLabel={t('minutes.comments.answer')}
      tone="primary"
      doneWords={t('minutes.comments.answered')}
      words={{
        name: 'answer',
        label: t('minutes.comments.words'),
        missing: verdict === 'explained' ? t('failures.minutes-answer-missing') : null,
        longest: MINUTES_LIMITS.words,
      }}
      onClose={onClose}
    >
      <RadioGroup
        legend={t('minutes.comments.verdict')}
        name={`verdict-${comment.id}`}
        look="cards"
        value={verdict}
        onChange={(value) => setVerdict(value === 'explained' ? 'explained' : 'accepted')}
        options={[
          {
            value: 'accepted',
            label: t('minutes.comments.accepted'),
            help: t('minutes.comments.acceptedHelp'),
          },
          {
            value: 'explained',
            label: t('minutes.comments.explained'),
            help: t('minutes.comments.explainedHelp'),
          },
        ]}
      />
    </ActQuestion>
  )
}
