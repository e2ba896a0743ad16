import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FileDown } from 'lucide-react'
import { useDocumentDownload } from '#app/files/use-document-download.ts'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { FindingsCard } from '#app/petitions/document/findings-card.tsx'
import { LayoutCard } from '#app/petitions/document/layout-card.tsx'
import { PrintPreview } from '#app/petitions/document/print-preview.tsx'
import { usePetition } from '#app/petitions/joint/use-petition.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { runCommand } from '#app/workshops/run-command.ts'
import { ChooseLayoutInput } from '#server/petitions/document/contract.ts'

/** The petition as an official document: its pages, what deviates from NĐ 30, who issues it. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const seen = await context.services.petitionDocuments.view(actor, params.id ?? '')
  if (!seen.ok) throw data(null, { status: 404 })
  return { document: seen.value }
}

/** Who issues it. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const form = { ...Object.fromEntries(await request.formData()), id: params.id }
  const done = await runCommand(ChooseLayoutInput, form, (input) =>
    context.services.petitionDocuments.chooseLayout(actor, input),
  )
  return done.ok ? { done: true as const } : respond(done.failure)
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('petitionDocument.tab'))

export default function PetitionDocumentRoute() {
  const { document } = useLoaderData<typeof loader>()
  const petition = usePetition()
  const t = useText()
  const address = `/petitions/${petition.id}/documents`
  const name = document.isFrozen ? 'frozen' : 'draft'
  const files = useDocumentDownload(address)
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
      <PrintPreview key={document.hash} address={`${address}/${name}.svg?v=${document.hash}`} code={petition.code} />
      <div className="grid gap-5 max-lg:row-start-1">
        <Card
          title={
            document.isFrozen
              ? t('petitionSigning.frozen.title', { number: document.round })
              : t('petitionDocument.round', { round: document.round })
          }
        >
          <div className="flex flex-wrap gap-2">
            {(['pdf', 'docx'] as const).map((format) => (
              <Button
                key={format}
                icon={FileDown}
                variant={format === 'pdf' ? 'primary' : undefined}
                busy={files.isBusy}
                onClick={() => void files.download(`${name}.${format}`)}
              >
                {t('petitionDocument.download', { format: format.toUpperCase() })}
              </Button>
            ))}
          </div>
          <dl className="mt-4">
            <dt className="text-sm text-ink-2">{t('petitionDocument.hash')}</dt>
            <dd className="font-mono text-sm break-all">{document.hash}</dd>
          </dl>
          <p className="mt-1 text-sm text-ink-2">{t('petitionDocument.hashHelp')}</p>
          {document.isFontSubstitute && <p className="mt-3 text-sm text-ink-2">{t('petitionDocument.substitute')}</p>}
        </Card>
        <FindingsCard findings={document.findings} />
        <LayoutCard layout={document.layout} mayChoose={document.mayChooseLayout} />
        {(document.files.length > 0 || document.filesMissing.length > 0) && (
          <Card title={t('petitionDocument.files.title')}>
            {document.files.length > 0 && (
              <>
                <ul className="grid gap-1">
                  {document.files.map(({ id, name }) => (
                    <li key={id} className="break-words">
                      <a href={`/files/${id}`} download aria-label={t('items.page.download', { name })}>
                        {name}
                      </a>
                    </li>
                  ))}
                </ul>
                <p className="mt-1 text-sm text-ink-2">{t('petitionDocument.files.bound')}</p>
              </>
            )}
            {document.filesMissing.length > 0 && (
              <Notice tone="warn" className="mt-2">
                {t('petitionDocument.files.missing', { names: document.filesMissing.join(', ') })}
              </Notice>
            )}
          </Card>
        )}
      </div>
    </div>
  )
}
