import { addDays, type LocalTime, localDate, localTime, toInstant, weekdayOf } from '#server/language/dates.ts'
import { type NoticeKind, type NoticeLevel, ruleOf } from './contract.ts'

/** What a person chose, or the defaults. Times are of Asia/Ho_Chi_Minh. */
export interface Preferences {
  /** Only the kinds that differ from their default. */
  readonly levels: Readonly<Partial<Record<NoticeKind, NoticeLevel>>>
  readonly quiet: boolean
  readonly quietFrom: LocalTime
  readonly quietTo: LocalTime
  readonly digest: 'daily' | 'weekly'
  /** Whole hour at which the summary leaves; the weekly one on Monday. */
  readonly digestHour: number
}

export const DEFAULT_PREFERENCES: Preferences = {
  levels: {},
  quiet: true,
  quietFrom: '21:00' as LocalTime, // written so
  quietTo: '06:30' as LocalTime,
  digest: 'daily',
  digestHour: 8,
}

/** How much of a kind this person gets. What must be told (hoãn, hủy …) cannot be turned down, whatever is stored. */
export function levelFor(preferences: Preferences, kind: NoticeKind): NoticeLevel {
  const rule = ruleOf(kind)
  return rule.isMandatory ? rule.level : (preferences.levels[kind] ?? rule.level)
}

/** When a mail may leave: now, or at the end of the quiet hours it falls into. Urgent kinds do not wait. */
export function notBefore(preferences: Preferences, isUrgent: boolean, at: Date): Date {
  const { quiet, quietFrom, quietTo } = preferences
  if (!quiet || isUrgent || quietFrom === quietTo) return at
  const [day, time] = [localDate(at), localTime(at)]
  const overMidnight = quietFrom > quietTo
  const isQuiet = overMidnight ? time >= quietFrom || time < quietTo : time >= quietFrom && time < quietTo
  if (!isQuiet) return at
  return toInstant(overMidnight && time >= quietFrom ? addDays(day, 1) : day, quietTo)
}

/** The last moment, now or before, at which this person's summary was to leave. */
export function lastDigestMoment(preferences: Pick<Preferences, 'digest' | 'digestHour'>, now: Date): Date {
  const time = `${String(preferences.digestHour).padStart(2, '0')}:00` as LocalTime // a whole hour
  const today = localDate(now)
  const day = localTime(now) < time ? addDays(today, -1) : today
  return toInstant(preferences.digest === 'weekly' ? addDays(day, 1 - weekdayOf(day)) : day, time)
}
