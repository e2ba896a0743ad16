import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { FileOwnerRef } from '../file-repository.ts'

/** An upload that has begun: whose, for what, how large it will be. */
export interface UploadRecord {
  readonly userId: string
  readonly owner: FileOwnerRef
  readonly name: string
  /** Bytes, as announced. */
  readonly size: number
  /** ISO instants. */
  readonly createdAt: string
  readonly expiresAt: string
  /** What became of it; kept for whoever missed the answer. */
  readonly fileId: string | null
}

/** Uploads on their way, on disk: what is known of each, and the bytes that have come. Survives a kill at any moment. */
export interface UploadStore {
  /** Answers its id: 256 random bits, of which only the hash names the files. */
  create(record: UploadRecord): Promise<string>
  read(id: string): Promise<UploadRecord | null>
  update(id: string, record: UploadRecord): Promise<void>
  /** Bytes that have come. */
  received(id: string): Promise<number>
  /** Writes from `offset` on, at most `most` bytes; what came before an abort stays. Answers the bytes written. */
  append(
    id: string,
    body: Readable,
    place: { readonly offset: number; readonly most: number; readonly signal: AbortSignal },
  ): Promise<Result<number, Failure<'file-too-large' | 'file-store-full'>>>
  open(id: string): Readable
  removeBytes(id: string): Promise<void>
  remove(id: string): Promise<void>
  /** All that are known, by the name of their files. */
  list(): Promise<{ readonly key: string; readonly record: UploadRecord }[]>
  removeKey(key: string): Promise<void>
}

export async function createDiskUploadStore(directory: string): Promise<UploadStore> {
  await mkdir(directory, { recursive: true })
  const keyOf = (id: string) => createHash('sha256').update(id).digest('hex')
  const about = (key: string) => join(directory, `${key}.json`)
  const bytes = (key: string) => join(directory, `${key}.part`)

  async function write(key: string, record: UploadRecord): Promise<void> {
    // By a rename, so that a kill leaves either the old record or the new one.
    const draft = join(directory, `${key}.${randomBytes(6).toString('hex')}.tmp`)
    await writeFile(draft, JSON.stringify(record), { mode: 0o600 })
    await rename(draft, about(key))
  }
  async function removeKey(key: string): Promise<void> {
    await rm(bytes(key), { force: true })
    await rm(about(key), { force: true })
  }

  return {
    async create(record) {
      const id = randomBytes(32).toString('base64url')
      await writeFile(bytes(keyOf(id)), '', { mode: 0o600, flag: 'wx' })
      await write(keyOf(id), record)
      return id
    },
    read: (id) => readRecord(about(keyOf(id))),
    update: (id, record) => write(keyOf(id), record),
    received: async (id) => (await sizeOf(bytes(keyOf(id)))) ?? 0,
    append: (id, body, place) => appendTo(bytes(keyOf(id)), body, place),
    open: (id) => createReadStream(bytes(keyOf(id))),
    removeBytes: (id) => rm(bytes(keyOf(id)), { force: true }),
    remove: (id) => removeKey(keyOf(id)),
    removeKey,
    async list() {
      const found: { key: string; record: UploadRecord }[] = []
      for (const name of await readdir(directory)) {
        const key = /^([0-9a-f]{64})\.json$/.exec(name)?.[1]
        const record = key ? await readRecord(about(key)) : null
        if (key && record) found.push({ key, record })
      }
      return found
    },
  }
}

async function appendTo(
  path: string,
  body: Readable,
  { offset, most, signal }: { readonly offset: number; readonly most: number; readonly signal: AbortSignal },
): Promise<Result<number, Failure<'file-too-large' | 'file-store-full'>>> {
  const file = await open(path, 'r+')
  let written = 0
  try {
    // Leaving the loop early must not destroy a request that still waits for its answer.
    for await (const chunk of body.iterator({ destroyOnReturn: false })) {
      const part: Buffer = chunk
      if (signal.aborted) break
      if (written + part.length > most) return fail('file-too-large')
      await file.write(part, 0, part.length, offset + written)
      written += part.length
    }
    return ok(written)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOSPC' || code === 'EDQUOT') return fail('file-store-full')
    // The sender went away: what has come is what the next request goes on from.
    if (signal.aborted || code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE') return ok(written)
    throw error
  } finally {
    await file.sync()
    await file.close()
  }
}

async function readRecord(path: string): Promise<UploadRecord | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as UploadRecord // written by this store alone
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
}
