import { useRouteLoaderData } from '@remix-run/react'
import type { loader } from '#app/root.tsx'
import { ErrorContent } from './error-content.tsx'
import { SecurityLine } from './security-sentence.tsx'
import { StatusBar } from './status-bar.tsx'

/** Stands in for a whole page, frame included; the R1 sentence is there all the same. */
export function ErrorPage() {
  const isDemo = useRouteLoaderData<typeof loader>('root')?.mode === 'demo'
  return (
    <div className="flex min-h-dvh flex-col">
      <SecurityLine isDemo={isDemo} />
      <main className="flex flex-1 flex-col">
        <ErrorContent />
      </main>
      <StatusBar />
    </div>
  )
}
