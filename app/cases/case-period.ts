import type { Formatters } from '#app/i18n/format.ts'
import { isLocalDate } from '#server/language/dates.ts'
import type { Text } from '#server/language/text.ts'

/** "Từ 01/06/2023 đến 30/06/2023", in the words of the reader; null when no day was said. */
export function periodWords(
  t: Text,
  format: Formatters,
  { periodFrom, periodTo }: { readonly periodFrom: string | null; readonly periodTo: string | null },
): string | null {
  const [from, to] = [periodFrom, periodTo].map((day) => (day && isLocalDate(day) ? format.date(day) : null))
  if (from && to && from !== to) return t('cases.page.period', { from, to })
  if (from && to) return from
  return from ? t('cases.page.since', { from }) : (to ?? null)
}
