import { Link } from '@remix-run/react'
import { CitedStanding } from '#app/cases/cited-standing.tsx'
import type { CitedCase } from '#server/cases/cited-cases.ts'
import type { Citation } from '#server/petitions/items/content/contract.ts'

/** What bears the item out, in the words that were quoted; where it leads stands under "Đường đi". */
export function CitationList({ citations, cited }: { citations: readonly Citation[]; cited: readonly CitedCase[] }) {
  if (citations.length === 0) return null
  return (
    <ul className="grid gap-3">
      {citations.map((citation) => (
        <li key={citation.id} className="max-w-[43em]">
          <p className="font-medium break-words">
            {citation.kind === 'case' && citation.targetId ? (
              <Link to={`/cases/${citation.targetId}?version=${citation.version ?? 1}`}>{citation.label}</Link>
            ) : (
              citation.label
            )}
          </p>
          {citation.kind === 'case' && citation.targetId && (
            <CitedStanding caseId={citation.targetId} version={citation.version} cited={cited} />
          )}
          {citation.quote.trim() && (
            <blockquote className="mt-1 rounded-md bg-surface-sunken px-3 py-2 break-words whitespace-pre-wrap">
              “{citation.quote.trim()}”
            </blockquote>
          )}
        </li>
      ))}
    </ul>
  )
}
