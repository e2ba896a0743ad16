import { useFetcher } from '@remix-run/react'
import {
  BadgeCheck,
  CalendarClock,
  ClipboardCheck,
  Combine,
  ListChecks,
  type LucideIcon,
  Mail,
  MessagesSquare,
  NotebookPen,
  Send,
  ShieldAlert,
  Undo2,
  UserCheck,
  UserCog,
  UserPlus,
  Vote,
} from 'lucide-react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { DONE_BY_READING, TASK_GROUPS, type TaskView } from '#server/tasks/contract.ts'

/** What each kind of task looks like and where it is done. */
const KINDS = {
  'workshop-approve-plan': { icon: ClipboardCheck, path: (id: string) => `/workshops/${id}` },
  'workshop-send-invitations': { icon: Mail, path: (id: string) => `/workshops/${id}` },
  'workshop-register': { icon: UserPlus, path: (id: string) => `/workshops/${id}/delegates` },
  'workshop-read-postponement': { icon: CalendarClock, path: (id: string) => `/workshops/${id}/log` },
  'workshop-read-cancellation': { icon: CalendarClock, path: (id: string) => `/workshops/${id}/log` },
  'item-approve': { icon: ClipboardCheck, path: (id: string) => `/petitions/items/${id}` },
  'item-revise': { icon: NotebookPen, path: (id: string) => `/petitions/items/${id}` },
  'item-send': { icon: Send, path: (id: string) => `/petitions/items/${id}` },
  'item-screen': { icon: Combine, path: (id: string) => `/petitions/screening?item=${id}` },
  'petition-state-position': { icon: Vote, path: (id: string) => `/petitions/${id}/consultation/position` },
  'petition-answer-comments': { icon: MessagesSquare, path: (id: string) => `/petitions/${id}/consultation/answers` },
  'petition-close-round': { icon: CalendarClock, path: (id: string) => `/petitions/${id}/consultation` },
  'petition-confirm': { icon: BadgeCheck, path: (id: string) => `/petitions/${id}/signing` },
  'petition-heed-return': { icon: Undo2, path: (id: string) => `/petitions/${id}/signing` },
  'petition-submit': { icon: Send, path: (id: string) => `/petitions/${id}/signing` },
  'petition-follow': { icon: Mail, path: (id: string) => `/petitions/${id}/replies` },
  'petition-number': { icon: Send, path: (id: string) => `/petitions/${id}/issuing` },
  'account-created-by-provider': { icon: UserPlus, path: (id: string) => `/admin/people/${id}` },
  'account-department-differs': { icon: UserCog, path: (id: string) => `/admin/people/${id}` },
  'case-review-anonymised': { icon: ClipboardCheck, path: (id: string) => `/cases/${id}` },
  'file-review-secret-name': { icon: ShieldAlert, path: null },
  'data-request-answer': { icon: UserCheck, path: () => '/admin/requests' },
  'file-review-refused-content': { icon: ShieldAlert, path: null },
  'file-review-quarantined': { icon: ShieldAlert, path: (id: string) => `/security/quarantine/${id}` },
  'file-scans-failing': { icon: ShieldAlert, path: () => '/security/quarantine' },
  'minutes-write': { icon: NotebookPen, path: (id: string) => `/workshops/${id}/minutes` },
  'minutes-comment': { icon: MessagesSquare, path: (id: string) => `/workshops/${id}/minutes` },
  'minutes-answer': { icon: MessagesSquare, path: (id: string) => `/workshops/${id}/minutes` },
  'minutes-sign': { icon: BadgeCheck, path: (id: string) => `/workshops/${id}/minutes` },
  'minutes-issue': { icon: Send, path: (id: string) => `/workshops/${id}/minutes` },
  'minutes-conclusion': { icon: ClipboardCheck, path: (id: string) => `/conclusions/${id}` },
  'agenda-review-proposals': { icon: ListChecks, path: (id: string) => `/workshops/${id}/agenda` },
} as const satisfies Record<string, { icon: LucideIcon; path: ((id: string) => string) | null }>

type KnownKind = keyof typeof KINDS

interface TaskListProps {
  tasks: readonly TaskView[]
  limit?: number
  /** Of the groups' headings: one below the heading that the list stands under. */
  heading: 'h2' | 'h3'
}

/** Tasks by when they are due, each with its one act. A kind that this page does not know is left out. */
export function TaskList({ tasks, limit = tasks.length, heading: Heading }: TaskListProps) {
  const t = useText()
  const shown = tasks.filter((task): task is TaskView & { kind: KnownKind } => task.kind in KINDS).slice(0, limit)
  return (
    <div className="grid gap-5">
      {TASK_GROUPS.map((group) => {
        const members = shown.filter((task) => task.group === group)
        if (members.length === 0) return null
        return (
          <section key={group} aria-label={t(`tasks.groups.${group}`)}>
            <Heading className="flex items-baseline gap-2 text-sm font-medium text-ink-2">
              {t(`tasks.groups.${group}`)}
              <span className="text-xs font-regular">{t('tasks.groupCount', { count: members.length })}</span>
            </Heading>
            <ul className="divide-y divide-line">
              {members.map((task, index) => (
                <TaskRow key={task.id} task={task} isFirst={group !== 'undated' && task === shown[0] && index === 0} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

function TaskRow({ task, isFirst }: { task: TaskView & { kind: KnownKind }; isFirst: boolean }) {
  const t = useText()
  const fetcher = useFetcher()
  const { icon: IconShape, path } = KINDS[task.kind]
  const act = t(`tasks.kinds.${task.kind}.act`)
  return (
    <li className="grid grid-cols-[2.5rem_1fr] items-center gap-x-3 gap-y-2 py-3 sm:grid-cols-[2.5rem_1fr_9rem_auto]">
      <span className="grid size-10 place-items-center rounded-md bg-primary-soft text-primary-ink">
        <IconShape size={20} aria-hidden />
      </span>
      <span className="min-w-0">
        <span className="block font-semibold">{t(`tasks.kinds.${task.kind}.title`)}</span>
        <span className="block text-sm text-ink-2">
          {String(task.params.workshop ?? task.params.item ?? task.params.petition ?? task.params.person ?? '')}
        </span>
      </span>
      <Due task={task} />
      <span className="flex flex-wrap gap-2 max-sm:col-start-2">
        {path && (
          <LinkButton to={path(task.about.id)} size="sm" variant={isFirst ? 'primary' : 'secondary'}>
            {act}
          </LinkButton>
        )}
        {DONE_BY_READING.has(task.kind) && (
          <fetcher.Form method="post" action="/tasks">
            <Button type="submit" name="task" value={task.id} size="sm" busy={fetcher.state !== 'idle'}>
              {path ? t('tasks.seen') : act}
            </Button>
          </fetcher.Form>
        )}
      </span>
    </li>
  )
}

function Due({ task }: { task: TaskView }) {
  const t = useText()
  const format = useFormat()
  if (!task.due) return <span className="max-sm:hidden" />
  const date = format.date(task.due)
  const words =
    task.group === 'overdue'
      ? t('tasks.overdueSince', { date })
      : task.group === 'today'
        ? t('tasks.dueToday')
        : t('tasks.dueOn', { date })
  const tone = { overdue: 'font-semibold text-seal', today: 'font-semibold text-warn' }[task.group as string]
  return <span className={classNames('text-sm max-sm:col-start-2', tone ?? 'text-ink-2')}>{words}</span>
}
