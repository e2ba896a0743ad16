import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { hasFilters, searchAddress } from '#app/search/search-address.ts'
import { classNames } from '#app/ui/class-names.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { runCommand } from '#app/workshops/run-command.ts'
import { readSearchInput } from '#server/search/asking/contract.ts'
import { ChangeSavedInput, RemoveSavedInput, SaveSearchInput, savedAddress } from '#server/search/saved/contract.ts'
import { FacetPanel } from './facet-panel.tsx'
import { FoundLine } from './found-line.tsx'
import { HitList } from './hit-list.tsx'
import { NothingFound } from './nothing-found.tsx'
import { RecentSearches } from './recent-searches.tsx'
import { SaveSearch } from './save-search.tsx'
import { SavedSearches } from './saved-searches.tsx'
import { SearchField } from './search-field.tsx'
import { SearchHelp } from './search-help.tsx'

/** Tìm kiếm: everything that one may read, with its filters in the address. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const { search, savedSearches } = context.services
  const query = new URL(request.url).searchParams
  const asked = query.get('saved')
  if (asked !== null) throw redirect(`/search?${(await savedSearches.open(actor, asked)) ?? ''}`)
  const input = readSearchInput(query)
  const isAsked = input.q.trim() !== '' || hasFilters(input)
  const answer = isAsked ? await search.find(actor, input) : null
  // What a page only fetches ahead was not looked for.
  if (answer && input.page === 1 && !request.headers.get('purpose')) await search.keepRecent(actor, input.q)
  const saved = await savedSearches.list(actor)
  const address = savedAddress(input)
  return {
    ...{ input, answer, address, saved },
    isSaved: saved.some((one) => one.address === address),
    recent: await search.recent(actor),
    keepsDictionary: search.dictionary.mayKeep(actor),
    filling: search.filling(),
  }
}

/** Keeps a search, changes or removes a kept one; else forgets one of the recent searches, or all. */
export async function action({ context, request }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const { search, savedSearches } = context.services
  const { intent, ...form } = Object.fromEntries(await request.formData())
  switch (intent) {
    case 'save': {
      const saved = await runCommand(SaveSearchInput, form, (input) => savedSearches.save(actor, input))
      return saved.ok ? { done: true as const } : respond(saved.failure)
    }
    case 'change-saved': {
      const changed = await runCommand(ChangeSavedInput, form, (input) => savedSearches.change(actor, input))
      return changed.ok ? { done: true as const } : respond(changed.failure)
    }
    case 'remove-saved': {
      const removed = await runCommand(RemoveSavedInput, form, ({ id }) => savedSearches.remove(actor, id))
      return removed.ok ? { done: true as const } : respond(removed.failure)
    }
    default:
      await search.forgetRecent(actor, typeof form.query === 'string' ? form.query : null)
      return { done: true as const }
  }
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('search.title'))

export default function SearchPage() {
  const { input, answer, address, saved, isSaved, recent, keepsDictionary, filling } = useLoaderData<typeof loader>()
  const t = useText()
  const isNarrowable =
    answer !== null && (hasFilters(input) || Object.values(answer.facets).some((some) => some.length > 0))
  return (
    <div className="page">
      <PageHeader
        title={t('search.title')}
        actions={keepsDictionary && <LinkButton to="/search/dictionary">{t('dictionary.open')}</LinkButton>}
      >
        {!answer && t('search.lead')}
      </PageHeader>
      <SearchField input={input} />
      {filling && (
        <p role="status" className="mt-2 text-sm text-warn">
          {t('search.filling', { done: filling.done, all: filling.all })}
        </p>
      )}
      {!answer && (
        <div className="mt-6 grid items-start gap-6 md:grid-cols-2">
          <div className="grid gap-6">
            {saved.length > 0 && <SavedSearches saved={saved} />}
            <RecentSearches recent={recent} />
            {saved.length === 0 && <SavedSearches saved={saved} />}
          </div>
          <SearchHelp />
        </div>
      )}
      {answer && (
        <>
          <FoundLine
            answer={answer}
            input={input}
            save={<SaveSearch key={address} address={address} proposed={input.q.trim()} isSaved={isSaved} />}
          />
          <div
            className={classNames('mt-4 grid items-start gap-6', isNarrowable && 'lg:grid-cols-[15rem_minmax(0,1fr)]')}
          >
            {isNarrowable && <FacetPanel answer={answer} input={input} />}
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
