import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/http/require-actor.ts'
import { auditFilterOf } from '#app/routes/_shell.audit._index/audit-filter.ts'
import type { AuditRowView } from '#server/audit/contract.ts'
import { localDate } from '#server/language/dates.ts'

/** The log as CSV for spreadsheets (UTF-8 with BOM, semicolons), streamed; times in UTC as recorded. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const exported = await context.services.audit.export(actor, auditFilterOf(new URL(request.url).searchParams))
  if (!exported.ok) throw data(null, { status: 403 })
  const batches = exported.value[Symbol.asyncIterator]()
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(`\ufeff${HEADER.join(';')}\r\n`)),
    async pull(controller) {
      const { done, value } = await batches.next()
      if (done) return controller.close()
      controller.enqueue(encoder.encode(value.map(toLine).join('')))
    },
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="nhat-ky-kiem-tra-${localDate(context.now())}.csv"`,
    },
  })
}

const HEADER = ['seq', 'at', 'actorId', 'actor', 'action', 'subjectKind', 'subjectId', 'details']

function toLine({ seq, at, actor, action, subject, details }: AuditRowView): string {
  const cells = [
    seq,
    at.toISOString(),
    actor?.id,
    actor?.fullName,
    action,
    subject.kind,
    subject.id,
    JSON.stringify(details),
  ]
  return `${cells.map((cell) => quote(cell ?? '')).join(';')}\r\n`
}

/** Quoted, and never read as a formula by a spreadsheet. */
function quote(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return `"${safe.replaceAll('"', '""')}"`
}
