import { Check } from 'lucide-react'
import { type ComponentPropsWithoutRef, forwardRef, type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'
import { FieldError } from './field-error.tsx'

export interface CheckboxProps extends Omit<ComponentPropsWithoutRef<'input'>, 'type' | 'children'> {
  label: ReactNode
  help?: ReactNode
  error?: string | null
}

/** Yes or no, decided with the rest of the form. */
export const Checkbox = forwardRef<HTMLInputElement, CheckboxProps>(function Checkbox(
  { label, help, error, id, className, ...input },
  ref,
) {
  const ownId = useId()
  const boxId = id ?? ownId
  const describedBy = [error && `${boxId}-error`, help && `${boxId}-help`].filter(Boolean).join(' ')
  return (
    <div className={classNames('flex min-w-0 flex-col gap-1', className)}>
      <label htmlFor={boxId} className="flex items-start gap-2.5 py-0.5 text-button max-md:py-2.5">
        <span className="relative mt-0.5 grid size-5 flex-none place-items-center">
          <input
            {...input}
            ref={ref}
            id={boxId}
            type="checkbox"
            aria-describedby={describedBy || undefined}
            aria-invalid={error ? true : undefined}
            className="peer col-start-1 row-start-1 size-5 appearance-none rounded-sm border-[1.5px] border-line-strong bg-surface checked:border-primary checked:bg-primary disabled:bg-surface-sunken aria-invalid:border-error"
          />
          <Check
            size={16}
            strokeWidth={3}
            aria-hidden
            className="pointer-events-none invisible col-start-1 row-start-1 text-on-primary peer-checked:visible"
          />
        </span>
        <span>
          {label}
          {help && (
            <span id={`${boxId}-help`} className="block text-sm text-ink-2">
              {help}
            </span>
          )}
        </span>
      </label>
      <FieldError id={`${boxId}-error`} errors={error ? [error] : []} />
    </div>
  )
})
