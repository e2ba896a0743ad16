import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Suspense, useEffect, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { lazyPart } from '#app/live/keep-loading.ts'
import { AppShell } from '#app/shell/app-shell.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { COHORT, PERSON } from '../styleguide/samples.ts'

const EditorDemo = lazyPart(() => import('./editor-demo.tsx'))
const TITLE = 'Trình soạn thảo văn bản'

/** As the styleguide: invented data, so real use does without it. */
export function loader({ context }: LoaderFunctionArgs) {
  if (context.mode === 'production') throw new Response(null, { status: 404 })
  return null
}

export const meta: MetaFunction = () => [{ title: `${TITLE} – Tiếng Nói Chung` }]

/** The rich-text editor with two people in one text, over documents in this page only. */
export default function StyleguideEditor() {
  const t = useText()
  const [isInBrowser, setInBrowser] = useState(false)
  useEffect(() => setInBrowser(true), [])
  const waiting = <p role="status">{t('editor.loading')}</p>
  return (
    <AppShell actor={PERSON} cohort={COHORT} taskCount={5}>
      <div className="page">
        <PageHeader title={TITLE} crumbs={[{ label: 'Bộ thành phần và trạng thái', to: '/styleguide' }]} />
        {isInBrowser ? (
          <Suspense fallback={waiting}>
            <EditorDemo />
          </Suspense>
        ) : (
          waiting
        )}
      </div>
    </AppShell>
  )
}
