import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/http/require-actor.ts'
import { useText } from '#app/i18n/language.tsx'
import { TaskList } from '#app/tasks/task-list.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  return { tasks: await context.services.tasks.mine(actor) }
}

/** "Đã xem" on a task that is done by reading. */
export async function action({ context, request }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  await context.services.tasks.acknowledge(actor, String((await request.formData()).get('task')))
  return { done: true }
}

export const meta: MetaFunction = () => [{ title: 'Việc của tôi – Tiếng Nói Chung' }]

export default function TasksPage() {
  const { tasks } = useLoaderData<typeof loader>()
  const t = useText()
  return (
    <div className="page">
      <PageHeader title={t('tasks.title')} />
      {tasks.length === 0 ? (
        <EmptyState title={t('tasks.emptyTitle')}>{t('tasks.emptyBody')}</EmptyState>
      ) : (
        <div className="rounded-lg border border-line bg-surface p-5">
          <TaskList heading="h2" tasks={tasks} />
        </div>
      )}
    </div>
  )
}
