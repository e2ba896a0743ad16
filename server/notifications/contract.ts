import { z } from 'zod'
import { type LocalTime, parseTime } from '#server/language/dates.ts'
import type { Messages } from '#server/language/messages/vi/catalogue.ts'
import type { Text } from '#server/language/text.ts'

/** How much of a kind a person wants: nothing, the bell, the bell and the summary by mail, the bell and a mail at once. */
export const NOTICE_LEVELS = ['none', 'in-app', 'digest', 'mail'] as const
export type NoticeLevel = (typeof NOTICE_LEVELS)[number]

export const NOTICE_GROUPS = ['workshop', 'preparation', 'task', 'account'] as const
export type NoticeGroup = (typeof NOTICE_GROUPS)[number]

interface NoticeKindRule {
  /** Heading under which the page of preferences shows it. */
  readonly group: NoticeGroup
  readonly level: NoticeLevel
  /** Cannot be turned down: hoãn and hủy must be told to all invited (domain.md §2.1). */
  readonly isMandatory?: true
  /** Does not wait for the end of quiet hours. */
  readonly isUrgent?: true
  /** The mail carries the calendar entry of the workshop (.ics). */
  readonly hasCalendar?: true
}

/** Every kind of notice: a closed table. The words are `notices.kinds.<kind>`. */
export const NOTICE_KINDS = {
  'workshop-invitation': { group: 'workshop', level: 'mail', isMandatory: true, hasCalendar: true },
  'workshop-rescheduled': { group: 'workshop', level: 'mail', isMandatory: true, isUrgent: true, hasCalendar: true },
  'workshop-postponed': { group: 'workshop', level: 'mail', isMandatory: true, isUrgent: true, hasCalendar: true },
  'workshop-resumed': { group: 'workshop', level: 'mail', isMandatory: true, hasCalendar: true },
  'workshop-cancelled': { group: 'workshop', level: 'mail', isMandatory: true, isUrgent: true, hasCalendar: true },
  /** Whoever was invited and is no more: takes the entry off the calendar. */
  'workshop-left': { group: 'workshop', level: 'mail', isMandatory: true, hasCalendar: true },
  'workshop-tomorrow': { group: 'workshop', level: 'mail' },
  'workshop-soon': { group: 'workshop', level: 'in-app', isUrgent: true },
  'officer-named': { group: 'preparation', level: 'mail' },
  'agenda-frozen': { group: 'preparation', level: 'mail' },
  'agenda-amended': { group: 'preparation', level: 'digest' },
  'proposal-accepted': { group: 'preparation', level: 'digest' },
  'proposal-rejected': { group: 'preparation', level: 'digest' },
  'petition-opened': { group: 'preparation', level: 'digest' },
  'petition-named': { group: 'preparation', level: 'mail' },
  'petition-mentioned': { group: 'preparation', level: 'mail' },
  'petition-comment-answered': { group: 'preparation', level: 'digest' },
  'petition-consultation': { group: 'preparation', level: 'mail' },
  'petition-consultation-closed': { group: 'preparation', level: 'digest' },
  'petition-reopened': { group: 'preparation', level: 'mail' },
  'petition-agreed': { group: 'preparation', level: 'mail' },
  'petition-issued': { group: 'preparation', level: 'mail' },
  'petition-replied': { group: 'preparation', level: 'mail' },
  'petition-reply-before': { group: 'task', level: 'mail' },
  'petition-reply-on': { group: 'task', level: 'mail' },
  'petition-reply-after': { group: 'task', level: 'mail' },
  'petition-reply-again': { group: 'task', level: 'mail' },
  'discussion-mentioned': { group: 'preparation', level: 'mail' },
  'discussion-answered': { group: 'preparation', level: 'digest' },
  'discussion-accepted': { group: 'preparation', level: 'digest' },
  'discussion-applied': { group: 'preparation', level: 'digest' },
  'discussion-taken-down': { group: 'preparation', level: 'mail' },
  'discussion-review': { group: 'preparation', level: 'digest' },
  /** Something new in a saved search. */
  'search-alert': { group: 'preparation', level: 'digest' },
  'paper-submitted': { group: 'preparation', level: 'digest' },
  'paper-withdrawn': { group: 'preparation', level: 'digest' },
  'file-quarantined': { group: 'preparation', level: 'mail' },
  'file-released': { group: 'preparation', level: 'digest' },
  'file-destroyed': { group: 'preparation', level: 'mail' },
  'plan-approval': { group: 'task', level: 'mail' },
  'registration-open': { group: 'task', level: 'mail' },
  'task-assigned': { group: 'task', level: 'mail' },
  'task-due': { group: 'task', level: 'mail' },
  'data-request-answered': { group: 'account', level: 'mail', isMandatory: true },
} as const satisfies Readonly<Record<string, NoticeKindRule>>
export type NoticeKind = keyof typeof NOTICE_KINDS

