import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/http/require-actor.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { hasFilters, searchAddress } from '#app/search/search-address.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { readSearchInput } from '#server/search/asking/contract.ts'
import { FacetPanel } from './facet-panel.tsx'
import { FoundLine } from './found-line.tsx'
import { HitList } from './hit-list.tsx'
import { NothingFound } from './nothing-found.tsx'
import { RecentSearches } from './recent-searches.tsx'
import { SearchField } from './search-field.tsx'
import { SearchHelp } from './search-help.tsx'

/** Tìm kiếm: everything that one may read, with its filters in the address. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const { search } = context.services
  const input = readSearchInput(new URL(request.url).searchParams)
  const isAsked = input.q.trim() !== '' || hasFilters(input)
  const answer = isAsked ? await search.find(actor, input) : null
  // What a page only fetches ahead was not looked for.
  if (answer && input.page === 1 && !request.headers.get('purpose')) await search.keepRecent(actor, input.q)
  return { input, answer, recent: await search.recent(actor), keepsDictionary: search.dictionary.mayKeep(actor) }
}

/** Forgets one of the recent searches, or all. */
export async function action({ context, request }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const form = await request.formData()
  const query = form.get('query')
  await context.services.search.forgetRecent(actor, typeof query === 'string' ? query : null)
  return { ok: true }
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('search.title'))

export default function SearchPage() {
  const { input, answer, recent, keepsDictionary } = useLoaderData<typeof loader>()
  const t = useText()
  return (
    <div className="page">
      <PageHeader
        title={t('search.title')}
        actions={keepsDictionary && <LinkButton to="/search/dictionary">{t('dictionary.open')}</LinkButton>}
      >
        {!answer && t('search.lead')}
      </PageHeader>
      <SearchField input={input} />
      {!answer && (
        <div className="mt-6 grid items-start gap-6 md:grid-cols-2">
          <RecentSearches recent={recent} />
          <SearchHelp />
        </div>
      )}
      {answer && (
        <>
          <FoundLine answer={answer} input={input} />
          <div className="mt-4 grid items-start gap-6 lg:grid-cols-[15rem_minmax(0,1fr)]">
            <FacetPanel answer={answer} input={input} />
            {answer.total > 0 ? (
              <div className="min-w-0">
                <HitList answer={answer} input={input} />
                <Pagination
                  page={answer.page}
                  pageSize={answer.pageSize}
                  total={answer.total}
                  hrefFor={(page) => searchAddress(input, { page })}
                />
              </div>
            ) : (
              <NothingFound input={input} />
            )}
          </div>
        </>
      )}
    </div>
  )
}
