import type { LocalDate } from '#server/language/dates.ts'

/** When a task is due, as seen on a day: the order in which lists show them. The week ends on Sunday. */
export const TASK_GROUPS = ['overdue', 'today', 'week', 'later', 'undated'] as const
export type TaskGroup = (typeof TASK_GROUPS)[number]

/** One thing one person is asked to do ("Việc của tôi"). The text is `tasks.kinds.<kind>` with `params`. */
export interface TaskView {
  readonly id: string
  readonly kind: string
  readonly about: { readonly kind: string; readonly id: string }
  readonly params: Readonly<Record<string, string | number>>
  /** Day in Asia/Ho_Chi_Minh, or null when there is no deadline. */
  readonly due: LocalDate | null
  readonly group: TaskGroup
}

/** Kinds that are done by reading: the person says so on the list. All others end with the act they ask for. */
export const DONE_BY_READING: ReadonlySet<string> = new Set([
  'file-review-secret-name',
  'file-review-refused-content',
  'account-created-by-provider',
  'account-department-differs',
])
