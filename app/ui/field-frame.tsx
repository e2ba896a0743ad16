import { type ReactNode, useId } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { classNames } from './class-names.ts'
import { FieldError } from './field-error.tsx'

/** What every field has around its control. */
export interface FieldFrameProps {
  label: ReactNode
  /** For a field whose label is said elsewhere, e.g. by the head of its column. */
  isLabelHidden?: boolean
  /** Said in words beside the label, never by a star. */
  required?: boolean
  /** A lighter word after the label, e.g. who fills it in. */
  note?: string
  help?: ReactNode
  /** A sentence that names the fault; a list where there are several. */
  error?: string | readonly string[] | null
  className?: string
}

/** What the control takes so that its label, help and error are heard with it. */
export interface ControlProps {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  'aria-required': true | undefined
}

interface FrameProps extends FieldFrameProps {
  id?: string
  children: (control: ControlProps) => ReactNode
}

/** Label above, control, help, error under it. */
export function FieldFrame({ id, label, isLabelHidden, required, note, help, error, className, children }: FrameProps) {
  const t = useText()
  const ownId = useId()
  const controlId = id ?? ownId
  const errors = typeof error === 'string' ? [error] : (error ?? [])
  const describedBy = [errors.length > 0 && `${controlId}-error`, help && `${controlId}-help`].filter(Boolean).join(' ')
  return (
    <div className={classNames('flex min-w-0 flex-col gap-[5px]', className)}>
      <label htmlFor={controlId} className={isLabelHidden ? 'sr-only' : 'text-button font-medium'}>
        {label}
        {(required || note) && <span className="font-regular text-ink-2"> {note ?? t('common.required')}</span>}
      </label>
      {children({
        id: controlId,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': errors.length > 0 || undefined,
        'aria-required': required || undefined,
      })}
      <FieldError id={`${controlId}-error`} errors={errors} />
      {help && (
        <p id={`${controlId}-help`} className="text-sm text-ink-2">
          {help}
        </p>
      )}
    </div>
  )
}

/** The look of a box one types in. The border is 2 px when faulty; the text does not move for it. */
export const CONTROL_STYLE =
  'min-h-11 w-full min-w-0 rounded-md border border-line-strong bg-surface px-3 py-2 text-md text-ink [&[readonly]]:border-line [&[readonly]]:bg-surface-sunken [&[readonly]]:text-ink-2 disabled:border-line disabled:bg-surface-sunken disabled:text-ink-2 aria-invalid:border-error aria-invalid:shadow-[inset_0_0_0_1px_var(--error)]'
