import { Link } from '@remix-run/react'
import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import type { SaidView } from '#server/petitions/consultation/consultation-view.ts'
import { ANSWER_KINDS, type AnswerKind, MAX_COMMENT } from '#server/petitions/consultation/content/contract.ts'
import type { DepartmentBadge } from '#server/petitions/items/item-view.ts'
import { AnswerWords } from './cell-dialog.tsx'
import { clauseInSentence } from './clause-name.ts'
import { StateWords } from './position-marks.tsx'
import { useConsultationAct } from './use-consultation-act.ts'

/** One comment that is to be answered. */
export interface OpenComment {
  readonly department: DepartmentBadge
  readonly said: SaidView
  /** The clause of the text where its matter stands; null where it has left. */
  readonly standingCid: string | null
}

interface AnswerFormProps {
  petitionId: string
  roundId: string
  comment: OpenComment
  mayAnswer: boolean
}

/** What a department said, and tiếp thu or giải trình of it. */
export function AnswerForm({ petitionId, roundId, comment, mayAnswer }: AnswerFormProps) {
  const t = useText()
  const { department, said, standingCid } = comment
  const clause = { label: said.clauseLabel, heading: said.clauseHeading }
  return (
    <article className="grid gap-3 rounded-lg border border-line bg-surface p-5 max-md:p-4">
      <h2 className="text-md font-semibold">
        {t('consultation.answer.of', { department: department.shortName, clause: clauseInSentence(t, clause) })}
      </h2>
      <div className="text-sm">
        <p className="text-ink-2 break-words">{said.clauseHeading}</p>
        {standingCid && (
          <Link to={`/petitions/${petitionId}/draft#clause-${standingCid}`}>{t('consultation.answer.draft')}</Link>
        )}
      </div>
      <div>
        <StateWords state={said.position} isEarlier={said.isEarlier} />
        <p className="mt-1 max-w-[75ch] break-words whitespace-pre-line">{said.comment}</p>
      </div>
      {mayAnswer ? (
        <Fields petitionId={petitionId} roundId={roundId} comment={comment} />
      ) : (
        <AnswerWords answer={said.answer} />
      )}
    </article>
  )
}

function Fields({ petitionId, roundId, comment: { department, said } }: Omit<AnswerFormProps, 'mayAnswer'>) {
  const t = useText()
  const act = useConsultationAct(petitionId, { words: t('consultation.answer.saved') })
  const [kind, setKind] = useState<AnswerKind | ''>(said.answer?.kind ?? '')
  const [words, setWords] = useState(said.answer?.words ?? '')
  const isSame = said.answer?.kind === kind && said.answer.words === words.trim()
  return (
    <>
      <RadioGroup
        legend={t('consultation.answer.kind')}
        name={`kind-${said.statementId}-${said.cid}`}
        look="cards"
        value={kind}
        onChange={(value) => setKind(value as AnswerKind)} // one of the options below
        options={ANSWER_KINDS.map((value) => ({ value, label: t(`consultation.answers.${value}`) }))}
      />
      <TextArea
        label={t('consultation.answer.words')}
        help={t('consultation.answer.wordsHelp')}
        required={kind === 'explain'}
        maxLength={MAX_COMMENT}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {act.failure && (
        <Notice tone="error" isLive>
          {t.failure(act.failure)}
        </Notice>
      )}
      {kind !== '' && !isSame && (
        <p>
          <Button
            variant="primary"
            busy={act.isBusy}
            onClick={() =>
              act.run('answer', {
                roundId,
                departmentId: department.id,
                cid: said.cid,
                statementId: said.statementId,
                kind,
                words,
              })
            }
          >
            {t('consultation.answer.save')}
          </Button>
        </p>
      )}
      {isSame && <AnswerWords answer={said.answer} />}
    </>
  )
}
