import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { FileUp, UserPlus } from 'lucide-react'
import { requireAnswer } from '#app/administration/require-answer.ts'
import { requireActor } from '#app/http/require-actor.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { PEOPLE_PAGE_SIZE, PeopleListInput } from '#server/administration/contract.ts'
import { PeopleFilters } from './people-filters.tsx'
import { PeopleTable } from './people-table.tsx'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const { administration } = context.services
  const input = PeopleListInput.parse(Object.fromEntries(new URL(request.url).searchParams))
  const [list, departments] = await Promise.all([
    administration.listPeople(actor, input),
    administration.listDepartments(actor),
  ])
  return {
    list: requireAnswer(list),
    departments: requireAnswer(departments).map(({ id, code, hue, shortName, placeName, isInForce }) => {
      return { id, code, hue, shortName, placeName, isInForce }
    }),
  }
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('administration.people.title'))

export default function PeoplePage() {
  const { list, departments } = useLoaderData<typeof loader>()
  const t = useText()
  const [search] = useSearchParams()
  function hrefFor(page: number): string {
    const next = new URLSearchParams(search)
    next.set('page', String(page))
    return `?${next}`
  }
  return (
    <div className="page">
      <PageHeader
        title={t('administration.people.title')}
        actions={
          <>
            <LinkButton to="/admin/people/import" icon={FileUp}>
              {t('administration.people.import')}
            </LinkButton>
            <LinkButton to="/admin/people/new" variant="primary" icon={UserPlus}>
              {t('administration.people.add')}
            </LinkButton>
          </>
        }
      />
      <PeopleFilters departments={departments} />
      <p className="mt-4 mb-2 text-sm text-ink-2" role="status">
        {t('administration.people.found', { count: list.total })}
      </p>
      <PeopleTable rows={list.rows} />
      <Pagination page={list.page} pageSize={PEOPLE_PAGE_SIZE} total={list.total} hrefFor={hrefFor} />
    </div>
  )
}
