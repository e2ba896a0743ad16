import { useText } from '#app/i18n/language.tsx'
import { Card } from '#app/ui/card.tsx'
import { Chip, type ChipProps } from '#app/ui/chip.tsx'
import { DepartmentLine } from '#app/workshops/department-line.tsx'
import type { AnswerView, SignerView } from '#server/petitions/signing/signing-view.ts'
import { AnswerLine } from './answer-line.tsx'

const TONES: Readonly<Record<SignerView['state'], ChipProps['tone']>> = {
  waiting: 'line',
  now: 'warn',
  confirmed: 'ok',
  reserved: 'reserve',
  returned: 'seal',
}

interface SignersCardProps {
  signers: readonly SignerView[]
  former: readonly AnswerView[]
}

/** Who has confirmed and who has not, in protocol order. */
export function SignersCard({ signers, former }: SignersCardProps) {
  const t = useText()
  const hasTurns = new Set(signers.map(({ turn }) => turn)).size > 1
  return (
    <Card title={t('petitionSigning.list.title')}>
      <ol className="divide-y divide-line">
        {signers.map(({ department, turn, state, answer }) => (
          <li key={department.id} className="grid gap-1 py-3 first:pt-0 last:pb-0">
            <div className="flex flex-wrap items-start justify-between gap-2">
              <DepartmentLine department={department} />
              <span className="flex flex-wrap items-center gap-2">
                {hasTurns && <span className="text-sm text-ink-2">{t('petitionSigning.list.turn', { turn })}</span>}
                <Chip tone={TONES[state]}>{t(`petitionSigning.list.states.${state}`)}</Chip>
              </span>
            </div>
            {answer && <AnswerLine answer={answer} />}
          </li>
        ))}
      </ol>
      {former.length > 0 && (
        <details className="mt-3 border-t border-line pt-3">
          <summary className="cursor-pointer text-button font-medium">{t('petitionSigning.list.former')}</summary>
          <AnswerList answers={former} />
        </details>
      )}
    </Card>
  )
}

/** Answers with the body that gave each. */
export function AnswerList({ answers }: { answers: readonly AnswerView[] }) {
  const t = useText()
  return (
    <ul className="mt-2 grid gap-3">
      {answers.map((answer) => (
        <li key={answer.id} className="grid gap-1">
          <div className="flex flex-wrap items-start justify-between gap-2">
            <DepartmentLine department={answer.department} />
            <Chip tone="line">{t(`petitionSigning.list.states.${answer.kind}`)}</Chip>
          </div>
          <AnswerLine answer={answer} />
        </li>
      ))}
    </ul>
  )
}
