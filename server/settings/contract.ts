import { z } from 'zod'
import { ROLE_NAMES, type RoleName } from '#server/accounts/contract.ts'
import type { GlobalRole } from '#server/kernel/actor.ts'

/** What can be set, with its bounds, its default and who may change it. A new setting is a new row here. */
export const SETTINGS = {
  /** Roles that sign in with a second factor (domain.md R4); in the demo one click must do. */
  secondFactorRoles: setting(z.array(z.enum(ROLE_NAMES)).max(ROLE_NAMES.length).transform(inOrder), {
    demo: [],
    production: ['administrator', 'security-officer', 'leader'],
  }),
  /** Accounts unused for so long are disabled (R4: 45 days). */
  dormantDays: wholeNumber({ least: 7, most: 45, initial: 45 }),
  /** Minutes without a touch until the lock screen (R4: at most 15, administrators 5). */
  idleMinutes: wholeNumber({ least: 1, most: 15, initial: 15 }),
  idleMinutesAdministrator: wholeNumber({ least: 1, most: 5, initial: 5 }),
  /** A session ends so many hours after the sign-in, used or not. */
  sessionHours: wholeNumber({ least: 1, most: 24, initial: 12 }),
  /** Working days within which a request about one's own data is answered (R10: 2). */
  dataRequestDays: wholeNumber({ least: 1, most: 2, initial: 2 }),
  /** Working days within which an issued petition that asks for no day is expected to be answered. */
  replyDays: wholeNumber({ least: 5, most: 120, initial: 30 }),
  /** Notices and mails are forgotten after so many days; never the audit log. */
  noticeDays: wholeNumber({ least: 30, most: 730, initial: 180 }),
  /** How systems that receive edXML spell and date it (domain.md §3.4: the public sample, other implementations). */
  edxmlSpelling: choice('Bussiness', 'Business'),
  edxmlDates: choice('yyyy/MM/dd', 'dd/MM/yyyy'),
} as const

export type SettingKey = keyof typeof SETTINGS
export type SettingValue<Key extends SettingKey> = z.output<(typeof SETTINGS)[Key]['schema']>
export const SETTING_KEYS = Object.keys(SETTINGS) as SettingKey[] // of this very object

/** After a change; the subject's id is the key. */
export const SETTING_CHANGED = 'setting-changed'

export const SETTINGS_FAILURES = ['settings-not-allowed', 'setting-invalid', 'setting-out-of-range'] as const
export type SettingsFailureCode = (typeof SETTINGS_FAILURES)[number]

/** A setting as the screen shows it. */
export type SettingView = {
  readonly [Key in SettingKey]: {
    readonly key: Key
    readonly value: SettingValue<Key>
    readonly bounds: { readonly least: number; readonly most: number } | null
    /** One of these, where it is a choice. */
    readonly choices: readonly string[] | null
    readonly changed: { readonly at: Date; readonly byId: string } | null
  }
}[SettingKey]

interface Setting<Schema extends z.ZodType> {
  readonly schema: Schema
  readonly initial: { readonly demo: z.output<Schema>; readonly production: z.output<Schema> }
  readonly changedBy: GlobalRole
  readonly bounds: { readonly least: number; readonly most: number } | null
  readonly choices: readonly string[] | null
}

function setting<Schema extends z.ZodType>(
  schema: Schema,
  initial: Setting<Schema>['initial'],
  among: Partial<Pick<Setting<Schema>, 'bounds' | 'choices'>> = {},
): Setting<Schema> {
  return { schema, initial, bounds: null, choices: null, changedBy: 'administrator', ...among }
}

/** One of a few words; the first unless changed. */
function choice<const Word extends string>(first: Word, ...others: Word[]) {
  return setting(z.enum([first, ...others]), { demo: first, production: first }, { choices: [first, ...others] })
}

function wholeNumber({ least, most, initial }: { least: number; most: number; initial: number }) {
  return setting(
    z.coerce.number().int().min(least).max(most),
    { demo: initial, production: initial },
    { bounds: { least, most } },
  )
}

/** Each role once, in the order of the scopes: equal choices are equal values. */
function inOrder(roles: readonly RoleName[]): RoleName[] {
  return ROLE_NAMES.filter((role) => roles.includes(role))
}
