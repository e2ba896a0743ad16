import { Form, useNavigation } from '@remix-run/react'
import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import type { Failure } from '#server/kernel/result.ts'
import { formatDate, type LocalDate } from '#server/language/dates.ts'
import { addWorkingDays, type CalendarChanges, workingDaysBetween } from '#server/language/working-days.ts'
import { MAX_LETTER, saysSilenceAgrees } from '#server/petitions/consultation/content/contract.ts'

interface OpenRoundFormProps {
  opened: {
    readonly petition: {
      readonly id: string
      readonly code: string
      readonly title: string
      readonly leadName: string
    }
    readonly roundId: string
    readonly number: number
    readonly names: readonly string[]
    readonly clauseCount: number
    readonly today: LocalDate
    readonly earliest: LocalDate
    readonly calendar: CalendarChanges
  }
  answer: {
    readonly typed: { readonly letter: string; readonly deadline: string }
    readonly faults: Readonly<Record<string, string>>
    readonly failure: Failure | null
  } | null
}

/** What the form offers first. */
const OFFERED_WORKING_DAYS = 7

/** The letter of a round: its words, its deadline in working days, and whether silence counts, which it then says. */
export function OpenRoundForm({ opened, answer }: OpenRoundFormProps) {
  const t = useText()
  const isBusy = useNavigation().formMethod === 'POST'
  const { petition, number, names, clauseCount, today, earliest, calendar } = opened
  const [deadline, setDeadline] = useState<LocalDate | null>(addWorkingDays(today, OFFERED_WORKING_DAYS, calendar))
  const [letter, setLetter] = useState(() => answer?.typed.letter ?? firstLetter(deadline))
  // Until somebody writes in it, the letter follows the day that is chosen.
  const [isOwn, setOwn] = useState(answer !== null)
  const isSilent = saysSilenceAgrees(letter)

  function firstLetter(day: LocalDate | null): string {
    return t('consultation.letterText.begin', {
      lead: petition.leadName,
      code: petition.code,
      title: petition.title.replace(/^V\/v\s+/i, ''),
      number,
      deadline: day ? formatDate(day) : t('consultation.letterText.noDay'),
    })
  }
  function chooseDay(day: LocalDate | null): void {
    setDeadline(day)
    if (isOwn) return
    setLetter(isSilent ? `${firstLetter(day)}\n${t('consultation.letterText.silence')}` : firstLetter(day))
  }
  /** The sentence goes into the letter with the choice, and out with it. */
  function chooseSilence(isChosen: boolean): void {
    const sentence = t('consultation.letterText.silence')
    if (isChosen) setLetter(`${letter.trimEnd()}\n${sentence}`)
    else {
      const lines = letter.replace(sentence, '').split('\n')
      setLetter(
        lines
          .filter((line) => !saysSilenceAgrees(line))
          .join('\n')
          .trimEnd(),
      )
    }
  }
  const faultOf = (field: string) => {
    const code = answer?.faults[field]
    return code ? t.failure({ code }) : null
  }

  return (
    <Form
      method="post"
      noValidate
      className="grid max-w-180 gap-4 rounded-lg border border-line bg-surface p-5 max-md:p-4"
    >
      <p className="text-ink-2">
        {t('consultation.open.lead', { count: names.length, names: names.join(', '), clauses: clauseCount, number })}
      </p>
      {answer?.failure && (
        <Notice tone="error" isLive>
          {t.failure(answer.failure)}
        </Notice>
      )}
      <input type="hidden" name="roundId" value={opened.roundId} />
      <DateField
        label={t('consultation.open.deadline')}
        required
        name="deadline"
        defaultValue={answer?.typed.deadline ?? deadline}
        min={earliest}
        onChange={chooseDay}
        help={
          deadline && deadline > today
            ? t('consultation.open.workingDays', { days: workingDaysBetween(today, deadline, calendar) })
            : undefined
        }
        error={faultOf('deadline')}
      />
      <TextArea
        label={t('consultation.open.letter')}
        help={t('consultation.open.letterHelp')}
        required
        name="letter"
        lang="vi"
        rows={6}
        maxLength={MAX_LETTER}
        value={letter}
        onChange={(event) => {
          setOwn(true)
          setLetter(event.target.value)
        }}
        error={faultOf('letter')}
      />
      <Checkbox
        label={t('consultation.open.silence')}
        help={t('consultation.open.silenceHelp')}
        name="silenceAgrees"
        checked={isSilent}
        onChange={(event) => chooseSilence(event.target.checked)}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={isBusy}>
          {t('consultation.open.send')}
        </Button>
        <LinkButton to={`/petitions/${petition.id}/consultation`} variant="quiet">
          {t('common.actions.cancel')}
        </LinkButton>
      </div>
    </Form>
  )
}
