import type { AuditFilter } from '#server/audit/contract.ts'
import { parseDate } from '#server/language/dates.ts'

/** The filter of the audit log from an address; days as typed (dd/mm/yyyy). What cannot be read narrows nothing. */
export function auditFilterOf(search: URLSearchParams): AuditFilter {
  const day = (name: string) => {
    const parsed = parseDate(search.get(name) ?? '')
    return parsed.ok ? parsed.value : undefined
  }
  return { action: search.get('action') || undefined, from: day('from'), to: day('to') }
}
