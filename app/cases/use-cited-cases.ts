import { useFetcher } from '@remix-run/react'
import { useEffect } from 'react'
import type { CitedCase } from '#server/cases/cited-cases.ts'

interface CitationLike {
  readonly kind: string
  readonly targetId: string | null
}

/** How the cases among these citations stand today; null while that is not known. Asked anew when another is cited. */
export function useCitedCases(citations: readonly CitationLike[]): readonly CitedCase[] | null {
  const { load, data, state } = useFetcher<{ cases: readonly CitedCase[] }>()
  const ids = citations.flatMap(({ kind, targetId }) => (kind === 'case' && targetId ? [targetId] : []))
  const asked = [...new Set(ids)].sort().join(',')
  useEffect(() => {
    if (asked !== '') load(`/cases/programme?${new URLSearchParams({ cited: asked })}`)
  }, [asked, load])
  return asked === '' ? [] : state === 'idle' ? (data?.cases ?? null) : null
}
