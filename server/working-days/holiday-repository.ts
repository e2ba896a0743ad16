import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { LocalDate } from '#server/language/dates.ts'
import type { AddHolidayInput, HolidayView } from './contract.ts'

export async function loadHolidays(db: Tx | PrismaClient): Promise<HolidayView[]> {
  const rows = await db.holiday.findMany({ orderBy: { day: 'asc' } })
  return rows.map(({ day, name, kind, isAnnounced }) => ({
    day: day.toISOString().slice(0, 10) as LocalDate, // a DATE column
    ...{ name, kind, isAnnounced },
  }))
}

/** Answers whether it is new: a day stands in the table once. */
export async function insertHolidayOnce(tx: Tx, holiday: AddHolidayInput, addedById: string): Promise<boolean> {
  const made = await tx.holiday.createMany({
    data: [{ ...holiday, day: column(holiday.day), addedById }],
    skipDuplicates: true,
  })
  return made.count > 0
}

/** Answers what was taken out; null where there was nothing. */
export async function deleteHoliday(tx: Tx, day: LocalDate): Promise<{ name: string; kind: string } | null> {
  const row = await tx.holiday.findUnique({ where: { day: column(day) } })
  const gone = await tx.holiday.deleteMany({ where: { day: column(day) } })
  return gone.count > 0 && row ? { name: row.name, kind: row.kind } : null
}

function column(day: LocalDate): Date {
  return new Date(`${day}T00:00:00Z`)
}
