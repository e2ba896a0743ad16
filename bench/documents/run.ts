import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import type { Block, DocumentFormat, OfficialDocument } from '#server/documents/contract.ts'
import { createDocuments } from '#server/documents/documents.ts'
import { readPdf } from '#server/documents/testing/read-pdf.ts'
import { sampleSubmission, sampleTable } from '#server/documents/testing/sample-documents.ts'

/**
 * `npm run bench:documents [-- --quick]`: a joint recommendation of about 30 pages, its text unique each time, to PDF and
 * DOCX; twenty at once; memory over many renders. The last line is JSON.
 */
const FILLER =
  'Khu vực giáp ranh giữa hai địa phương có mức giá đất cụ thể khác nhau cho những thửa đất liền kề, gây khó khăn khi bồi thường, hỗ trợ, tái định cư. '
const isQuick = process.argv.includes('--quick')
const rounds = isQuick ? 12 : 40
const renders = isQuick ? 60 : 200
const warmUp = 100

const documents = createDocuments({ fontFolder: null })
try {
  const pages = await pagesOf(petition(0))
  for (let turn = 0; turn < 4; turn++) await Promise.all([once('pdf', turn), once('docx', turn)])

  const lag = monitorEventLoopDelay({ resolution: 1 })
  lag.enable()
  const times: Record<DocumentFormat, number[]> = { pdf: [], docx: [] }
  for (let turn = 0; turn < rounds; turn++) {
    for (const format of ['pdf', 'docx'] as const) times[format].push(await once(format, 100 + turn))
  }
  const burst = performance.now()
  await Promise.all(Array.from({ length: 20 }, (_, index) => once(index % 2 ? 'pdf' : 'docx', 1000 + index)))
  const burstMs = performance.now() - burst
  lag.disable()

  // Heaps and fonts are in after a hundred; from then on nothing may pile up.
  for (let turn = 0; turn < warmUp; turn++) await once('pdf', 2000 + turn)
  const before = rssMb()
  let highest = before
  for (let turn = 0; turn < renders; turn++) {
    await once('pdf', 5000 + turn)
    highest = Math.max(highest, rssMb())
  }
  console.table({
    'pages of the PDF': pages,
    'PDF ms (median)': round(median(times.pdf)),
    'DOCX ms (median)': round(median(times.docx)),
    '20 at once, ms in all': round(burstMs),
    'main loop lag p99 ms': round(lag.percentile(99) / 1e6),
    'RSS MB before, highest, after': `${round(before)}, ${round(highest)}, ${round(rssMb())} (${renders} renders)`,
  })
  console.log(
    JSON.stringify({
      bench: 'documents',
      pdf_ms: round(median(times.pdf)),
      docx_ms: round(median(times.docx)),
      loop_lag_ms: round(lag.percentile(99) / 1e6),
      rss_growth_mb: round(rssMb() - before),
    }),
  )
} finally {
  await documents.close()
}

async function once(format: DocumentFormat, seed: number): Promise<number> {
  const document = petition(seed)
  const started = performance.now()
  const rendered = await documents.render(document, format, new Date(0))
  if (!rendered.ok) throw new Error(rendered.failure.code)
  return performance.now() - started
}

async function pagesOf(document: OfficialDocument): Promise<number> {
  const rendered = await documents.render(document, 'pdf', new Date(0))
  if (!rendered.ok) throw new Error(rendered.failure.code)
  return (await readPdf(rendered.value.bytes)).length
}

/** Thirty pages: parts with clauses and points, and a table of what the departments said. */
function petition(seed: number): OfficialDocument {
  const body: Block[] = []
  for (let part = 1; part <= 5; part++) {
    body.push({ type: 'heading', level: 1, text: `Nội dung kiến nghị nhóm ${part}` })
    for (let clause = 1; clause <= 15; clause++) {
      const words = `Mục ${seed}.${part}.${clause}: `
      body.push({
        type: 'clause',
        number: clause,
        title: 'Về giá đất cụ thể.',
        runs: [{ text: words + FILLER.repeat(3) }],
      })
      for (let point = 1; point <= 2; point++) {
        body.push({ type: 'point', place: point, runs: [{ text: `${FILLER} (${seed})` }] })
      }
    }
  }
  return sampleSubmission({ body, appendices: [{ title: `Tổng hợp ý kiến ${seed}`, body: [sampleTable(74)] }] })
}

function rssMb(): number {
  return process.memoryUsage.rss() / 1024 / 1024
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
