import { MOST_MEASURED_BYTES } from './measured-bytes.ts'
import { type MediaWays, probeMedia } from './probe-media.ts'

/** What the connection test found; null: that part did not work. */
export interface LineFindings {
  readonly answerMs: number | null
  readonly isLiveOpen: boolean
  /** null: the server has no media now. */
  readonly ways: MediaWays | null
  /** Mbit/s. */
  readonly upMbps: number | null
  readonly downMbps: number | null
}

const LIVE_WITHIN_MS = 5_000
const GIVE_UP_MS = 15_000

/** Asks the server, opens a live line, moves some bytes each way, tries the ways of sound and pictures. */
export async function measureLine(workshopId: string): Promise<LineFindings> {
  const address = `/workshops/${workshopId}/room/line`
  const answerMs = await shortest(() => timed(() => fetchWhole(`${address}?bytes=0`)))
  if (answerMs === null) return { answerMs, isLiveOpen: false, ways: null, upMbps: null, downMbps: null }
  const isLiveOpen = await opensLive()
  const down = await timed(() => fetchWhole(`${address}?bytes=${MOST_MEASURED_BYTES}`))
  const up = await timed(() => fetchWhole(address, { method: 'POST', body: new Uint8Array(MOST_MEASURED_BYTES / 2) }))
  // After the bytes, which it would take room from.
  const ways = await probeMedia(workshopId)
  // The way there and back counts for little beside the bytes, and is taken off.
  const speed = (bytes: number, ms: number | null) =>
    ms === null ? null : (bytes * 8) / 1000 / Math.max(1, ms - answerMs)
  return {
    answerMs: Math.round(answerMs),
    isLiveOpen,
    ways,
    upMbps: speed(MOST_MEASURED_BYTES / 2, up),
    downMbps: speed(MOST_MEASURED_BYTES, down),
  }
}

async function fetchWhole(address: string, init: RequestInit = {}): Promise<void> {
  const headers = { 'Content-Type': 'application/octet-stream' }
  const response = await fetch(address, {
    ...init,
    headers,
    cache: 'no-store',
    signal: AbortSignal.timeout(GIVE_UP_MS),
  })
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`the line test was answered ${response.status}`)
}

async function timed(work: () => Promise<void>): Promise<number | null> {
  const from = performance.now()
  try {
    await work()
    return performance.now() - from
  } catch {
    return null // said on the card in words
  }
}

/** The first one opens the connection; the others say how long an answer takes. */
async function shortest(measure: () => Promise<number | null>): Promise<number | null> {
  const found: number[] = []
  for (let turn = 0; turn < 4; turn += 1) {
    const ms = await measure()
    if (ms !== null) found.push(ms)
  }
  return found.length === 0 ? null : Math.min(...found)
}

/** Whether a WebSocket gets through to the server: it greets who opens one. */
function opensLive(): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`)
    const end = (isOpen: boolean) => {
      clearTimeout(timer)
      socket.onclose = null
      socket.close()
      resolve(isOpen)
    }
    const timer = setTimeout(() => end(false), LIVE_WITHIN_MS)
    socket.onmessage = () => end(true)
    socket.onclose = () => end(false)
  })
}
