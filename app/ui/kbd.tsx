import type { ReactNode } from 'react'

/** A key of the keyboard, e.g. "/". */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="rounded-sm border border-b-2 border-line bg-surface px-[7px] font-ui text-xs font-medium text-ink-2">
      {children}
    </kbd>
  )
}
