import { type ReactNode, useId } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { classNames } from './class-names.ts'
import { FieldError } from './field-error.tsx'

export interface RadioOption {
  readonly value: string
  readonly label: ReactNode
  readonly help?: ReactNode
  readonly disabled?: boolean
}

export interface RadioGroupProps {
  legend: ReactNode
  name: string
  options: readonly RadioOption[]
  value?: string
  defaultValue?: string
  onChange?: (value: string) => void
  /** cards: framed, side by side where there is room. */
  look?: 'list' | 'cards'
  required?: boolean
  error?: string | null
}

/** One of a few that should all be seen. */
export function RadioGroup(props: RadioGroupProps) {
  const { legend, name, options, value, defaultValue, onChange, look = 'list', required, error } = props
  const t = useText()
  const id = useId()
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined} className="min-w-0">
      <legend className="mb-1.5 text-button font-medium">
        {legend}
        {required && <span className="font-regular text-ink-2"> {t('common.required')}</span>}
      </legend>
      <div className={look === 'cards' ? 'grid gap-2 sm:auto-cols-fr sm:grid-flow-col' : 'flex flex-col gap-1'}>
        {options.map((option) => (
          <label
            key={option.value}
            className={classNames(
              'flex items-start gap-2.5 text-button',
              look === 'cards'
                ? 'rounded-md border border-line-strong bg-surface px-3 py-2 has-checked:border-primary has-checked:bg-primary-soft has-checked:shadow-[inset_0_0_0_1px_var(--primary)] has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus'
                : 'py-0.5 max-md:py-2.5',
            )}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              disabled={option.disabled}
              {...(value === undefined
                ? { defaultChecked: option.value === defaultValue }
                : { checked: option.value === value })}
              onChange={() => onChange?.(option.value)}
              className={classNames(
                'mt-0.5 size-5 flex-none appearance-none rounded-full border-[1.5px] border-line-strong bg-surface checked:border-[6px] checked:border-primary disabled:bg-surface-sunken',
                look === 'cards' && 'focus-visible:outline-none',
              )}
            />
            <span className={look === 'cards' ? 'font-medium' : undefined}>
              {option.label}
              {option.help && <span className="block text-sm font-regular text-ink-2">{option.help}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={`${id}-error`} errors={error ? [error] : []} />
    </fieldset>
  )
}
