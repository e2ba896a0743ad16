import type { PrismaClient } from '#server/database/generated/client.ts'
import { type Actor, hasGlobalRole } from '#server/kernel/actor.ts'
import type { AuditLog } from '#server/kernel/audit-log.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { Transactor } from '#server/kernel/transaction.ts'
import { isWeekend } from '#server/language/public-holidays.ts'
import type { CalendarChanges } from '#server/language/working-days.ts'
import { calendarOf } from './calendar-of.ts'
import type { AddHolidayInput, HolidayFailureCode, HolidayView, RemoveHolidayInput } from './contract.ts'
import { deleteHoliday, insertHolidayOnce, loadHolidays } from './holiday-repository.ts'

type Refusal = Failure<HolidayFailureCode>

/** The holiday table of the product: what every count of working days looks at. */
export interface WorkingDays {
  /** For `addWorkingDays` and `workingDaysBetween` (server/language/working-days.ts). */
  calendar(): Promise<CalendarChanges>
  /** For the screen of the administrator, by day. */
  list(actor: Actor): Promise<Result<HolidayView[], Refusal>>
  add(actor: Actor, input: AddHolidayInput): Promise<Result<void, Refusal>>
  remove(actor: Actor, input: RemoveHolidayInput): Promise<Result<void, Refusal>>
}

export function createWorkingDays(deps: {
  readonly prisma: PrismaClient
  readonly transactor: Transactor
  readonly audit: AuditLog
}): WorkingDays {
  const mayChange = (actor: Actor) => hasGlobalRole(actor, 'administrator')
  return {
    calendar: async () => calendarOf(await loadHolidays(deps.prisma)),
    async list(actor) {
      return mayChange(actor) ? ok(await loadHolidays(deps.prisma)) : fail('holidays-not-allowed')
    },
    async add(actor, input) {
      if (!mayChange(actor)) return fail('holidays-not-allowed')
      // A weekday is worked anyway.
      if (input.kind === 'working_saturday' && !isWeekend(input.day)) return fail('holiday-not-weekend')
      return deps.transactor.attempt(async (work): Promise<Result<void, Refusal>> => {
        if (!(await insertHolidayOnce(work.tx, input, actor.userId))) return fail('holiday-known')
        await deps.audit.append(work.tx, actor.userId, {
          action: 'holidays.add',
          subject: { kind: 'holiday', id: null },
          details: { ...input },
        })
        return ok()
      })
    },
    async remove(actor, { day }) {
      if (!mayChange(actor)) return fail('holidays-not-allowed')
      return deps.transactor.attempt(async (work): Promise<Result<void, Refusal>> => {
        const gone = await deleteHoliday(work.tx, day)
        if (!gone) return fail('holiday-not-found')
        await deps.audit.append(work.tx, actor.userId, {
          action: 'holidays.remove',
          subject: { kind: 'holiday', id: null },
          details: { day, ...gone },
        })
        return ok()
      })
    },
  }
}
