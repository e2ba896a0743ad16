import type { UnitOfWork } from '#server/kernel/transaction.ts'
import type { NoticeKind } from '#server/notifications/contract.ts'
import type { NewTask } from './task-repository.ts'

/** Who is told what (server/notifications). */
export interface TaskNoticesPort {
  tell(
    work: UnitOfWork,
    telling: {
      kind: NoticeKind
      recipients: readonly string[]
      about: { kind: string; id: string }
      params: { task: string }
      key: string
    },
  ): Promise<void>
}

/** Tasks with a notice of their own kind; null: their event is told to more people than the task asks. */
const NOTICE_OF: Readonly<Record<string, NoticeKind | null>> = {
  'workshop-approve-plan': 'plan-approval',
  'workshop-register': 'registration-open',
  'workshop-read-postponement': null,
  'workshop-read-cancellation': null,
  'petition-state-position': null,
}

/** A task that was not open before is told to its assignee, once. */
export async function tellOfTask(
  deps: { readonly notices: TaskNoticesPort },
  work: UnitOfWork,
  task: NewTask,
  at: Date,
): Promise<void> {
  const own = NOTICE_OF[task.kind]
  if (own === null) return
  await deps.notices.tell(work, {
    kind: own ?? 'task-assigned',
    recipients: [task.assigneeId],
    about: task.about,
    params: { task: task.kind },
    key: `task:${task.kind}:${task.about.id}:${at.getTime()}`,
  })
}
