import type { Readable } from 'node:stream'
import type { Actor } from '#server/kernel/actor.ts'
import type { Clock } from '#server/kernel/clock.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { FileFailureCode } from '../contract.ts'
import type { FileOwnerRef } from '../file-repository.ts'
import type { Files } from '../files.ts'
import type { UploadRecord, UploadStore } from './upload-store.ts'

export interface UploadStanding {
  /** Bytes that need not be sent again. */
  readonly offset: number
  readonly size: number
  readonly expiresAt: Date
  /** Set once the file is attached. */
  readonly fileId: string | null
}

/** Uploads that can be interrupted: by a lost network, a reload, a restart of the server. */
export interface ResumableUploads {
  /** Whether it may begin is decided like any upload, before a byte is read. Answers its address' secret. */
  begin(
    actor: Actor,
    upload: { owner: FileOwnerRef; name: string; size: number },
  ): Promise<Result<{ id: string; standing: UploadStanding }, Failure>>
  /** Of the own upload alone; of anybody else's it is "not found". A request that still holds it is ended. */
  find(actor: Actor, id: string): Promise<Result<UploadStanding, Failure>>
  /** Goes on from `offset`; with its last byte the file is attached, or refused and nothing of it kept. */
  append(
    actor: Actor,
    id: string,
    part: { offset: number; body: Readable; announced: number | null; signal: AbortSignal },
  ): Promise<Result<UploadStanding, Failure>>
  abandon(actor: Actor, id: string): Promise<Result<void, Failure>>
  /** Removes what nobody went on with. Run at start and daily. */
  clearExpired(): Promise<{ removed: number }>
}

export interface ResumableDeps {
  readonly clock: Clock
  readonly store: UploadStore
  readonly files: Pick<Files, 'plan' | 'attach'>
}

const KEEP_MS = 24 * 60 * 60_000
/** Unfinished ones of one person: their number and their sizes together. */
const MOST = { uploads: 20, bytes: 600 * 1024 * 1024 } as const

type Held = { readonly record: UploadRecord; readonly offset: number }

export function createResumableUploads(deps: ResumableDeps): ResumableUploads {
  const { clock, store, files } = deps
  /** The request that writes an upload at the moment, by id. */
  const writers = new Map<string, { abort: () => void; ended: Promise<unknown> }>()

  /** A line that broke without a word is held by its old request for minutes: the new one takes over. */
  async function takeOver(id: string): Promise<void> {
    const writer = writers.get(id)
    if (!writer) return
    writer.abort()
    await writer.ended
  }
  async function hold(actor: Actor, id: string): Promise<Held | null> {
    const record = await store.read(id)
    if (!record || record.userId !== actor.userId || new Date(record.expiresAt) <= clock.now()) return null
    if (record.fileId) return { record, offset: record.size }
    // Whole but not attached (a kill, a database that was away): the last byte is asked for again, and decides.
    return { record, offset: Math.min(await store.received(id), record.size - 1) }
  }

  async function write(
    actor: Actor,
    id: string,
    part: { offset: number; body: Readable; announced: number | null },
    signal: AbortSignal,
  ): Promise<Result<UploadStanding, Failure>> {
    const held = await hold(actor, id)
    if (!held) return refuse('upload-not-found')
    const { record, offset } = held
    if (part.offset !== offset) return refuse('upload-offset-moved')
    const most = record.size - offset
    if (record.fileId) return ok(standingOf(record, offset))
    if (part.announced !== null && part.announced > most) return refuse('upload-offset-moved')
    const written = await store.append(id, part.body, { offset, most, signal })
    if (!written.ok) return written
    if (offset + written.value < record.size) return ok(standingOf(record, offset + written.value))
    return finish(actor, id, record)
  }

  async function finish(actor: Actor, id: string, record: UploadRecord): Promise<Result<UploadStanding, Failure>> {
    const attached = await files.attach(actor, {
      owner: record.owner,
      name: record.name,
      body: store.open(id),
      announcedSize: record.size,
      signal: new AbortController().signal,
    })
    if (!attached.ok) {
      // A full disk says nothing about the file: it can be gone on with when there is room.
      if (attached.failure.code !== 'file-store-full') await store.remove(id)
      return attached
    }
    const done = { ...record, fileId: attached.value.id }
    await store.update(id, done)
    await store.removeBytes(id)
    return ok(standingOf(done, done.size))
  }

  async function isWithinMeans(actor: Actor, size: number): Promise<boolean> {
    const now = clock.now()
    const own = (await store.list()).filter(
      ({ record }) => record.userId === actor.userId && !record.fileId && new Date(record.expiresAt) > now,
    )
    const bytes = own.reduce((sum, { record }) => sum + record.size, size)
    return own.length < MOST.uploads && bytes <= MOST.bytes
  }

  return {
    async begin(actor, { owner, name, size }) {
      const planned = await files.plan(actor, { owner, name, announcedSize: size })
      if (!planned.ok) return planned
      if (size === 0) return refuse('file-empty')
      if (!(await isWithinMeans(actor, size))) return refuse('file-uploads-unfinished')
      const now = clock.now()
      const record: UploadRecord = {
        userId: actor.userId,
        owner,
        name,
        size,
        createdAt: now.toISOString(),
        expiresAt: new Date(now.getTime() + KEEP_MS).toISOString(),
        fileId: null,
      }
      const id = await store.create(record)
      return ok({ id, standing: standingOf(record, 0) })
    },
    async find(actor, id) {
      // First whose it is: nobody ends the request of somebody else.
      if (!(await hold(actor, id))) return refuse('upload-not-found')
      await takeOver(id)
      const held = await hold(actor, id)
      return held ? ok(standingOf(held.record, held.offset)) : refuse('upload-not-found')
    },
    async append(actor, id, part) {
      if (!(await hold(actor, id))) return refuse('upload-not-found')
      await takeOver(id)
      const stop = new AbortController()
      const signal = AbortSignal.any([part.signal, stop.signal])
      // A body that has stopped coming would keep the loop waiting for its next piece.
      signal.addEventListener('abort', () => part.body.destroy(), { once: true })
      const ended = write(actor, id, part, signal)
      const writer = { abort: () => stop.abort(), ended: ended.catch(() => undefined) } // its own request answers for it
      writers.set(id, writer)
      try {
        return await ended
      } finally {
        if (writers.get(id) === writer) writers.delete(id)
      }
    },
    async abandon(actor, id) {
      if (!(await hold(actor, id))) return refuse('upload-not-found')
      await takeOver(id)
      await store.remove(id)
      return ok()
    },
    async clearExpired() {
      const now = clock.now()
      const expired = (await store.list()).filter(({ record }) => new Date(record.expiresAt) <= now)
      for (const { key } of expired) await store.removeKey(key)
      return { removed: expired.length }
    },
  }
}

function standingOf(record: UploadRecord, offset: number): UploadStanding {
  const { size, expiresAt, fileId } = record
  return { offset, size, expiresAt: new Date(expiresAt), fileId }
}

function refuse(code: FileFailureCode) {
  return fail(code)
}
