import { lazy, Suspense, useEffect, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import type { CaseForm } from '#server/cases/case-view.ts'
import type { CaseSectionText } from '#server/cases/content/contract.ts'
import { CaseBlocks } from '../case-blocks.tsx'

const CaseDesk = lazy(() => import('./case-desk.tsx'))

export interface CaseTextProps {
  form: CaseForm
  me: {
    readonly userId: string
    readonly fullName: string
    readonly departmentCode: string
    readonly departmentHue: number | null
    readonly departmentShortName: string
    readonly sharedMachine: boolean
  }
  /** Told of what the text says while one types. */
  onText: (sections: readonly CaseSectionText[]) => void
}

/** The text can be read at once; the place of writing comes when the browser has it. */
export function CaseText(props: CaseTextProps) {
  const t = useText()
  const [isInBrowser, setInBrowser] = useState(false)
  useEffect(() => setInBrowser(true), [])
  const reading = (
    <>
      <p role="status" className="mb-3 text-sm text-ink-2">
        {t('cases.edit.opening')}
      </p>
      <div lang="vi" className="grid gap-5">
        {props.form.sections.map((part) => (
          <section key={part.section}>
            <h3 className="font-semibold">{t(`cases.sections.${part.section}`)}</h3>
            <CaseBlocks part={part} references={[]} />
          </section>
        ))}
      </div>
    </>
  )
  if (!isInBrowser) return reading
  return (
    <Suspense fallback={reading}>
      <CaseDesk {...props} />
    </Suspense>
  )
}
