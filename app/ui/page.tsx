import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

/** The column of a page: gutters, and never wider than 1340 px. */
export function Page({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <div className={classNames('mx-auto w-full max-w-[83.75rem] px-4 py-4 md:px-6 md:py-5', className)}>{children}</div>
  )
}
