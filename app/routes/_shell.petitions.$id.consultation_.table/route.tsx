import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ArrowLeft, FileDown, Printer } from 'lucide-react'
import { useDocumentDownload } from '#app/files/use-document-download.ts'
import { requireActor } from '#app/http/require-actor.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { OpinionTable } from '#app/petitions/consultation/opinion-table.tsx'
import { Button } from '#app/ui/button.tsx'
import { Menu } from '#app/ui/menu.tsx'
import { Notice } from '#app/ui/notice.tsx'
import '#app/styles/document-fonts.css'

/** The four-column table of one round: the newest, or `?round=n`. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const { consultation } = context.services
  const petitionId = params.id ?? ''
  const read = await consultation.read(actor, petitionId)
  if (!read.ok) throw data(null, { status: 404 })
  const wanted = new URL(request.url).searchParams.get('round')
  const number = wanted === null ? read.value.round?.number : Number(wanted)
  if (number === undefined) throw redirect(`/petitions/${petitionId}/consultation`)
  const table = await consultation.opinionTable(actor, { petitionId, number })
  if (!table.ok) throw data(null, { status: 404 })
  return { table: table.value }
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('consultation.table.title'))

export default function OpinionTablePage() {
  const { table } = useLoaderData<typeof loader>()
  const t = useText()
  const { petitionId, round } = table
  const document = useDocumentDownload(`/petitions/${petitionId}/consultation/documents`)
  return (
    <>
      <div data-print="hide" className="mb-4 grid gap-3">
        <p>
          <Link
            to={`/petitions/${petitionId}/consultation?round=${round.number}`}
            className="inline-flex items-center gap-1.5"
          >
            <ArrowLeft size={16} aria-hidden />
            {t('consultation.table.back')}
          </Link>
        </p>
        {round.closedAt === null && <Notice tone="info">{t('consultation.table.open')}</Notice>}
        <div className="flex flex-wrap gap-2">
          <Menu
            label={t('consultation.table.download')}
            icon={FileDown}
            items={(['docx', 'pdf'] as const).map((format) => ({
              key: format,
              label: t(`agenda.tools.formats.${format}`),
              onSelect: () => void document.download(`round-${round.number}.${format}`),
            }))}
          />
          <Button icon={Printer} onClick={() => window.print()}>
            {t('consultation.table.print')}
          </Button>
        </div>
      </div>
      <OpinionTable table={table} />
    </>
  )
}
