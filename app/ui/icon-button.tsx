import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import type { Icon } from './icon.ts'
import { Tooltip } from './tooltip.tsx'

export interface IconButtonProps extends Omit<ComponentPropsWithoutRef<'button'>, 'children' | 'aria-label'> {
  icon: Icon
  /** Accessible name and tooltip. Only for what everyone knows by its picture: close, undo, previous, next … */
  label: string
  size?: 'sm' | 'md'
  /** Something small on the icon, e.g. a dot for "unread". */
  badge?: ReactNode
}

export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(
  { icon: IconShape, label, size = 'md', badge, type = 'button', className, disabled, onClick, ...rest },
  ref,
) {
  return (
    <Tooltip text={label}>
      <button
        {...rest}
        ref={ref}
        type={type}
        aria-label={label}
        aria-disabled={disabled || undefined}
        onClick={disabled ? (event) => event.preventDefault() : onClick}
        className={classNames(
          'relative inline-grid flex-none place-items-center rounded-md text-ink-2 hover:bg-surface-hover aria-disabled:opacity-50 aria-pressed:bg-primary-soft aria-pressed:text-primary-ink max-md:size-11',
          size === 'sm' ? 'size-8' : 'size-10',
          className,
        )}
      >
        <IconShape size={size === 'sm' ? 18 : 20} aria-hidden />
        {badge}
      </button>
    </Tooltip>
  )
})
