import { useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { loader } from '#app/root.tsx'
import { VisitorChoices } from './reading-choices.tsx'
import { SecurityLine } from './security-sentence.tsx'
import { CONTENT_ID, SkipLink } from './skip-link.tsx'
import { StatusBar } from './status-bar.tsx'

/** The frame of pages before the sign-in: the R1 sentence, the other language, "Bản dễ đọc". */
export function VisitorFrame({ children }: { children: ReactNode }) {
  const isDemo = useRouteLoaderData<typeof loader>('root')?.mode === 'demo'
  return (
    <>
      <SkipLink />
      <div className="flex min-h-dvh flex-col">
        <SecurityLine isDemo={isDemo} />
        <main id={CONTENT_ID} tabIndex={-1} className="flex flex-1 flex-col">
          {children}
        </main>
        <div data-print="hide" className="border-t border-line bg-surface px-4 text-sm md:hidden">
          <VisitorChoices />
        </div>
        <StatusBar end={<VisitorChoices />} />
      </div>
    </>
  )
}
