import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Plus } from 'lucide-react'
import { requireActor } from '#app/http/require-actor.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { LegalListInput } from '#server/legal-basis/contract.ts'
import { DocumentTable } from './document-table.tsx'
import { ListFilters } from './list-filters.tsx'

/** Văn bản pháp luật, for everybody signed in. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const input = LegalListInput.parse(Object.fromEntries(new URL(request.url).searchParams))
  const list = await context.services.legalBasis.list(actor, input)
  const isFiltered = Boolean(input.text || input.kind || input.status || input.on)
  return { list, input, isFiltered }
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('legalBasis.title'))

export default function LegalBasisPage() {
  const { list, input, isFiltered } = useLoaderData<typeof loader>()
  const t = useText()
  const add = list.mayKeep && (
    <LinkButton to="/legal-basis/new" variant="primary" icon={Plus}>
      {t('legalBasis.list.add')}
    </LinkButton>
  )
  return (
    <div className="page">
      <PageHeader title={t('legalBasis.title')} actions={add}>
        {t('legalBasis.lead')}
      </PageHeader>
      <ListFilters list={list} input={input} isFiltered={isFiltered} />
      {list.documents.length > 0 ? (
        <>
          <DocumentTable documents={list.documents} />
          <Pagination
            page={list.page}
            pageSize={list.pageSize}
            total={list.total}
            hrefFor={(page) => hrefWith(input, page)}
          />
        </>
      ) : (
        <EmptyState
          title={t('legalBasis.list.emptyTitle')}
          action={<LinkButton to="/legal-basis">{t('common.actions.clearFilters')}</LinkButton>}
        >
          {t('legalBasis.list.emptyBody')}
        </EmptyState>
      )}
    </div>
  )
}

function hrefWith(input: LegalListInput, page: number): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...input, page })) {
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value))
  }
  return `/legal-basis?${query}`
}
