import { type ComponentPropsWithoutRef, forwardRef, useEffect, useImperativeHandle, useRef } from 'react'
import { classNames } from './class-names.ts'
import { CONTROL_STYLE, FieldFrame, type FieldFrameProps } from './field-frame.tsx'

export interface TextAreaProps
  extends FieldFrameProps,
    Omit<ComponentPropsWithoutRef<'textarea'>, keyof FieldFrameProps | 'children'> {
  /** Rows at the start; it grows with the text and scrolls only beyond half the window. */
  rows?: number
}

/** Several lines of text; grows while one types. */
export const TextArea = forwardRef<HTMLTextAreaElement, TextAreaProps>(function TextArea(
  { label, isLabelHidden, required, note, help, error, className, id, rows = 3, onInput, ...area },
  ref,
) {
  const box = useRef<HTMLTextAreaElement>(null)
  useImperativeHandle<HTMLTextAreaElement | null, HTMLTextAreaElement | null>(ref, () => box.current)

  useEffect(() => grow(box.current)) // after every render: the text may have come from outside
  useEffect(() => {
    if (!box.current) return
    const observed = box.current
    let width = 0
    // In a dialog it has no size until the dialog is shown; elsewhere the window may change.
    const observer = new ResizeObserver(() => {
      if (observed.clientWidth === width) return
      width = observed.clientWidth
      grow(observed)
    })
    observer.observe(observed)
    return () => observer.disconnect()
  }, [])

  return (
    <FieldFrame {...{ label, isLabelHidden, required, note, help, error, className, id }}>
      {(control) => (
        <textarea
          {...area}
          {...control}
          ref={box}
          rows={rows}
          className={classNames(CONTROL_STYLE, 'max-h-[50dvh] resize-y')}
          onInput={(event) => {
            grow(event.currentTarget)
            onInput?.(event)
          }}
        />
      )}
    </FieldFrame>
  )
})

function grow(box: HTMLTextAreaElement | null): void {
  if (!box) return
  box.style.height = 'auto'
  box.style.height = `${box.scrollHeight + 2}px` // the borders
}
