import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export interface EmptyStateProps {
  /** What is not here yet. */
  title: ReactNode
  /** What will appear here, and when. */
  children?: ReactNode
  action?: ReactNode
  /** Without its frame where it already stands in a card. */
  isFramed?: boolean
}

/** Nothing yet: says what will come and what one can do, without a picture. */
export function EmptyState({ title, children, action, isFramed = true }: EmptyStateProps) {
  return (
    <div
      className={classNames(
        'flex flex-col items-start gap-2',
        isFramed && 'rounded-lg border border-dashed border-line-strong bg-surface px-5 py-6',
      )}
    >
      <p className="text-md font-semibold">{title}</p>
      {children && <div className="max-w-[43em] text-button text-ink-2">{children}</div>}
      {action && <div className="pt-1">{action}</div>}
    </div>
  )
}
