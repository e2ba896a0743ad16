/** Largest file that is taken, in bytes (50 MB as people count them: 50 × 1024 × 1024). */
export const MAX_FILE_BYTES = 50 * 1024 * 1024

/** Endings of the files that are taken; what counts is what the bytes say (file-type-policy.ts). */
export const ACCEPTED_ENDINGS = [
  'pdf',
  'docx',
  'xlsx',
  'pptx',
  'odt',
  'ods',
  'odp',
  'png',
  'jpg',
  'jpeg',
  'webp',
  'gif',
  'tif',
  'tiff',
  'txt',
  'csv',
] as const

/** Every refusal of this module; the text of each is `failures.<code>`. */
export const FILE_FAILURES = [
  'file-not-found',
  'file-not-allowed',
  'file-name-missing',
  'file-name-secret',
  'file-empty',
  'file-too-large',
  'file-type-not-accepted',
  'file-upload-aborted',
  'file-uploads-busy',
  'file-uploads-too-often',
  'file-store-full',
] as const
export type FileFailureCode = (typeof FILE_FAILURES)[number]

/**
 * `unscanned`: only the uploader's department and the secretariat get it. `clean` is said only after a real scan.
 * `quarantined`: only the security officer gets it.
 */
export type ScanState = 'unscanned' | 'clean' | 'quarantined'

/** A file as its owner shows it; the bytes are at /files/<id>. */
export interface FileView {
  readonly id: string
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** Sniffed from the bytes. */
  readonly mediaType: string
  readonly scanState: ScanState
  readonly uploadedById: string
  readonly departmentId: string
  readonly createdAt: Date
}
