import { useEffect } from 'react'
import type { Socket } from 'socket.io-client'
import { setConnection } from '#app/live/connection-store.ts'
import { keepLoading } from '#app/live/keep-loading.ts'
import { useRevalidateSoon } from '#app/live/revalidate-soon.ts'
import type { ClientToServer, ServerToClient, SubjectMoved, SubjectShown } from '#realtime/protocol/subject-protocol.ts'

type Channel = Socket<ServerToClient, ClientToServer>
const RETURN_AFTER_MS = 10_000
/** What a page of the same visit shows may be this old when it begins to follow. */
const AGE_OF_NEXT_PAGES_MS = 30_000

type Listener = (moved: SubjectMoved) => void

const followed = new Map<string, Set<Listener>>()
/** Subjects that are shown: what they are comes over the line. */
const watched = new Map<string, Set<(shown: SubjectShown) => void>>()
let channel: Promise<Channel> | undefined
let live: Channel | undefined
let hasFollowed = false

/** One socket per page; the client library is loaded after the page has become usable. */
async function openChannel(): Promise<Channel> {
  const { io } = await keepLoading(() => import('socket.io-client'))
  const socket: Channel = io({ transports: ['websocket', 'polling'], reconnectionDelayMax: 10_000 })
  live = socket
  let hasConnected = false
  socket.on('connect', () => {
    setConnection('good')
    for (const key of followed.keys()) emitFollow(socket, key)
    for (const key of watched.keys()) emitFollow(socket, key, true)
    hasFollowed = true
    // After a gap the page may have missed any number of moves: read everything anew.
    if (hasConnected) tellAll()
    hasConnected = true
  })
  socket.on('disconnect', (reason) => {
    setConnection('offline')
    // Closed because the person's rights moved (F17): socket.io would not come back by itself; the server decides anew.
    if (reason === 'io server disconnect') socket.connect()
  })
  socket.on('connect_error', (error) => {
    if (error.message === 'not-signed-in') return leave(socket)
    setConnection('offline')
  })
  socket.on('moved', (moved) => {
    for (const listener of followed.get(`${moved.kind}:${moved.id}`) ?? []) listener(moved)
  })
  socket.on('shown', (shown) => {
    for (const listener of watched.get(`${shown.kind}:${shown.id}`) ?? []) listener(shown)
  })
  return socket
}

/** The session has ended: every page reads its data anew, and is led to the sign-in. The line opens again with the next one. */
function leave(socket: Channel): void {
  socket.disconnect()
  channel = undefined
  tellAll()
  endShows()
  setTimeout(() => {
    if (followed.size + watched.size > 0) channel ??= openChannel() // the page is still there: it was not led away after all
  }, RETURN_AFTER_MS)
}

function tellAll(): void {
  for (const key of followed.keys()) tell(key)
}

/** What is shown cannot be any more: those pages too read themselves anew, and are led where they belong. */
function endShows(): void {
  for (const [key, listeners] of watched) {
    const [kind = '', id = ''] = key.split(':')
    for (const listener of listeners) listener({ kind, id, version: 0, now: 0, parts: null })
  }
}

function tell(key: string): void {
  const [kind = '', id = ''] = key.split(':')
  for (const listener of followed.get(key) ?? []) listener({ kind, id, version: Number.POSITIVE_INFINITY })
}

/** What moved between the reading of the page and this line is told by the answer: the first page is as old as the visit. */
function emitFollow(socket: Channel, key: string, isShown = false): void {
  const [kind = '', id = ''] = key.split(':')
  const ageMs = hasFollowed ? AGE_OF_NEXT_PAGES_MS : performance.now()
  socket.emit('follow', { kind, id, ageMs, isShown }, (answer) => {
    if (answer.ok && answer.moved) tell(key)
  })
}

/** Tells the server that a person is here; false when the line is down. */
export function tellInput(): boolean {
  if (!live?.connected) return false
  live.emit('input')
  return true
}

/** Calls the listener whenever the subject moves, and after every reconnect. Returns the function that ends it. */
export function followSubject(kind: string, id: string, listener: Listener): () => void {
  const key = `${kind}:${id}`
  const listeners = followed.get(key) ?? new Set()
  followed.set(key, listeners.add(listener))
  channel ??= openChannel()
  if (listeners.size === 1) void channel.then((socket) => socket.connected && emitFollow(socket, key))
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    followed.delete(key)
    void channel?.then((socket) => socket.emit('unfollow', { kind, id }))
  }
}

/**
 * Shows the subject to the listener: all its parts at first and after every reconnect, then those that changed. Returns the function that ends it.
 */
export function followShown(kind: string, id: string, listener: (shown: SubjectShown) => void): () => void {
  const key = `${kind}:${id}`
  const listeners = watched.get(key) ?? new Set()
  watched.set(key, listeners.add(listener))
  channel ??= openChannel()
  void channel.then((socket) => socket.connected && watched.has(key) && emitFollow(socket, key, true))
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    watched.delete(key)
    void channel?.then((socket) => socket.emit('unfollow', { kind, id }))
  }
}

/** Reloads the page's data, with the reader's own rights, whenever the subject moves. */
export function useSubjectVersion(kind: string, id: string): void {
  const revalidateSoon = useRevalidateSoon()
  useEffect(() => followSubject(kind, id, revalidateSoon), [kind, id, revalidateSoon])
}
