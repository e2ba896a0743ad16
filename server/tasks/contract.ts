/** One thing one person is asked to do ("Việc của tôi"). The text is `tasks.<kind>` with `params`. */
export interface TaskView {
  readonly id: string
  readonly kind: string
  readonly about: { readonly kind: string; readonly id: string }
  readonly params: Readonly<Record<string, string | number>>
  /** yyyy-mm-dd in Asia/Ho_Chi_Minh, or null when there is no deadline. */
  readonly due: string | null
  readonly createdAt: Date
  readonly doneAt: Date | null
}
