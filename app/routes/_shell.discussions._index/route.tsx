import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { Plus, Search } from 'lucide-react'
import { KnowledgeTabs } from '#app/cases/knowledge-tabs.tsx'
import { TopicRow } from '#app/discussions/topic-row.tsx'
import { requireActor } from '#app/http/require-actor.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { useSubjectVersion } from '#app/live/subject-channel.ts'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { DISCUSSIONS } from '#server/discussions/content/contract.ts'
import { DiscussionListInput } from '#server/discussions/contract.ts'
import type { DiscussionList } from '#server/discussions/discussion-view.ts'
import { MOST_QUERY } from '#server/search/content/contract.ts'
import { TopicFacets } from './topic-facets.tsx'
import { topicListAddress } from './topic-list-address.ts'

/** Kho trao đổi: topics that one reads, with its filters in the address. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const input = DiscussionListInput.parse(Object.fromEntries(new URL(request.url).searchParams))
  return { list: await context.services.discussions.list(actor, input), input }
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('discussions.title'))

export default function DiscussionsPage() {
  const { list, input } = useLoaderData<typeof loader>()
  const t = useText()
  useSubjectVersion(DISCUSSIONS, list.clusterId)
  if (!list.mayEnter) {
    return (
      <div className="page">
        <PageHeader title={t('discussions.title')} />
        <EmptyState title={t('discussions.list.closedTitle')}>{t('discussions.list.closedBody')}</EmptyState>
      </div>
    )
  }
  return (
    <div className="page">
      <PageHeader
        title={t('discussions.title')}
        actions={
          list.mayStart && (
            <LinkButton to="/discussions/new" variant="primary" icon={Plus}>
              {t('discussions.list.start')}
            </LinkButton>
          )
        }
        tabs={<KnowledgeTabs />}
      />
      <Form action="/search" method="get" role="search" className="mb-4 flex max-w-160 items-end gap-2">
        <input type="hidden" name="kind" value="discussion" />
        <TextField
          name="q"
          type="search"
          label={t('discussions.list.search')}
          placeholder={t('discussions.list.searchHint')}
          maxLength={MOST_QUERY}
          className="min-w-0 flex-1"
        />
        <Button type="submit" icon={Search} className="min-h-11">
          {t('common.actions.search')}
        </Button>
      </Form>
      <Groups list={list} input={input} />
      <div className="grid items-start gap-6 lg:grid-cols-[13rem_minmax(0,1fr)]">
        <TopicFacets list={list} input={input} />
        <div className="min-w-0">
          {list.total === 0 ? <NoTopics list={list} input={input} /> : <Rows list={list} input={input} />}
        </div>
      </div>
    </div>
  )
}

interface ListProps {
  list: DiscussionList
  input: DiscussionListInput
}

function Groups({ list, input }: ListProps) {
  const t = useText()
  const groups = [
    { show: 'all', count: null },
    { show: 'unread', count: list.unread },
    { show: 'followed', count: list.followed },
    { show: 'mine', count: null },
  ] as const
  return (
    <nav aria-label={t('discussions.list.which')} data-print="hide" className="mb-4">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {groups.map(({ show, count }) => (
          <li key={show}>
            <Link
              to={topicListAddress(input, { show })}
              aria-current={input.show === show ? 'page' : undefined}
              className="inline-block py-1.5 text-ink-2 aria-[current=page]:font-semibold aria-[current=page]:text-primary-ink max-md:py-2"
            >
              {t(`discussions.list.${show}`)} {count !== null && <span className="font-medium">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Rows({ list, input }: ListProps) {
  const t = useText()
  return (
    <>
      <p role="status" className="mb-2 text-sm text-ink-2">
        {t('discussions.list.found', { count: list.total })}
      </p>
      <div className="rounded-lg border border-line bg-surface">
        <ul aria-label={t('discussions.list.label')} className="divide-y divide-line">
          {list.topics.map((topic) => (
            <TopicRow key={topic.id} topic={topic} />
          ))}
        </ul>
        <div className="border-t border-line px-5 empty:hidden max-md:px-4">
          <Pagination
            page={list.page}
            pageSize={list.pageSize}
            total={list.total}
            hrefFor={(page) => topicListAddress(input, { page })}
          />
        </div>
      </div>
    </>
  )
}

function NoTopics({ list, input }: ListProps) {
  const t = useText()
  const isNarrowed = Boolean(input.field || input.place) || input.show !== 'all'
  if (!list.any || !isNarrowed) {
    return <EmptyState title={t('discussions.list.emptyTitle')}>{t('discussions.list.emptyBody')}</EmptyState>
  }
  if (input.show === 'unread' && !input.field && !input.place) {
    return <EmptyState title={t('discussions.list.noUnreadTitle')}>{t('discussions.list.noUnreadBody')}</EmptyState>
  }
  return (
    <EmptyState
      title={t('discussions.list.noneTitle')}
      action={<LinkButton to="/discussions">{t('common.actions.clearFilters')}</LinkButton>}
    >
      {t('discussions.list.noneBody')}
    </EmptyState>
  )
}
