import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'

export interface CardProps {
  title?: ReactNode
  /** A link or a quiet button at the right of the title. */
  action?: ReactNode
  /** none: rows bring their own padding. */
  padding?: 'normal' | 'none'
  level?: 2 | 3
  /** false: paper does without it. */
  isPrinted?: boolean
  className?: string
  children: ReactNode
}

/** A framed part of a page. No shadow, and never a card inside a card. */
export function Card({
  title,
  action,
  padding = 'normal',
  level = 2,
  isPrinted = true,
  className,
  children,
}: CardProps) {
  const titleId = useId()
  const Heading = `h${level}` as const
  return (
    <section
      aria-labelledby={title ? titleId : undefined}
      data-print={isPrinted ? undefined : 'hide'}
      className={classNames('rounded-lg border border-line bg-surface', className)}
    >
      {title && (
        <div className="flex items-baseline justify-between gap-3 px-5 pt-3.5 pb-2.5 max-md:px-4">
          <Heading id={titleId} className="text-lg font-semibold">
            {title}
          </Heading>
          {action}
        </div>
      )}
      {padding === 'none' ? (
        children
      ) : (
        <div className={classNames('px-5 pb-5 max-md:px-4', !title && 'pt-5')}>{children}</div>
      )}
    </section>
  )
}
