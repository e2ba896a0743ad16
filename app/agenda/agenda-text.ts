import type { ScheduledItem } from '#realtime/protocol/agenda-schedule.ts'
import { formatSpan } from '#server/language/dates.ts'
import type { Text } from '#server/language/text.ts'
import type { AgendaDepartment } from '#server/workshops/agenda/contract.ts'

/** The agenda as plain text with tabs between the columns: to be copied out, pasted into Word or Excel. */
export function agendaText(
  t: Text,
  items: readonly ScheduledItem[],
  departments: ReadonlyMap<string, Pick<AgendaDepartment, 'placeName'>>,
): string {
  return items
    .map((item) => {
      const place = item.presenterDepartmentId ? departments.get(item.presenterDepartmentId)?.placeName : undefined
      const who = [place, item.presenterName].filter(Boolean).join(', ')
      const title = item.parentId === null ? item.title : `– ${item.title}`
      return [
        formatSpan(item.startsAt, item.endsAt),
        t(`agenda.kinds.${item.kind}`),
        item.notes ? `${title} (${item.notes})` : title,
        who,
        String(item.minutes),
      ].join('\t')
    })
    .join('\n')
}
