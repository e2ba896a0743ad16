import { Suspense, useEffect, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { lazyPart } from '#app/live/keep-loading.ts'
import type { ClauseTextView, PetitionPerson, PetitionView } from '#server/petitions/drafts/petition-view.ts'
import { StaticText } from './static-text.tsx'

const DraftDesk = lazyPart(() => import('./draft-desk.tsx'))

export interface DraftPageProps {
  petition: PetitionView
  me: {
    readonly userId: string
    readonly fullName: string
    readonly departmentCode: string
    readonly departmentHue: number | null
    readonly departmentShortName: string
    readonly sharedMachine: boolean
  }
  clauses: readonly ClauseTextView[]
  participants: readonly PetitionPerson[]
}

/** The text can be read at once; the place of writing comes when the browser has it. */
export function DraftPage(props: DraftPageProps) {
  const t = useText()
  const [isInBrowser, setInBrowser] = useState(false)
  useEffect(() => setInBrowser(true), [])
  const label = t('petitions.draft.label', { code: props.petition.code })
  const reading = (
    <>
      <p role="status" className="mb-3 text-sm text-ink-2">
        {t('petitions.draft.opening')}
      </p>
      <h2 className="sr-only">{label}</h2>
      <StaticText clauses={props.clauses} label={label} />
    </>
  )
  if (!isInBrowser) return reading
  return (
    <Suspense fallback={reading}>
      <DraftDesk {...props} />
    </Suspense>
  )
}
