import type { ReactNode } from 'react'
import { Card } from '#app/ui/card.tsx'

/** One part of the guide. */
export function Section({ title, isWide, children }: { title: string; isWide?: boolean; children: ReactNode }) {
  return (
    <Card title={title} className={isWide ? 'min-w-0 lg:col-span-2' : 'min-w-0'}>
      <div className="flex flex-col gap-3">{children}</div>
    </Card>
  )
}

export function Row({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-2">{children}</div>
}
