import type { FileStore } from '../file-store.ts'

/** Into memory of its own, which can be handed to the thread; null when the bytes are not, or no longer, there. */
export async function readAll(
  store: Pick<FileStore, 'open'>,
  { sha256, size }: { readonly sha256: string; readonly size: number },
): Promise<Uint8Array | null> {
  const bytes = new Uint8Array(size)
  let at = 0
  try {
    for await (const chunk of store.open(sha256)) {
      const part: Buffer = chunk
      if (at + part.length > size) return null
      bytes.set(part, at)
      at += part.length
    }
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
  return at === size ? bytes : null
}
