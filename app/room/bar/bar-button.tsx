import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from 'react'
import { classNames } from '#app/ui/class-names.ts'
import type { Icon } from '#app/ui/icon.ts'

interface BarButtonProps extends ComponentPropsWithoutRef<'button'> {
  icon: Icon
  label: string
  /** off: what is shut now, so that one sees it from afar. */
  look?: 'plain' | 'off' | 'on' | 'danger'
  badge?: ReactNode
}

const LOOKS = {
  plain: 'text-ink hover:bg-surface-hover',
  on: 'bg-primary-soft text-primary-ink hover:bg-primary-soft-hover',
  off: 'bg-surface-sunken text-ink hover:bg-surface-hover',
  danger: 'text-seal hover:bg-seal-soft',
} as const

/** An icon over its word, as wide as a thumb. */
export const BarButton = forwardRef<HTMLButtonElement, BarButtonProps>(function BarButton(
  { icon: Shape, label, look = 'plain', badge, className, ...rest },
  ref,
) {
  return (
    <button
      {...rest}
      ref={ref}
      type="button"
      className={classNames(
        'relative flex min-h-13 flex-none flex-col items-center justify-center gap-0.5 rounded-md max-md:min-w-11 max-md:px-0.5 md:min-w-15 md:px-1 lg:min-w-20 lg:px-2.5',
        LOOKS[look],
        className,
      )}
    >
      <Shape size={20} aria-hidden />
      <span className="text-xs font-semibold whitespace-nowrap max-md:text-[0.75rem]/[1.125rem]">{label}</span>
      {badge}
    </button>
  )
})
