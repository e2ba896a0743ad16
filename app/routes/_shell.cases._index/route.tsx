import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useLoaderData, useSubmit } from '@remix-run/react'
import { NotebookPen, Plus, Search } from 'lucide-react'
import { useState } from 'react'
import { CaseFacets } from '#app/cases/case-facets.tsx'
import { caseListAddress, isNarrowed } from '#app/cases/case-list-address.ts'
import { CaseRow } from '#app/cases/case-row.tsx'
import { KnowledgeTabs } from '#app/cases/knowledge-tabs.tsx'
import { PetitionDialog } from '#app/cases/petition-dialog.tsx'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { useSubjectVersion } from '#app/live/subject-channel.ts'
import { ActionBar } from '#app/ui/action-bar.tsx'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx'
import { runCommand } from '#app/workshops/run-command.ts'
import type { CaseCard, CaseList } from '#server/cases/case-view.ts'
import { CASE_SORTS } from '#server/cases/content/contract.ts'
import { CaseListInput, PetitionFromCasesInput } from '#server/cases/contract.ts'
import { MOST_QUERY } from '#server/search/content/contract.ts'
import { NoCases } from './no-cases.tsx'

/** Kho vụ việc: what one may read, with its filters in the address. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const input = CaseListInput.parse(Object.fromEntries(new URL(request.url).searchParams))
  return { list: await context.services.cases.list(actor, input), input }
}

/** Makes a petition item from chosen cases, and leads to where it is written. */
export async function action({ context, request }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const form = await request.formData()
  const fields = { ...Object.fromEntries(form), caseIds: form.getAll('caseIds') }
  const made = await runCommand(PetitionFromCasesInput, fields, (input) =>
    context.services.cases.makePetitionItem(actor, input),
  )
  return made.ok ? redirect(`/petitions/items/${made.value.itemId}/edit`) : respond(made.failure)
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('cases.title'))

export default function CasesPage() {
  const { list, input } = useLoaderData<typeof loader>()
  const t = useText()
  useSubjectVersion('cases', list.clusterId)
  if (!list.mayEnter) {
    return (
      <div className="page">
        <PageHeader title={t('cases.title')} />
        <EmptyState title={t('cases.list.closedTitle')}>{t('cases.list.closedBody')}</EmptyState>
      </div>
    )
  }
  return (
    <div className="page">
      <PageHeader
        title={t('cases.title')}
        actions={
          list.mayStart && (
            <LinkButton to="/cases/new" variant="primary" icon={Plus}>
              {t('cases.list.start')}
            </LinkButton>
          )
        }
        tabs={<KnowledgeTabs />}
      />
      <Form action="/search" method="get" role="search" className="mb-4 flex max-w-160 items-end gap-2">
        <input type="hidden" name="kind" value="case" />
        <TextField
          name="q"
          type="search"
          label={t('cases.list.search')}
          placeholder={t('cases.list.searchHint')}
          maxLength={MOST_QUERY}
          className="min-w-0 flex-1"
        />
        <Button type="submit" icon={Search} className="min-h-11">
          {t('common.actions.search')}
        </Button>
      </Form>
      {(list.mayStart || list.drafts + list.withdrawn > 0) && <Groups list={list} input={input} />}
      <div className="grid items-start gap-6 lg:grid-cols-[13rem_minmax(0,1fr)]">
        <CaseFacets list={list} input={input} />
        <div className="min-w-0">
          {input.department && !list.department && (
            <Notice tone="warn" className="mb-3">
              {t('cases.list.unknownBody', { name: input.department })}
            </Notice>
          )}
          {list.total === 0 ? <NoCases list={list} input={input} /> : <Rows list={list} input={input} />}
        </div>
      </div>
    </div>
  )
}

function Groups({ list, input }: { list: CaseList; input: CaseListInput }) {
  const t = useText()
  const groups = [
    { own: undefined, name: t('cases.list.published'), count: null },
    { own: 'drafts', name: t('cases.list.drafts'), count: list.drafts },
    { own: 'withdrawn', name: t('cases.list.withdrawn'), count: list.withdrawn },
  ] as const
  return (
    <nav aria-label={t('cases.list.which')} data-print="hide" className="mb-4">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {groups.map(({ own, name, count }) => (
          <li key={name}>
            <Link
              to={caseListAddress({ own, sort: input.sort, page: 1 })}
              aria-current={input.own === own ? 'page' : undefined}
              className="inline-block py-1.5 text-ink-2 aria-[current=page]:font-semibold aria-[current=page]:text-primary-ink max-md:py-2"
            >
              {name} {count !== null && <span className="font-medium">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Rows({ list, input }: { list: CaseList; input: CaseListInput }) {
  const t = useText()
  const submit = useSubmit()
  const [chosen, setChosen] = useState<readonly CaseCard[]>([])
  const [isAsking, setAsking] = useState(false)
  const isChosen = (id: string) => chosen.some((one) => one.id === id)
  const choose = (one: CaseCard, isOn: boolean) =>
    setChosen((before) => [...before.filter(({ id }) => id !== one.id), ...(isOn ? [one] : [])])
  const { own, field, department, year, status } = input
  const kept = Object.entries({ own, field, department, year, status })
  return (
    <>
      <div className="mb-2 flex flex-wrap items-end justify-between gap-3">
        <p role="status" className="text-sm text-ink-2">
          {t('cases.list.found', { count: list.total })}
        </p>
        <Form method="get" onChange={(event) => submit(event.currentTarget, { preventScrollReset: true })}>
          {kept.map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
          <Select
            key={input.sort}
            name="sort"
            label={t('cases.list.sort')}
            defaultValue={input.sort}
            emptyLabel={null}
            options={CASE_SORTS.map((sort) => ({ value: sort, label: t(`cases.list.sorts.${sort}`) }))}
          />
          <noscript>
            <Button type="submit">{t('common.actions.filter')}</Button>
          </noscript>
        </Form>
      </div>
      <div className="rounded-lg border border-line bg-surface">
        <ul aria-label={t('cases.list.label')} className="divide-y divide-line">
          {list.cases.map((one) => (
            <CaseRow
              key={one.id}
              one={one}
              choice={
                list.mayMakeItem &&
                one.state === 'published' && (
                  <Checkbox
                    label={<VisuallyHidden>{t('cases.petition.choose', { title: one.title })}</VisuallyHidden>}
                    checked={isChosen(one.id)}
                    onChange={(event) => choose(one, event.target.checked)}
                  />
                )
              }
            />
          ))}
        </ul>
        <div className="border-t border-line px-5 empty:hidden max-md:px-4">
          <Pagination
            page={list.page}
            pageSize={list.pageSize}
            total={list.total}
            hrefFor={(page) => caseListAddress(input, { page })}
          />
        </div>
      </div>
      {chosen.length > 0 && (
        <ActionBar
          actions={
            <>
              <Button variant="quiet" onClick={() => setChosen([])}>
                {t('cases.petition.clear')}
              </Button>
              <Button variant="primary" icon={NotebookPen} onClick={() => setAsking(true)}>
                {t('cases.petition.actFrom', { count: chosen.length })}
              </Button>
            </>
          }
        >
          <span role="status">{t('cases.petition.chosen', { count: chosen.length })}</span>
        </ActionBar>
      )}
      {isAsking && <PetitionDialog chosen={chosen} onClose={() => setAsking(false)} />}
      {isNarrowed(input) && (
        <p className="mt-3 text-sm">
          <Link to={caseListAddress({ own: input.own, sort: input.sort, page: 1 })}>
            {t('common.actions.clearFilters')}
          </Link>
        </p>
      )}
    </>
  )
}
