import type { Readable } from 'node:stream'
import type { Failure, Result } from '#server/kernel/result.ts'

/** Where the bytes lie, addressed by the lower-case hex SHA-256 of the content: on disk, later in S3. */
export interface FileStore {
  /** Takes a stream to a place that nobody reads yet, hashing it; a failure leaves nothing behind. */
  receive(
    body: Readable,
    limits: { readonly maxBytes: number; readonly signal: AbortSignal },
  ): Promise<Result<IncomingFile, Failure<'file-empty' | 'file-too-large' | 'file-upload-aborted' | 'file-store-full'>>>
  has(sha256: string): Promise<boolean>
  /** The bytes, or those of an inclusive range. */
  open(sha256: string, range?: { readonly start: number; readonly end: number }): Readable
  /** Removes content; what is not there is fine. */
  remove(sha256: string): Promise<void>
  /** Content that was kept before a moment, whether or not anything refers to it. */
  keptBefore(moment: Date): AsyncIterable<string>
  /** Removes what unfinished receptions left before a moment (a killed process). */
  clearUnfinished(before: Date): Promise<void>
}

export interface IncomingFile {
  readonly sha256: string
  /** Bytes. */
  readonly size: number
  /** Where the bytes can be looked at until they are kept or discarded. */
  readonly path: string
  /** Makes it readable by its hash, durably; twice is fine, equal content is stored once. */
  keep(): Promise<void>
  /** Removes the received copy; after `keep` nothing happens. */
  discard(): Promise<void>
}
