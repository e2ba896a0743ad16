import type { ReactNode } from 'react'

export interface ActionBarProps {
  /** Where things stand, in a sentence or two. */
  children?: ReactNode
  /** The act of the page, last the primary one. */
  actions: ReactNode
}

/** The one act of a long page: stays above the status bar, on a phone above the tab bar. */
export function ActionBar({ children, actions }: ActionBarProps) {
  return (
    <div
      data-print="hide"
      data-action-bar
      className="sticky bottom-(--tabbar) z-(--z-sticky) mt-auto flex flex-wrap items-center gap-x-4 gap-y-2 border-t-2 border-primary bg-surface px-3 py-2 md:bottom-(--statusbar) md:px-6 md:py-2.5"
    >
      <div className="min-w-0 flex-1 basis-60 text-sm text-ink-2">{children}</div>
      <div className="flex flex-wrap items-center gap-2 max-md:w-full max-md:*:flex-1">{actions}</div>
    </div>
  )
}
