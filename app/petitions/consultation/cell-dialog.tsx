import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import type { AnswerView, ConsensusRowView, SaidView } from '#server/petitions/consultation/consultation-view.ts'
import type { DepartmentBadge } from '#server/petitions/items/item-view.ts'
import { clauseName } from './clause-name.ts'
import { StateWords } from './position-marks.tsx'

interface CellDialogProps {
  row: ConsensusRowView
  department: DepartmentBadge
  onClose: () => void
}

/** What one department said of one clause, what became of it, and what it said before. */
export function CellDialog({ row, department, onClose }: CellDialogProps) {
  const t = useText()
  const cell = row.cells.find(({ departmentId }) => departmentId === department.id)
  if (!cell) return null
  return (
    <Dialog
      isOpen
      width="wide"
      onClose={onClose}
      title={t('consultation.cell.title', { department: department.shortName, clause: clauseName(t, row, 80) })}
      footer={
        <Button data-autofocus onClick={onClose}>
          {t('consultation.cell.close')}
        </Button>
      }
    >
      {cell.said.length === 0 ? (
        <div className="grid gap-2">
          <p className="font-semibold">
            <StateWords state={cell.state} isEarlier={cell.isEarlier} />
          </p>
          <p>{t(`consultation.cell.explain.${cell.state as 'deemed' | 'silent' | 'waiting' | 'not_asked'}`)}</p>
        </div>
      ) : (
        <ul className="grid gap-5">
          {cell.said.map((said) => (
            <li key={said.cid}>
              <Said said={said} isOfOther={said.cid !== row.cid} />
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}

function Said({ said, isOfOther }: { said: SaidView; isOfOther: boolean }) {
  const t = useText()
  const format = useFormat()
  const { position, comment, isEarlier, ofText, at, by, isAfterDeadline, answer, earlier } = said
  return (
    <div className="grid gap-2">
      {isOfOther && (
        <p className="text-sm text-ink-2">
          {t('consultation.cell.ofClause', { label: said.clauseLabel.replace(/[.)]$/, '') })}
        </p>
      )}
      <p className="font-semibold">
        <StateWords state={position} isEarlier={isEarlier} />
      </p>
      {comment !== '' && <p className="break-words whitespace-pre-line">{comment}</p>}
      <p className="text-sm text-ink-2">
        {t('consultation.cell.said', { time: format.dateTime(at), name: by?.fullName ?? '' })}
        {isAfterDeadline && ` · ${t('consultation.cell.late')}`}
      </p>
      {comment !== '' && <AnswerWords answer={answer} />}
      {ofText !== null && (
        <details>
          <summary className="cursor-pointer py-1 text-sm max-md:py-2.5">{t('consultation.cell.ofText')}</summary>
          <blockquote className="mt-1 border-l-2 border-line-strong pl-3 break-words whitespace-pre-line">
            {ofText}
          </blockquote>
        </details>
      )}
      {earlier.length > 0 && (
        <details>
          <summary className="cursor-pointer py-1 text-sm max-md:py-2.5">{t('consultation.cell.before')}</summary>
          <ul className="mt-1 grid gap-2 text-sm">
            {earlier.map((one) => (
              <li key={one.at.toString()}>
                <StateWords state={one.position} /> <span className="text-ink-2">{format.dateTime(one.at)}</span>
                {one.comment !== '' && <p className="break-words whitespace-pre-line">{one.comment}</p>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

/** Tiếp thu or giải trình, or that it still waits. */
export function AnswerWords({ answer }: { answer: AnswerView | null }) {
  const t = useText()
  const format = useFormat()
  if (!answer) return <p className="text-sm text-ink-2">{t('consultation.cell.noAnswer')}</p>
  const { kind, words, at, by } = answer
  return (
    <div className="rounded-md bg-surface-sunken px-3 py-2">
      <p className="text-sm text-ink-2">
        {t('consultation.cell.answeredBy', {
          kind: t(`consultation.answers.${kind}`),
          time: format.dateTime(at),
          name: by?.fullName ?? '',
        })}
      </p>
      {words !== '' && <p className="break-words whitespace-pre-line">{words}</p>}
    </div>
  )
}
