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
  'file-content-refused',
  'file-upload-aborted',
  'file-uploads-busy',
  'file-uploads-too-often',
  'file-store-full',
  'file-uploads-unfinished',
  'upload-not-found',
  'upload-offset-moved',
  'upload-unclear',
] as const
export type FileFailureCode = (typeof FILE_FAILURES)[number]

/**
 * `unscanned`: only the uploader's department and the secretariat get it. `clean` is said only after a real scan, or by
 * the security officer. `quarantined`: nobody gets it; the security officer from the quarantine.
 */
export type ScanState = 'unscanned' | 'clean' | 'quarantined'

/** Why a scan holds a file back; the sentence of each is `files.findings.<code>`. */
export const FINDING_CODES = [
  'secrecy-stamp',
  'secrecy-field',
  'secrecy-words',
  'virus',
  'macros',
  'script',
  'launch-action',
  'embedded-file',
  'encrypted',
  'unreadable',
  'beyond-limits',
] as const
export type FindingCode = (typeof FINDING_CODES)[number]

/** One reason and where it was found: page and line count from 1, `part` is a part of an office file or an inner file. */
export interface ScanFinding {
  readonly code: FindingCode
  readonly page: number | null
  readonly line: number | null
  readonly part: string | null
  /** The words found, or the virus' name; '' where there are none. At most 160 characters. */
  readonly snippet: string
}

/** What people are told of a file that passed: it has no text to look at; its rights are locked by a password. */
export const SCAN_REMARKS = ['no-text', 'restricted'] as const
export type ScanRemark = (typeof SCAN_REMARKS)[number]

/** Why a scan could not be finished; the sentence of each is `files.scanFailures.<code>`. */
export const SCAN_FAILURES = [
  'scan-too-long',
  'scan-memory',
  'scan-crashed',
  'scan-content-missing',
  'antivirus-unreachable',
  'antivirus-refused',
] as const
export type ScanFailureCode = (typeof SCAN_FAILURES)[number]

/** A file as its owner shows it; the bytes are at /files/<id>. */
export interface FileView {
  readonly id: string
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** Sniffed from the bytes. */
  readonly mediaType: string
  readonly scanState: ScanState
  readonly remarks: readonly ScanRemark[]
  readonly uploadedById: string
  readonly departmentId: string
  readonly createdAt: Date
}

/** A stored content waits for its scan. */
export const FILE_WAITING = 'file-waiting'
/** The state of a file that a subject shows has moved. */
export const FILE_STATE_CHANGED = 'file-state-changed'
