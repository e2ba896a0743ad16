import { Link } from '@remix-run/react'
import type { EditorState } from '@tiptap/pm/state'
import { TriangleAlert } from 'lucide-react'
import { CitedStanding } from '#app/cases/cited-standing.tsx'
import { useCitedCases } from '#app/cases/use-cited-cases.ts'
import type { OpenTextEditor } from '#app/editor/open-text-editor.ts'
import { type CitationPlace, citationsOf, citeVersion } from '#app/editor/paragraph-commands.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { citedStanding } from '#server/cases/content/contract.ts'

interface CitedCasesPanelProps {
  editor: OpenTextEditor
  state: EditorState
  onShow: (place: CitationPlace) => void
}

/** The cases that the text cites, each in the version that was read; warns of those that moved on or were withdrawn. */
export function CitedCasesPanel({ editor, state, onShow }: CitedCasesPanelProps) {
  const t = useText()
  const places = citationsOf(state)
  const known = useCitedCases(places.map(({ caseId }) => ({ kind: 'case', targetId: caseId })))
  const cited = [...new Map(places.map((place) => [`${place.caseId} ${place.version}`, place])).values()]
  if (cited.length === 0) return null
  const bad = known === null ? [] : cited.filter((place) => citedStanding(place, known) !== 'as-cited')
  return (
    <section aria-labelledby="cited-cases" className="grid gap-2">
      <h3 id="cited-cases" className="text-lg font-semibold">
        {t('petitions.draft.citedCases')}
      </h3>
      <p role="status" className="text-sm empty:hidden">
        {bad.length > 0 && (
          <span className="inline-flex items-start gap-1.5 font-medium text-warn">
            <TriangleAlert size={16} aria-hidden className="mt-[3px] flex-none" />
            {t('petitions.draft.citedMoved', { count: bad.length })}
          </span>
        )}
      </p>
      <ul className="grid gap-3">
        {cited.map((place) => {
          const now = known?.find(({ id }) => id === place.caseId)
          return (
            <li key={`${place.caseId} ${place.version}`} className="min-w-0 text-sm">
              <Link
                to={`/cases/${place.caseId}?version=${place.version}`}
                className="inline-block py-1 break-words"
                lang="vi"
              >
                {now?.name ?? place.words}
              </Link>
              <p className="flex flex-wrap items-center gap-1.5 text-ink-2">
                {t('petitions.draft.citedVersion', { number: place.version })}
                {known && <CitedStanding caseId={place.caseId} version={place.version} cited={known} />}
              </p>
              <p className="flex flex-wrap gap-1">
                <Button size="sm" variant="quiet" onClick={() => onShow(place)}>
                  {t('petitions.draft.show')}
                </Button>
                {now && now.version > place.version && editor.mode !== 'read' && (
                  <Button size="sm" variant="quiet" onClick={() => editor.run(citeVersion(place.caseId, now.version))}>
                    {t('petitions.draft.citeNow', { number: now.version })}
                  </Button>
                )}
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
