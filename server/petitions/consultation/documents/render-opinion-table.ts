import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import { textIn } from '#server/language/catalogue.ts'
import { localDate } from '#server/language/dates.ts'
import type { ConsultationDeps } from '../consultation-ports.ts'
import type { WantedRoundDocument } from '../contract.ts'
import { composeOpinionTable } from './compose-opinion-table.ts'
import { readOpinionTable } from './read-opinion-table.ts'

export interface RenderedOpinionTable {
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** "Tổng hợp ý kiến lần 1 KN-2026-014.pdf" */
  readonly fileName: string
}

/** The four-column table of a round as DOCX or PDF; unreadable = not found. */
export async function renderOpinionTable(
  deps: ConsultationDeps,
  actor: Actor,
  { petitionId, number, format }: WantedRoundDocument,
): Promise<Result<RenderedOpinionTable, Failure>> {
  const read = await readOpinionTable(deps, actor, { petitionId, number })
  if (!read.ok) return read
  const { table, lead } = read.value
  if (!lead) return fail('petition-not-found')
  const now = deps.clock.now()
  const document = { ...composeOpinionTable(table, lead), draft: null }
  const mark = { round: number, date: localDate(now), hash: deps.documentHash(document), code: table.code }
  const rendered = await deps.documents.render({ ...document, draft: mark }, format, now)
  if (!rendered.ok) return rendered
  const { bytes, mediaType } = rendered.value
  const name = textIn('vi')('consultation.document.fileName', { number, code: table.code })
  return ok({ bytes, mediaType, fileName: `${name}.${format}` })
}
