import { ChevronDown } from 'lucide-react'
import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { classNames } from './class-names.ts'
import { CONTROL_STYLE, FieldFrame, type FieldFrameProps } from './field-frame.tsx'

export interface SelectOption {
  readonly value: string
  readonly label: string
  readonly disabled?: boolean
}

export interface SelectProps
  extends FieldFrameProps,
    Omit<ComponentPropsWithoutRef<'select'>, keyof FieldFrameProps | 'children'> {
  options: readonly SelectOption[]
  /** Words of the empty choice, "Chọn" unless told; null where there is always a choice. */
  emptyLabel?: string | null
}

/** One of a few: the device's own list, which every thumb and every screen reader knows. */
export const Select = forwardRef<HTMLSelectElement, SelectProps>(function Select(
  { label, isLabelHidden, required, note, help, error, className, id, options, emptyLabel, ...select },
  ref,
) {
  const t = useText()
  return (
    <FieldFrame {...{ label, isLabelHidden, required, note, help, error, className, id }}>
      {(control) => (
        <span className="relative block">
          <select
            {...select}
            {...control}
            ref={ref}
            className={classNames(CONTROL_STYLE, 'appearance-none truncate pr-10 leading-(--leading-md)')}
          >
            {emptyLabel !== null && <option value="">{emptyLabel ?? t('ui.select.choose')}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown
            size={20}
            aria-hidden
            className="pointer-events-none absolute inset-y-0 right-3 my-auto text-ink-2"
          />
        </span>
      )}
    </FieldFrame>
  )
})
