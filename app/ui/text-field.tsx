import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { CONTROL_STYLE, FieldFrame, type FieldFrameProps } from './field-frame.tsx'

export interface TextFieldProps
  extends FieldFrameProps,
    Omit<ComponentPropsWithoutRef<'input'>, keyof FieldFrameProps | 'children'> {
  /** Something small at the right inside the box: a unit, a button. */
  end?: ReactNode
}

/** One line of text. */
export const TextField = forwardRef<HTMLInputElement, TextFieldProps>(function TextField(
  { label, isLabelHidden, required, note, help, error, className, id, end, type = 'text', ...input },
  ref,
) {
  return (
    <FieldFrame {...{ label, isLabelHidden, required, note, help, error, className, id }}>
      {(control) => {
        const box = (
          <input
            {...input}
            {...control}
            ref={ref}
            type={type}
            className={classNames(CONTROL_STYLE, Boolean(end) && 'pr-12')}
          />
        )
        if (!end) return box
        return (
          <span className="relative block">
            {box}
            <span className="absolute inset-y-0 right-1 flex items-center text-ink-2">{end}</span>
          </span>
        )
      }}
    </FieldFrame>
  )
})
