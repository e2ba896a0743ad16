import type { ReactNode } from 'react'
import { Breadcrumb, type Crumb } from './breadcrumb.tsx'

export interface PageHeaderProps {
  title: ReactNode
  crumbs?: readonly Crumb[]
  /** The stepper, at the right above the title. */
  steps?: ReactNode
  /** The line under the title: date, place, state. */
  children?: ReactNode
  /** One primary button, perhaps a quiet one before it. */
  actions?: ReactNode
  /** Tabs of the page; they close the header with their line. */
  tabs?: ReactNode
}

/** Anatomy of a page's head: crumbs and steps, title and act, the line about it, tabs. */
export function PageHeader({ title, crumbs, steps, children, actions, tabs }: PageHeaderProps) {
  return (
    <div className={tabs ? 'mb-5' : 'mb-4'}>
      {(crumbs || steps) && (
        <div className="flex min-h-6 flex-wrap items-center justify-between gap-x-6 gap-y-1">
          {crumbs && <Breadcrumb crumbs={crumbs} />}
          {steps && <div className="ml-auto max-lg:ml-0">{steps}</div>}
        </div>
      )}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 py-1">
        <div className="flex min-w-0 flex-1 basis-80 flex-col gap-1">
          <h1 className="text-2xl font-bold tracking-title text-balance max-md:text-xl">{title}</h1>
          {children && <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-2">{children}</div>}
        </div>
        {actions && (
          <div data-print="hide" className="flex flex-wrap items-center gap-2 max-md:w-full max-md:*:flex-1">
            {actions}
          </div>
        )}
      </div>
      {tabs}
    </div>
  )
}
