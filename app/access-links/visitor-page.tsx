import type { ReactNode } from 'react'
import { VisitorFrame } from '#app/shell/visitor-frame.tsx'
import { Mark } from '#app/ui/mark.tsx'

/** A page before the sign-in with one thing to do. */
export function VisitorPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <VisitorFrame>
      <div className="mx-auto w-full max-w-[28rem] px-4 py-10">
        <Mark className="mb-5 size-12" />
        <h1 className="mb-3 text-2xl font-bold tracking-title text-balance">{title}</h1>
        {children}
      </div>
    </VisitorFrame>
  )
}
