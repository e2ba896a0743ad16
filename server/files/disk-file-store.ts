import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { FileStore, IncomingFile } from './file-store.ts'

type Refusal = Failure<'file-empty' | 'file-too-large' | 'file-upload-aborted' | 'file-store-full'>

/**
 * Content-addressed files under a directory: `content/ab/cdef…` and `incoming/`. A file becomes visible by a rename
 * after its bytes and then its directory were synced, so a crash leaves either the whole file or none.
 */
export async function createDiskFileStore(directory: string): Promise<FileStore> {
  const incoming = join(directory, 'incoming')
  const content = join(directory, 'content')
  await mkdir(incoming, { recursive: true })
  await mkdir(content, { recursive: true })
  const placeOf = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a SHA-256')
    return { folder: join(content, sha256.slice(0, 2)), path: join(content, sha256.slice(0, 2), sha256.slice(2)) }
  }

  return {
    async receive(body, limits) {
      const path = join(incoming, randomUUID())
      const received = await writeHashing(body, path, limits)
      if (!received.ok) {
        await rm(path, { force: true })
        return received
      }
      const { sha256, size } = received.value
      return ok<IncomingFile>({
        sha256,
        size,
        path,
        keep: async () => {
          const place = placeOf(sha256)
          await mkdir(place.folder, { recursive: true })
          await rename(path, place.path)
          await syncDirectory(place.folder)
          await syncDirectory(content)
        },
        discard: () => rm(path, { force: true }),
      })
    },
    async has(sha256) {
      return isThere(placeOf(sha256).path)
    },
    open: (sha256, range) =>
      createReadStream(placeOf(sha256).path, range ? { start: range.start, end: range.end } : {}),
    remove: (sha256) => rm(placeOf(sha256).path, { force: true }),
    async *keptBefore(moment) {
      for (const head of await readdir(content)) {
        for (const tail of await readdir(join(content, head))) {
          if (await isOlder(join(content, head, tail), moment)) yield head + tail
        }
      }
    },
    async clearUnfinished(before) {
      for (const name of await readdir(incoming)) {
        if (await isOlder(join(incoming, name), before)) await rm(join(incoming, name), { force: true })
      }
    },
  }
}

/** Writes and hashes chunk by chunk, so that memory stays flat and an oversized body stops at the limit. */
async function writeHashing(
  body: Readable,
  path: string,
  limits: { readonly maxBytes: number; readonly signal: AbortSignal },
): Promise<Result<{ sha256: string; size: number }, Refusal>> {
  const hash = createHash('sha256')
  const file = await open(path, 'wx', 0o600)
  let size = 0
  try {
    // Leaving the loop early must not destroy a request that still waits for its answer.
    for await (const chunk of body.iterator({ destroyOnReturn: false })) {
      const bytes: Buffer = chunk
      if (limits.signal.aborted) return fail('file-upload-aborted')
      size += bytes.length
      if (size > limits.maxBytes) return fail('file-too-large')
      hash.update(bytes)
      await file.appendFile(bytes)
    }
    if (limits.signal.aborted) return fail('file-upload-aborted')
    if (size === 0) return fail('file-empty')
    await file.sync()
    return ok({ sha256: hash.digest('hex'), size })
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOSPC' || code === 'EDQUOT') return fail('file-store-full')
    // The sender went away in the middle of the body.
    if (limits.signal.aborted || code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE') {
      return fail('file-upload-aborted')
    }
    throw error
  } finally {
    await file.close()
  }
}

async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r')
  try {
    await directory.sync()
  } catch (error) {
    // Windows cannot sync a directory; its rename is journalled.
    if (codeOf(error) !== 'EPERM') throw error
  } finally {
    await directory.close()
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path)
    return true
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}

async function isOlder(path: string, moment: Date): Promise<boolean> {
  try {
    return (await stat(path)).mtime < moment
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false // gone meanwhile
    throw error
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
}
