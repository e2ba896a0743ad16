import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import { cleanDocument } from './clean-document.ts'
import type { DocumentFailureCode, DocumentFormat, OfficialDocument } from './contract.ts'
import { isPdfEngineThere } from './pdf/engine.ts'
import { findDocumentFonts } from './pdf/fonts.ts'
import { toPrintSheet } from './print-sheet.ts'
import { createRenderPool, type Rendered } from './render-pool.ts'

export interface RenderedDocument extends Rendered {
  readonly mediaType: string
}

export interface Documents {
  /**
   * A document in one format. The PDF of the same model and `createdAt` has the same bytes every time; `signatures`
   * says where signatures belong (a PDF only). Whether the model keeps the rules is for `validateDocument` to say.
   */
  render(
    document: OfficialDocument,
    format: DocumentFormat,
    createdAt: Date,
  ): Promise<Result<RenderedDocument, Failure<DocumentFailureCode>>>
  /** The pages of its PDF as one picture (SVG), for looking at in a page. */
  picture(document: OfficialDocument): Promise<Result<RenderedDocument, Failure<DocumentFailureCode>>>
  /** The PDF is set in a font with the metrics of Times New Roman, not in itself (G9). */
  readonly isFontSubstitute: boolean
  close(): Promise<void>
}

const MEDIA_TYPES: Readonly<Record<DocumentFormat | 'picture', string>> = {
  picture: 'image/svg+xml',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** The document engine. `fontFolder`: where the server keeps its own Times New Roman, if it does. */
export function createDocuments(deps: { fontFolder: string | null }): Documents {
  const pool = createRenderPool()
  const fonts = findDocumentFonts(deps.fontFolder)
  const isPdfPossible = isPdfEngineThere()
  async function make(
    document: OfficialDocument,
    format: DocumentFormat | 'picture',
    createdAt: Date,
  ): Promise<Result<RenderedDocument, Failure<DocumentFailureCode>>> {
    if (format !== 'docx' && !isPdfPossible) return fail('document-pdf-unavailable')
    const cleaned = cleanDocument(document)
    if (!cleaned.ok) return cleaned
    const sheet = toPrintSheet(cleaned.value)
    const seconds = Math.floor(createdAt.getTime() / 1000)
    const rendered = await pool.run(
      format === 'docx'
        ? { format, sheet }
        : { format, sheet, fontPaths: fonts.paths, families: fonts.families, createdAt: seconds },
    )
    return rendered.ok ? ok({ ...rendered.value, mediaType: MEDIA_TYPES[format] }) : rendered
  }
  return {
    isFontSubstitute: fonts.isSubstitute,
    render: make,
    picture: (document) => make(document, 'picture', new Date(0)),
    close: () => pool.close(),
  }
}
