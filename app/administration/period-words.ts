import type { Formatters } from '#app/i18n/format.ts'
import type { LocalDate } from '#server/language/dates.ts'
import type { Text } from '#server/language/text.ts'

/** "Từ 01/12/2026", "01/12/2026 – 31/12/2026": the last day is included. */
export function periodWords(
  t: Text,
  format: Formatters,
  { from, until }: { readonly from: LocalDate | null; readonly until: LocalDate | null },
): string {
  if (from && until)
    return t('administration.roles.period.both', { from: format.date(from), until: format.date(until) })
  if (from) return t('administration.roles.period.from', { from: format.date(from) })
  if (until) return t('administration.roles.period.until', { until: format.date(until) })
  return t('administration.roles.period.none')
}

export function standingTone(standing: 'in-force' | 'later' | 'over') {
  return ({ 'in-force': 'ok', later: 'info', over: 'neutral' } as const)[standing]
}
