import { Zip, ZipDeflate } from 'fflate'

export interface ZipEntry {
  readonly name: string
  readonly text: string
}

/** A ZIP of texts, made entry by entry while it is read: never the whole archive in memory. Names are ASCII. */
export async function* zipOf(entries: AsyncIterable<ZipEntry>, at: Date): AsyncGenerator<Uint8Array> {
  let made: Uint8Array[] = []
  let fault: Error | null = null
  const zip = new Zip((error, chunk) => {
    if (error) fault = error
    else made.push(chunk)
  })
  const encoder = new TextEncoder()
  function take(): Uint8Array[] {
    if (fault) throw fault
    const taken = made
    made = []
    return taken
  }
  for await (const { name, text } of entries) {
    const entry = new ZipDeflate(name)
    entry.mtime = at
    zip.add(entry)
    entry.push(encoder.encode(text), true)
    yield* take()
  }
  zip.end()
  yield* take()
}