export const NOTICE_KIND_NAMES = Object.keys(NOTICE_KINDS) as NoticeKind[] // the keys of a closed table

export function isNoticeKind(kind: string): kind is NoticeKind {
  return Object.hasOwn(NOTICE_KINDS, kind)
}

export function ruleOf(kind: NoticeKind): NoticeKindRule {
  return NOTICE_KINDS[kind]
}

/** Mails that carry a link minted when they are sent; no notice stands beside them, nobody can turn them down. */
export const SECRET_LINK_KINDS = ['account-invitation', 'password-reset'] as const
export type SecretLinkKind = (typeof SECRET_LINK_KINDS)[number]

/** What a mail can be of. */
export type MailKind = NoticeKind | SecretLinkKind | 'digest'

/**
 * The workshop of a notice whose reader may not read it any more: no module describes this kind of subject, what is said
 * stands in the params (its code, and what calendars need to take the entry off).
 */
export const LEFT_WORKSHOP = 'left-workshop'

/** The line of a notice in the bell, on the page and in the subject of its mail. */
export function titleOf(t: Text, { kind, params }: Pick<NoticeFacts, 'kind' | 'params'>): string {
  switch (kind) {
    case 'officer-named':
      return t('notices.kinds.officer-named.title', { role: t(`roles.${params.role as RoleName}`) }) // written by tell
    case 'task-assigned':
      return t('notices.kinds.task-assigned.title', { task: t(taskTitle(params)) })
    case 'workshop-left':
      return t('notices.kinds.workshop-left.title', { code: String(params.code) })
    case 'task-due':
      return t('notices.kinds.task-due.title', { task: t(taskTitle(params)), when: String(params.when) })
    default:
      return t(`notices.kinds.${kind}.title`)
  }
}

type RoleName = keyof Messages['roles']
type TaskName = keyof Messages['tasks']['kinds']

function taskTitle({ task }: NoticeParams): `tasks.kinds.${TaskName}.title` {
  return `tasks.kinds.${task as TaskName}.title` // tasks of our own modules; a test keeps their sentences
}

export interface NoticeFacts {
  readonly kind: NoticeKind
  readonly about: { readonly kind: string; readonly id: string }
  readonly params: NoticeParams
}

/** Values for the words of a kind: names of roles and tasks, codes; never content, never a title. */
export type NoticeParams = Readonly<Record<string, string | number>>

/** Told to the open pages of a person whose notices moved. */
export const NOTICES_CHANGED = 'notices-changed'

/** One line of the bell and of the page. */
export interface NoticeView {
  readonly id: string
  readonly kind: NoticeKind
  readonly about: NoticeSubject
  readonly params: NoticeParams
  readonly path: string
  readonly createdAt: Date
  readonly isRead: boolean
}

/** What a notice is about, as the reader may see it now. */
export interface NoticeSubject {
  readonly kind: string
  readonly id: string
  /** HT-2026-03; '' where a subject has none. */
  readonly code: string
  readonly title: string
}

export const NOTICE_PAGE_SIZE = 30

