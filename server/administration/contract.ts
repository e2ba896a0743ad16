import { z } from 'zod'
import { ROLES_BY_SCOPE, type RoleName } from '#server/accounts/contract.ts'
import { isLocalDate, type LocalDate, parseDate } from '#server/language/dates.ts'
import { toNfc } from '#server/language/nfc.ts'

/** Why an administrator's act is refused; each has its sentence `failures.<code>`. */
export const ADMINISTRATION_FAILURES = [
  'administration-not-allowed',
  'administration-oneself',
  'administration-last',
  'person-not-found',
  'person-exists',
  'person-disabled',
  'person-name-missing',
  'person-name-too-long',
  'person-office-missing',
  'person-office-too-long',
  'person-department-missing',
  'person-department-over',
  'person-department-same',
  'email-missing',
  'email-invalid',
  'role-unknown',
  'role-not-for-connection-point',
  'role-by-mandate-only',
  'role-by-workshop-only',
  'role-conflicts-administrator',
  'role-dates-crossed',
  'mandate-not-deputy',
  'mandate-delegator-unsuitable',
  'mandate-document-missing',
  'mandate-document-too-long',
  'mandate-dates-missing',
  'mandate-overlaps',
  'mandate-not-found',
  'mandate-over',
  'session-not-found',
  'department-not-found',
  'department-organ-code-invalid',
] as const
export type AdministrationFailureCode = (typeof ADMINISTRATION_FAILURES)[number]

export const PEOPLE_PAGE_SIZE = 25

const id = z.uuid('person-department-missing')
const text = (missing: AdministrationFailureCode, tooLong: AdministrationFailureCode, most: number) =>
  z
    .string(missing)
    .transform((typed) => toNfc(typed).trim().replace(/\s+/gu, ' '))
    .pipe(z.string().min(1, missing).max(most, tooLong))

/** A day as typed in our date fields ("14/11/2024") or as stored; empty is no day. */
const day = z
  .string()
  .default('')
  .transform((typed, context): LocalDate | null => {
    if (typed.trim() === '') return null
    if (isLocalDate(typed)) return typed
    const parsed = parseDate(typed)
    if (parsed.ok) return parsed.value
    context.addIssue({ code: 'custom', message: 'date-form' })
    return z.NEVER
  })

export const PersonFields = z.object({
  fullName: text('person-name-missing', 'person-name-too-long', 120),
  email: z
    .string('email-missing')
    .trim()
    .toLowerCase()
    .min(1, 'email-missing')
    .max(254, 'email-invalid')
    .pipe(z.email('email-invalid')),
  office: text('person-office-missing', 'person-office-too-long', 200),
  honorific: z
    .enum(['', 'ong', 'ba'])
    .default('')
    .transform((chosen) => chosen || null),
})
export const CreatePersonInput = PersonFields.extend({
  departmentId: id,
  kind: z.enum(['person', 'connection_point']).default('person'),
})
export type CreatePersonInput = z.output<typeof CreatePersonInput>

export const RevisePersonInput = PersonFields.extend({ personId: z.uuid('person-not-found') })
export type RevisePersonInput = z.output<typeof RevisePersonInput>

export const PersonInput = z.object({ personId: z.uuid('person-not-found') })
export const MovePersonInput = PersonInput.extend({ departmentId: id })
export type MovePersonInput = z.output<typeof MovePersonInput>

/** A role as the form names it, "department:leader"; its scope object is the person's department, or the one cluster. */
export const RoleChoice = z
  .string()
  .transform((typed) => typed.split(':'))
  .pipe(z.tuple([z.enum(['global', 'cluster', 'department', 'workshop']), z.string()], 'role-unknown'))
  .refine(([scope, role]) => (ROLES_BY_SCOPE[scope] as readonly string[]).includes(role), 'role-unknown')
  .transform(([scope, role]) => ({ scope, role: role as RoleName })) // checked the line before

export const GrantRoleInput = PersonInput.extend({ choice: RoleChoice, from: day, until: day })
export type GrantRoleInput = z.output<typeof GrantRoleInput>
export const RevokeRoleInput = PersonInput.extend({ roleId: z.uuid('role-unknown') })
export type RevokeRoleInput = z.output<typeof RevokeRoleInput>

export const RecordMandateInput = PersonInput.extend({
  kind: z.enum(['kt', 'tuq'], 'role-unknown'),
  delegatorId: z.uuid('mandate-delegator-unsuitable'),
  from: day,
  /** The last day; stored is the day after. */
  until: day,
  documentNumber: z
    .string()
    .default('')
    .transform((typed) => toNfc(typed).trim())
    .pipe(z.string().max(80, 'mandate-document-too-long')),
  documentDate: day,
})
export type RecordMandateInput = z.output<typeof RecordMandateInput>
export const EndMandateInput = z.object({ mandateId: z.uuid('mandate-not-found') })

const line = (most: number) =>
  z
    .string()
    .default('')
    .transform((typed) => toNfc(typed).trim().replace(/\s+/gu, ' '))
    .pipe(z.string().max(most, 'department-text-too-long'))

