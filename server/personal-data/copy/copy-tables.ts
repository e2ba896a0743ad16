import { formatDateTime } from '#server/language/dates.ts'
import type { Text } from '#server/language/text.ts'
import type { HeldKind } from '../contract.ts'
import type { HeldColumn } from '../held-columns.ts'

/** The entries behind one column that names the person. */
export interface HeldTable {
  readonly held: HeldColumn
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

/** For spreadsheets: UTF-8 with BOM, semicolons, times in UTC as they are stored. */
export function toCsv({ held, rows }: HeldTable): string {
  const columns = columnsOf(held)
  const lines = [columns, ...rows.map((row) => columns.map((column) => plain(row[column])))]
  return `\ufeff${lines.map((cells) => cells.map(quote).join(';')).join('\r\n')}\r\n`
}

export function columnsOf(held: HeldColumn): string[] {
  return [...(held.at ? [held.at] : []), ...held.shown]
}

/** A page that opens in every browser, without script or anything from elsewhere. */
export function toPage(
  t: Text,
  facts: { readonly title: string; readonly lead: string; readonly locale: string },
  parts: readonly { readonly kind: HeldKind; readonly count: number; readonly tables: readonly HeldTable[] }[],
): string {
  const sections = parts.map(({ kind, count, tables }) =>
    [
      `<h2>${toHtml(t(`personalData.held.${kind}.title`))}</h2>`,
      `<p>${toHtml(t(`personalData.held.${kind}.what`))}</p>`,
      `<p>${toHtml(t('personalData.copy.count', { count }))} ${toHtml(t(`personalData.held.${kind}.until`))}</p>`,
      ...tables.filter(({ rows }) => rows.length > 0).map(toTable),
    ].join('\n'),
  )
  return `<!doctype html>
<html lang="${facts.locale}"><head><meta charset="utf-8"><title>${toHtml(facts.title)}</title>
<style>body{font-family:sans-serif;line-height:1.6;margin:2rem auto;max-width:60rem;padding:0 1rem}
table{border-collapse:collapse;margin:1rem 0;display:block;overflow-x:auto}
th,td{border:1px solid #7d8c8d;padding:.25rem .5rem;text-align:left;vertical-align:top}</style></head>
<body><h1>${toHtml(facts.title)}</h1><p>${toHtml(facts.lead)}</p>
${sections.join('\n')}
</body></html>
`
}

function toTable({ held, rows }: HeldTable): string {
  const columns = columnsOf(held)
  const head = columns.map((column) => `<th scope="col">${toHtml(column)}</th>`).join('')
  const body = rows
    .map((row) => `<tr>${columns.map((column) => `<td>${toHtml(readable(row[column]))}</td>`).join('')}</tr>`)
    .join('\n')
  return `<table><caption>${toHtml(held.table)}</caption><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table>`
}

function plain(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** Instants as people read them, in Vietnam. */
function readable(value: unknown): string {
  return value instanceof Date ? formatDateTime(value) : plain(value)
}

/** Quoted, and never read as a formula by a spreadsheet. */
function quote(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return `"${safe.replaceAll('"', '""')}"`
}

function toHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)
}
