import { type LocalDate, localDate } from '#server/language/dates.ts'
import type { NoticeSubject, NoticeView } from '#server/notifications/contract.ts'

export interface NoticeDay {
  readonly day: LocalDate
  readonly subjects: readonly { readonly subject: NoticeSubject; readonly notices: readonly NoticeView[] }[]
}

/** Days from the newest, in each the subjects in the order of their newest notice. Takes notices from the newest. */
export function groupNotices(notices: readonly NoticeView[]): NoticeDay[] {
  const days = new Map<LocalDate, Map<string, { subject: NoticeSubject; notices: NoticeView[] }>>()
  for (const notice of notices) {
    const day = localDate(notice.createdAt)
    const subjects = days.get(day) ?? new Map<string, { subject: NoticeSubject; notices: NoticeView[] }>()
    days.set(day, subjects)
    // What has no name of its own stands together.
    const key = notice.about.title === '' ? '' : `${notice.about.kind}:${notice.about.id}`
    const group = subjects.get(key) ?? { subject: notice.about, notices: [] }
    subjects.set(key, group)
    group.notices.push(notice)
  }
  return [...days].map(([day, subjects]) => ({ day, subjects: [...subjects.values()] }))
}
