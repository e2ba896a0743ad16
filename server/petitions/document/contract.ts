import { z } from 'zod'
import type { Finding } from '#server/documents/contract.ts'

/** What of a petition is printed: the text as it stands, the frozen one, that with confirmations and reservations. */
export const PETITION_DOCUMENTS = ['draft', 'frozen', 'annexed'] as const
export type PetitionDocumentName = (typeof PETITION_DOCUMENTS)[number]

/** `svg`: the pages as a picture, for the preview. */
export type PetitionDocumentFormat = 'pdf' | 'docx' | 'svg'

/**
 * Who issues (domain.md §1.5): the lead alone, the others by the signed record that goes with it (Mode A), or all in one
 * document (Mode B), which no rule knows and which is labelled so.
 */
export const PETITION_LAYOUTS = ['lead', 'joint'] as const
export type PetitionLayout = (typeof PETITION_LAYOUTS)[number]

export const ChooseLayoutInput = z.object({
  id: z.uuid({ error: 'field-missing' }).transform((value) => value.toLowerCase()),
  layout: z.enum(PETITION_LAYOUTS),
})
export type ChooseLayoutInput = z.output<typeof ChooseLayoutInput>

/** A file that the text names and whose content is bound by the hash. */
export interface BoundFile {
  /** Of the reference: /files/<id>. */
  readonly id: string
  readonly name: string
  readonly sha256: string
}

/** What the page of the document shows. */
export interface PetitionDocumentView {
  readonly layout: PetitionLayout
  readonly mayChooseLayout: boolean
  /** Of the text as it stands; the one that freezing it would give. */
  readonly hash: string
  /** n of "DỰ THẢO lần n". */
  readonly round: number
  readonly findings: readonly Finding[]
  readonly files: readonly BoundFile[]
  /** Names of files whose content is not there, held back, or not yet scanned. */
  readonly filesMissing: readonly string[]
  /** A frozen text stands: it is what is looked at. */
  readonly isFrozen: boolean
  /** G9: the PDF is set in a font with the metrics of Times New Roman. */
  readonly isFontSubstitute: boolean
}
