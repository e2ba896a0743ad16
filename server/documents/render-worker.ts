import { setImmediate } from 'node:timers/promises'
import { renderDocx } from './docx/render-docx.ts'
import { type PdfJob, type PdfOutcome, renderPdf } from './pdf/render-pdf.ts'
import type { PrintSheet } from './print-sheet.ts'

export type RenderJob = PdfJob | { readonly format: 'docx'; readonly sheet: PrintSheet }
export type RenderOutcome = PdfOutcome

/** What a thread of the pool runs: a document takes long enough to be felt on the server's own thread. */
export default async function renderJob(job: RenderJob): Promise<RenderOutcome> {
  if (job.format !== 'docx') {
    const outcome = renderPdf(job)
    await setImmediate() // the engine gives its memory back in a turn of the loop
    return outcome
  }
  return { ok: true, bytes: await renderDocx(job.sheet), signatures: [] }
}
