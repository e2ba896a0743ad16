import { useId } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PositionMark } from '#app/ui/position-mark.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import type { OwnLineView } from '#server/petitions/consultation/consultation-view.ts'
import { MAX_COMMENT, POSITIONS, type Position } from '#server/petitions/consultation/content/contract.ts'
import { AnswerWords } from './cell-dialog.tsx'
import { clauseInSentence, clauseName } from './clause-name.ts'
import { FIELD, hasComment, type OwnLine } from './own-position.ts'
import { StateWords } from './position-marks.tsx'

const MARKS = { agree: 'agree', agree_with_comment: 'agreeNote', disagree: 'disagree', reserve: 'reserve' } as const

interface PositionLineProps {
  line: OwnLineView
  own: OwnLine
  mayWrite: boolean
  onChange: (own: OwnLine) => void
}

/** One clause: its text, the four positions, and the words for all but plain agreement. */
export function PositionLine({ line, own, mayWrite, onChange }: PositionLineProps) {
  const t = useText()
  const headingId = useId()
  const { cid, text, heading, sentText, isGone, isEarlier, answer } = line
  // The heading is the first line of the text.
  const rest = text.startsWith(heading) ? text.slice(heading.length).trim() : text
  return (
    <section aria-labelledby={headingId} className="grid gap-3 rounded-lg border border-line bg-surface p-5 max-md:p-4">
      <h3 id={headingId} className="text-md font-semibold break-words">
        {clauseName(t, line, 400)}
      </h3>
      {isGone && <Notice tone="info">{t('consultation.position.gone')}</Notice>}
      {sentText !== null && <Notice tone="warn">{t('consultation.position.changed')}</Notice>}
      {rest !== '' && (
        <p lang="vi" className="max-w-[75ch] break-words whitespace-pre-line">
          {rest}
        </p>
      )}
      {sentText !== null && (
        <details>
          <summary className="cursor-pointer py-1 text-sm max-md:py-2.5">{t('consultation.position.sentText')}</summary>
          <blockquote lang="vi" className="mt-1 border-l-2 border-line-strong pl-3 break-words whitespace-pre-line">
            {sentText}
          </blockquote>
        </details>
      )}
      {isEarlier && <p className="text-sm text-ink-2">{t('consultation.position.earlier')}</p>}
      {mayWrite ? (
        <Fields line={line} own={own} onChange={onChange} />
      ) : (
        <div>
          <StateWords state={own.position ?? 'waiting'} />
          {own.comment !== '' && <p className="mt-2 break-words whitespace-pre-line">{own.comment}</p>}
        </div>
      )}
      {answer && (
        <div className="grid gap-1">
          <p className="text-sm font-medium">{t('consultation.position.answer')}</p>
          <AnswerWords answer={answer} />
        </div>
      )}
      <input type="hidden" name={`${FIELD.hash}${cid}`} value={line.contentHash} />
    </section>
  )
}

function Fields({ line, own, onChange }: Pick<PositionLineProps, 'line' | 'own' | 'onChange'>) {
  const t = useText()
  const { cid } = line
  return (
    <>
      <RadioGroup
        legend={t('consultation.position.legend', { clause: clauseInSentence(t, line) })}
        name={`${FIELD.position}${cid}`}
        look="cards"
        value={own.position ?? ''}
        onChange={(position) => onChange({ ...own, position: position as Position })} // one of the options below
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
      {hasComment(own) ? (
        <TextArea
          label={t('consultation.position.comment')}
          help={t('consultation.position.commentHelp')}
          required
          name={`${FIELD.comment}${cid}`}
          maxLength={MAX_COMMENT}
          value={own.comment}
          onChange={(event) => onChange({ ...own, comment: event.target.value })}
        />
      ) : (
        // What was typed before another choice is not lost.
        <input type="hidden" name={`${FIELD.comment}${cid}`} value={own.comment} />
      )}
    </>
  )
}
