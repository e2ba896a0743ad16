import { type Failure, ok, type Result } from '#server/kernel/result.ts'
import { cleanDocument } from './clean-document.ts'
import type { DocumentFailureCode, DocumentFormat, OfficialDocument } from './contract.ts'
import { renderDocx } from './docx/render-docx.ts'
import { createPdfRenderer } from './pdf/pdf-renderer.ts'
import type { SignaturePlace } from './pdf/pdf-worker.ts'
import { toPrintSheet } from './print-sheet.ts'

export interface RenderedDocument {
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** Where signatures belong; a PDF only. */
  readonly signatures: readonly SignaturePlace[]
}

export interface Documents {
  /**
   * A document in one format. The PDF of the same model and `createdAt` has the same bytes every time.
   * Whether the model keeps the rules is for `validateDocument` to say, before.
   */
  render(
    document: OfficialDocument,
    format: DocumentFormat,
    createdAt: Date,
  ): Promise<Result<RenderedDocument, Failure<DocumentFailureCode>>>
  /** The PDF is set in a font with the metrics of Times New Roman, not in itself (G9). */
  readonly isFontSubstitute: boolean
  close(): Promise<void>
}

const MEDIA_TYPES: Readonly<Record<DocumentFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** The document engine. `fontFolder`: where the server keeps its own Times New Roman, if it does. */
export function createDocuments(deps: { fontFolder: string | null }): Documents {
  const pdf = createPdfRenderer(deps)
  return {
    isFontSubstitute: pdf.isFontSubstitute,
    async render(document, format, createdAt) {
      const cleaned = cleanDocument(document)
      if (!cleaned.ok) return cleaned
      const sheet = toPrintSheet(cleaned.value)
      const mediaType = MEDIA_TYPES[format]
      if (format === 'docx') return ok({ bytes: await renderDocx(sheet), mediaType, signatures: [] })
      const rendered = await pdf.render(sheet, createdAt)
      return rendered.ok ? ok({ ...rendered.value, mediaType }) : rendered
    },
    close: () => pdf.close(),
  }
}
