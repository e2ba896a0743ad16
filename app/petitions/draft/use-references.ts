import { useEffect, useState } from 'react'
import type { ReferenceView } from '#server/petitions/drafts/petition-view.ts'

/** After a save the read-model follows within moments, and the next key is often not far. */
const CALM_MS = 1_500

export interface References {
  /** Null until they were read once. */
  readonly references: readonly ReferenceView[] | null
  readonly hasFailed: boolean
}

/** The legal references of the text, read anew when something was saved, and with the page: a law may have been replaced. */
export function useReferences(petition: { readonly id: string }, savedAt: Date | null): References {
  const [read, setRead] = useState<References>({ references: null, hasFailed: false })
  const saved = savedAt?.getTime() ?? 0

  // biome-ignore lint/correctness/useExhaustiveDependencies: each save and each reading of the page asks anew
  useEffect(() => {
    const abort = new AbortController()
    const timer = setTimeout(async () => {
      const references = await readReferences(petition.id, abort.signal)
      if (abort.signal.aborted) return
      setRead((before) =>
        references ? { references, hasFailed: false } : { references: before.references, hasFailed: true },
      )
    }, CALM_MS)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [petition, saved])
  return read
}

async function readReferences(petitionId: string, signal: AbortSignal): Promise<readonly ReferenceView[] | null> {
  try {
    const response = await fetch(`/petitions/${petitionId}/references`, { credentials: 'same-origin', signal })
    if (!response.ok) return null
    const answer: { references: readonly ReferenceView[] } = await response.json()
    return answer.references
  } catch {
    return null // away, or leaving: said by the panel, tried again with the next save
  }
}
