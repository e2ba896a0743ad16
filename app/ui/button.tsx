import { type ComponentPropsWithoutRef, forwardRef, type MouseEvent, type ReactNode, useId } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { type ButtonLook, buttonStyle } from './button-style.ts'
import { classNames } from './class-names.ts'
import type { Icon } from './icon.ts'
import { Spinner } from './spinner.tsx'

export interface ButtonProps extends ButtonLook, Omit<ComponentPropsWithoutRef<'button'>, 'disabled'> {
  icon?: Icon
  /** While true nothing can be pressed; the width stays. Leave undefined where the button never waits. */
  busy?: boolean
  /** What it says while busy, "Đang gửi…" unless told. */
  busyLabel?: string
  /** Switches the button off and stands beside it: nobody has to guess why. */
  disabledReason?: string | null
  reasonPlacement?: 'beside' | 'below'
  children: ReactNode
}

/** A verb one can press. It stays focusable when off, so that the reason can be heard. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  {
    variant,
    size,
    fullWidth,
    icon: IconShape,
    busy,
    busyLabel,
    disabledReason,
    reasonPlacement = 'beside',
    type = 'button',
    className,
    onClick,
    children,
    ...rest
  },
  ref,
) {
  const t = useText()
  const reasonId = useId()
  const isOff = Boolean(busy || disabledReason)

  function press(event: MouseEvent<HTMLButtonElement>) {
    if (isOff) event.preventDefault()
    else onClick?.(event)
  }

  const label = (
    <>
      {IconShape && <IconShape size={size === 'lg' ? 20 : 18} aria-hidden />}
      <span>{children}</span>
    </>
  )
  const button = (
    <button
      {...rest}
      ref={ref}
      type={type}
      aria-disabled={isOff || undefined}
      aria-busy={busy || undefined}
      aria-describedby={disabledReason ? reasonId : rest['aria-describedby']}
      className={classNames(buttonStyle({ variant, size, fullWidth }), className)}
      onClick={press}
    >
      {busy === undefined ? (
        label
      ) : (
        // Both texts lie in one grid cell, so the wider one rules and nothing moves.
        <span className="inline-grid justify-items-center">
          <span className={classNames('col-start-1 row-start-1 inline-flex items-center gap-2', busy && 'invisible')}>
            {label}
          </span>
          <span className={classNames('col-start-1 row-start-1 inline-flex items-center gap-2', !busy && 'invisible')}>
            <Spinner size={18} />
            {busyLabel ?? t('common.sending')}
          </span>
        </span>
      )}
    </button>
  )
  if (!disabledReason) return button
  return (
    <span
      className={classNames(
        'inline-flex gap-x-3 gap-y-1',
        reasonPlacement === 'below' ? 'flex-col items-start' : 'flex-wrap items-center',
        fullWidth && 'w-full',
      )}
    >
      {button}
      <span id={reasonId} className="text-sm text-ink-2">
        {disabledReason}
      </span>
    </span>
  )
})
