import type { ReactNode } from 'react'

/** A step of a way: what is there, or that nothing is. */
export function WayStep({ title, none, children }: { title: string; none: string; children: ReactNode }) {
  return (
    <li className="grid min-w-0 gap-1.5 border-l-2 border-line pl-4">
      <h3 className="font-semibold">{title}</h3>
      {children || <p className="text-ink-2">{none}</p>}
    </li>
  )
}