/** Filters of the page as they stand in the URL; what cannot be read is left out. */
export const NoticeListInput = z.object({
  show: z.enum(['all', 'unread']).catch('all'),
  group: z.enum(NOTICE_GROUPS).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
})
export type NoticeListInput = z.output<typeof NoticeListInput>

/** What the bell and the page send. */
export const NoticeActInput = z.discriminatedUnion('act', [
  z.object({ act: z.literal('read'), notice: z.uuid() }),
  z.object({ act: z.literal('read-all') }),
  z.object({ act: z.literal('opened'), path: z.string().max(300) }),
])

export interface NoticeList {
  readonly notices: readonly NoticeView[]
  readonly page: number
  readonly total: number
  readonly unread: number
}

/** Every refusal of this module; the text of each is `failures.<code>`. */
export const NOTICE_FAILURES = ['notices-not-allowed', 'calendar-not-found'] as const
export type NoticeFailureCode = (typeof NOTICE_FAILURES)[number]

/** What an administrator sees of the mail: kinds, states and addresses, never a text. */
export interface MailboxView {
  readonly canMail: boolean
  readonly waiting: number
  readonly failed: number
  /** In the last 24 hours. */
  readonly sent: number
  /** Given up, or tried in vain and to be tried again. */
  readonly mails: readonly {
    readonly id: string
    readonly kind: string
    readonly state: 'waiting' | 'sending' | 'sent' | 'failed' | 'dropped'
    readonly attempts: number
    readonly lastError: string | null
    readonly createdAt: Date
    readonly dueAt: Date
    readonly recipient: { readonly fullName: string; readonly email: string }
  }[]
}

/** One failed mail, or without an id all of them. */
export const RetryMailsInput = z.object({ mail: z.uuid().optional() })

const timeOfDay = z.string({ error: 'time-empty' }).transform((value, context): LocalTime => {
  const parsed = parseTime(value)
  if (parsed.ok) return parsed.value
  context.addIssue({ code: 'custom', message: parsed.failure.code === 'time-empty' ? 'time-empty' : 'time-form' })
  return z.NEVER
})

/** The form of preferences. Levels of kinds that must be told, and of unknown ones, are not taken. */
export const NoticePreferencesInput = z
  .object({
    quiet: z.literal('on').optional(),
    quietFrom: timeOfDay,
    quietTo: timeOfDay,
    digest: z.enum(['daily', 'weekly']),
    digestHour: z.coerce.number().int().min(0).max(23),
  })
  .catchall(z.unknown())
  .transform(({ quiet, quietFrom, quietTo, digest, digestHour, ...rest }) => ({
    levels: levelsIn(rest),
    quiet: quiet === 'on',
    quietFrom,
    quietTo,
    digest,
    digestHour,
  }))
export type NoticePreferencesInput = z.output<typeof NoticePreferencesInput>

/** Fields `level.<kind>`; only what differs from the default is kept, so that a better default reaches people. */
function levelsIn(fields: Readonly<Record<string, unknown>>): Partial<Record<NoticeKind, NoticeLevel>> {
  return Object.fromEntries(
    NOTICE_KIND_NAMES.flatMap((kind) => {
      const level = NOTICE_LEVELS.find((known) => known === fields[`level.${kind}`])
      const rule = ruleOf(kind)
      return level && !rule.isMandatory && level !== rule.level ? [[kind, level]] : []
    }),
  )
}

/** What the tab "Thông báo" of one's own page shows. */
export interface NoticePreferencesView {
  readonly canMail: boolean
  readonly levels: Readonly<Record<NoticeKind, NoticeLevel>>
  readonly quiet: boolean
  readonly quietFrom: string
  readonly quietTo: string
  readonly digest: 'daily' | 'weekly'
  readonly digestHour: number
  /** When the address of the own calendar was made and last asked for; null when there is none. */
  readonly feed: { readonly createdAt: Date; readonly lastUsedAt: Date | null } | null
}
