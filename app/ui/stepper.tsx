import { Check } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import { classNames } from './class-names.ts'

export interface Step {
  readonly label: string
  readonly state: 'done' | 'now' | 'next'
  /** The full state in words, on hover. */
  readonly detail?: string
}

const MARKS = {
  done: 'border-primary bg-primary text-on-primary',
  now: 'border-primary bg-surface text-primary-ink ring-3 ring-primary-soft',
  next: 'border-line-strong bg-surface text-ink-2',
} as const

/** Where something stands on its way: at most five phases. On narrow screens only the present one is spelled out. */
export function Stepper({ steps, label }: { steps: readonly Step[]; label?: string }) {
  const t = useText()
  return (
    <ol aria-label={label ?? t('ui.stepper.label')} className="flex flex-wrap items-center gap-y-1 text-sm">
      {steps.map(({ label: name, state, detail }, index) => (
        <li
          key={name}
          title={detail}
          aria-current={state === 'now' ? 'step' : undefined}
          className={classNames(
            'flex items-center whitespace-nowrap',
            state === 'now' ? 'font-semibold text-ink' : 'text-ink-2',
          )}
        >
          {index > 0 && (
            <span
              aria-hidden
              className={classNames(
                'mx-2.5 h-0.5 w-6 max-lg:mx-1 max-lg:w-3 max-md:w-1.5',
                state === 'next' ? 'bg-line' : 'bg-primary',
              )}
            />
          )}
          <span
            aria-hidden
            className={classNames(
              'grid size-5.5 flex-none place-items-center rounded-full border-2 text-[0.75rem] leading-none font-semibold',
              state === 'now' ? 'mr-2 max-lg:mr-1.5' : 'lg:mr-2',
              MARKS[state],
            )}
          >
            {state === 'done' ? <Check size={14} strokeWidth={2.5} /> : index + 1}
          </span>
          <span className={state === 'now' ? undefined : 'max-lg:sr-only'}>{name}</span>
          <span className="sr-only">, {t(`ui.stepper.${state}`)}</span>
        </li>
      ))}
    </ol>
  )
}
