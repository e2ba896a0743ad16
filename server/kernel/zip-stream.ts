import { Zip, ZipDeflate } from 'fflate'

/** One file of an archive, opened when its turn comes. */
export interface ZipPart {
  readonly path: string
  open(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

/**
 * An archive as it is read, so that large files are never held whole. Every entry bears the same moment: the same parts
 * give the same bytes.
 */
export async function* zipStream(
  parts: Iterable<ZipPart> | AsyncIterable<ZipPart>,
  at: Date,
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  let fault: Error | null = null
  const zip = new Zip((error, chunk) => {
    if (error) fault = error
    else ready.push(chunk)
  })
  for await (const { path, open } of parts) {
    const entry = new ZipDeflate(path, { level: 6 })
    entry.mtime = at
    zip.add(entry)
    for await (const chunk of open()) {
      entry.push(chunk)
      yield* ready.splice(0)
    }
    entry.push(new Uint8Array(), true)
    if (fault) throw fault
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready.splice(0)
}
