import { CircleCheck, CircleSlash, Clock, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Chip } from '#app/ui/chip.tsx'
import { classNames } from '#app/ui/class-names.ts'
import type { RequestView } from '#server/personal-data/contract.ts'
import { dueWords } from './due-words.ts'

const LOOKS = {
  open: { tone: 'info', icon: Clock },
  fulfilled: { tone: 'ok', icon: CircleCheck },
  refused: { tone: 'warn', icon: CircleSlash },
  withdrawn: { tone: 'neutral', icon: Undo2 },
} as const

interface RequestFactsProps {
  request: RequestView
  /** Values as they are now, beside those asked for; for the administrator. */
  now?: Readonly<Record<'fullName' | 'email' | 'office', string>>
  heading: 'h3' | 'h4'
  /** Before the kind: who asks. */
  children?: ReactNode
}

/** What was asked, until when it is answered, and the answer. */
export function RequestFacts({ request, now, heading: Heading, children }: RequestFactsProps) {
  const t = useText()
  const format = useFormat()
  const { kind, state, text, proposed, receivedAt, dueOn, daysLeft, endedAt, endedBy, ground, answer } = request
  const isOverdue = state === 'open' && daysLeft < 0
  const fields = (['fullName', 'email', 'office'] as const).filter((field) => proposed?.[field] !== undefined)
  return (
    <div className="min-w-0 flex-1">
      {children}
      <Heading
        className={classNames('flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold', children ? 'mt-2' : null)}
      >
        {t(`personalData.requests.kinds.${kind}`)}
        <Chip {...LOOKS[state]}>{t(`personalData.requests.states.${state}`)}</Chip>
      </Heading>
      <p className="text-sm text-ink-2">{t('personalData.requests.received', { time: format.dateTime(receivedAt) })}</p>
      {state === 'open' && (
        <p className={classNames('text-sm', isOverdue ? 'font-semibold text-seal' : 'text-ink-2')}>
          {t('personalData.requests.due', { day: format.date(dueOn), left: dueWords(t, daysLeft) })}
        </p>
      )}
      {fields.length > 0 && (
        <ul className="mt-1.5 list-disc pl-5">
          {fields.map((field) => (
            <li key={field} className="[overflow-wrap:anywhere]">
              {t('personalData.requests.changes', {
                field: t(`personalData.requests.fields.${field}`),
                value: proposed?.[field] ?? '',
              })}
              {now && state === 'open' && (
                <span className="text-ink-2"> ({t('personalData.queue.now', { value: now[field] })})</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {text && <p className="mt-1.5 max-w-[43em] whitespace-pre-line [overflow-wrap:anywhere]">{text}</p>}
      {endedAt && (
        <div className="mt-1.5 max-w-[43em] text-ink-2">
          {ground && <p>{t('personalData.requests.ground', { ground: t(`personalData.grounds.${ground}`) })}</p>}
          {answer && (
            <p className="whitespace-pre-line [overflow-wrap:anywhere]">
              {t('personalData.requests.answer', { answer })}
            </p>
          )}
          <p className="text-sm">
            {t('personalData.requests.ended', { time: format.dateTime(endedAt), name: endedBy })}
          </p>
        </div>
      )}
    </div>
  )
}