export const ReviseDepartmentInput = z.object({
  departmentId: z.uuid('department-not-found'),
  address: line(300),
  email: z
    .string()
    .default('')
    .transform((typed) => typed.trim().toLowerCase())
    .pipe(z.union([z.literal(''), z.email('email-invalid')], 'email-invalid')),
  phone: line(60),
  organCode: line(40)
    .pipe(z.string().regex(/^[A-Za-z0-9.]*$/, 'department-organ-code-invalid'))
    .transform((typed) => typed || null),
})
export type ReviseDepartmentInput = z.output<typeof ReviseDepartmentInput>

export const EndSessionInput = z.object({ sessionId: z.uuid('session-not-found') })

/** Where an account stands. `invited`: has no password yet; `locked`: rests after wrong passwords (R4). */
export const PERSON_STATES = ['active', 'invited', 'locked', 'disabled'] as const
export type PersonState = (typeof PERSON_STATES)[number]

/** The list's address; what cannot be read narrows nothing. */
export const PeopleListInput = z.object({
  text: z.string().trim().max(100).catch(''),
  departmentId: z.uuid().optional().catch(undefined),
  role: z.string().max(40).optional().catch(undefined),
  state: z.enum(PERSON_STATES).optional().catch(undefined),
  page: z.coerce.number().int().min(1).catch(1),
})
export type PeopleListInput = z.output<typeof PeopleListInput>

export interface DepartmentName {
  readonly id: string
  readonly code: string
  readonly hue: number | null
  readonly shortName: string
  readonly placeName: string
  readonly isInForce: boolean
}

/** A version of a body with its place in the succession and what its documents print. */
export interface DepartmentRow extends DepartmentName {
  readonly name: string
  readonly validFrom: LocalDate
  /** The last day in force. */
  readonly until: LocalDate | null
  readonly predecessors: readonly string[]
  readonly successors: readonly string[]
  /** Active accounts. */
  readonly people: number
  readonly contact: {
    readonly address: string
    readonly email: string
    readonly phone: string
    readonly organCode: string | null
  }
}

export interface PersonRow {
  readonly id: string
  readonly fullName: string
  readonly email: string
  readonly office: string
  readonly kind: 'person' | 'connection_point'
  readonly department: DepartmentName
  readonly state: PersonState
  readonly roles: readonly RoleName[]
  readonly lastSignInAt: Date | null
}

export interface PeopleList {
  readonly rows: readonly PersonRow[]
  readonly total: number
  readonly page: number
}

/** A role held now, later or before; `until` is its last day. */
export interface HeldRole {
  readonly id: string
  readonly scope: 'global' | 'cluster' | 'department' | 'workshop'
  readonly role: RoleName
  /** Short name of the body or cluster, code of the workshop; empty for global roles. */
  readonly scopeName: string
  readonly from: LocalDate | null
  readonly until: LocalDate | null
  readonly standing: 'in-force' | 'later' | 'over'
  /** It belongs to another body than the person's: it gives no right now. */
  readonly isElsewhere: boolean
  readonly mayRevoke: boolean
}

export interface MandateView {
  readonly id: string
  /** `isErased`: there is no page of theirs any more. */
  readonly delegate: {
    readonly id: string
    readonly fullName: string
    readonly office: string
    readonly isErased: boolean
  }
  readonly delegatorName: string
  readonly department: DepartmentName
  readonly kind: 'kt' | 'tuq'
  readonly from: LocalDate
  readonly until: LocalDate | null
  readonly standing: 'in-force' | 'later' | 'over'
  readonly documentNumber: string | null
  readonly documentDate: LocalDate | null
  readonly endedEarly: boolean
}

export interface PersonPage extends PersonRow {
  readonly honorific: 'ong' | 'ba' | null
  /** As the person gave it; only the person changes it. */
  readonly phone: string
  readonly isOneself: boolean
  readonly createdAt: Date
  readonly lockedUntil: Date | null
  /** The link that is out, unused; its text is nowhere. */
  readonly openLink: { readonly purpose: 'invite' | 'reset'; readonly expiresAt: Date } | null
  readonly heldRoles: readonly HeldRole[]
  readonly mandates: readonly MandateView[]
  readonly sessions: readonly SessionRow[]
  /** Roles that may be given to this person now. */
  readonly grantable: readonly { readonly scope: HeldRole['scope']; readonly role: RoleName }[]
  /** Leaders of the same body, for whom this person may sign. */
  readonly delegators: readonly { readonly id: string; readonly fullName: string; readonly office: string }[]
  /** Bodies that succeeded the person's, in force today: where a move by succession leads. */
  readonly successors: readonly DepartmentName[]
}

export interface SessionRow {
  readonly id: string
  readonly person: { readonly id: string; readonly fullName: string; readonly office: string }
  readonly department: DepartmentName
  readonly userAgent: string
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly expiresAt: Date
  readonly isOwn: boolean
}

/** A one-time link as its maker sees it, once. */
export interface IssuedLink {
  readonly path: string
  readonly expiresAt: Date
  /** It also goes to the person by mail. */
  readonly isMailed: boolean
}
