import { type Reading, readContent } from './read-content.ts'

export interface ScanJob {
  readonly bytes: Uint8Array
  readonly mediaType: string
}

/** What the scan's thread runs: a file of a stranger is opened apart from the server, within bounds of time and memory. */
export default function scan({ bytes, mediaType }: ScanJob): Promise<Reading> {
  return readContent({ bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), mediaType })
}
