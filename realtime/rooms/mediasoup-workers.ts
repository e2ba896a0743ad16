import { createWorker, type types } from 'mediasoup'
import { listenInfos, type MediaListening } from './listen-addresses.ts'

/** A worker process with its one port; `load` counts the rooms in it. */
export interface MediaWorker {
  readonly worker: types.Worker
  readonly server: types.WebRtcServer
}

export interface MediaWorkers {
  /** Those that live. */
  living(): readonly MediaWorker[]
  /** Idempotent. */
  close(): Promise<void>
}

export interface MediaWorkersOptions {
  readonly program: string
  readonly count: number
  readonly listening: MediaListening
  readonly onDied: (dead: MediaWorker) => void
  readonly reportError: (error: unknown) => void
}

/** Between two attempts to replace a dead worker; the first one is made at once. */
const AGAIN_AFTER_MS = 1000

/** Starts one worker per core; one that dies is replaced. Fails when not even the first ones start. */
export async function startMediaWorkers(options: MediaWorkersOptions): Promise<MediaWorkers> {
  const slots: (MediaWorker | null)[] = Array.from({ length: options.count }, () => null)
  const timers = new Set<NodeJS.Timeout>()
  let closed = false

  async function fill(slot: number): Promise<void> {
    const started = await startWorker(options, slot)
    if (closed) return started.worker.close()
    slots[slot] = started
    started.worker.once('died', (error) => {
      if (closed) return
      slots[slot] = null
      options.reportError(error)
      options.onDied(started)
      refill(slot)
    })
  }

  function refill(slot: number): void {
    fill(slot).catch((error: unknown) => {
      if (closed) return
      options.reportError(error)
      const timer = setTimeout(() => {
        timers.delete(timer)
        refill(slot)
      }, AGAIN_AFTER_MS)
      timers.add(timer)
    })
  }

  function end(): void {
    closed = true
    for (const timer of timers) clearTimeout(timer)
    for (const slot of slots) slot?.worker.close()
  }

  try {
    await Promise.all(slots.map((_empty, slot) => fill(slot)))
  } catch (error) {
    end()
    throw error
  }
  return {
    living: () => slots.filter((slot) => slot !== null),
    async close() {
      if (closed) return
      const processes = slots.flatMap((slot) => (slot && !slot.worker.subprocessClosed ? [slot.worker] : []))
      const ended = processes.map((worker) => new Promise<void>((resolve) => worker.once('subprocessclose', resolve)))
      end()
      await Promise.all(ended)
    },
  }
}

async function startWorker({ program, count, listening }: MediaWorkersOptions, slot: number): Promise<MediaWorker> {
  const worker = await createWorker({ workerBin: program, logLevel: 'error' })
  const { least, most } = listening.ports
  // Its own port first; where another program has that, the next ones that no other worker begins with.
  for (let port = least + slot; port <= Math.max(most, least + slot); port += count) {
    try {
      const any = least === 0
      const server = await worker.createWebRtcServer({ listenInfos: listenInfos(listening, any ? 0 : port) })
      return { worker, server }
    } catch (error) {
      if (port + count > most) {
        worker.close()
        throw new Error(`no free port for media from ${least} to ${most} (MEDIA_PORTS)`, { cause: error })
      }
    }
  }
  throw new Error('unreachable: the loop above returns or throws')
}
