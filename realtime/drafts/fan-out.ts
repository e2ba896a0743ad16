import { frameOf } from './web-socket-frame.ts'

/** A connection as the fan-out sees it. */
export interface Receiver {
  /** Whole frames, of which `updates` carry a change of the document. */
  write(frames: Uint8Array, updates: number): void
}

export interface FanOut {
  /** Sends a message to all receivers but its sender, together with what else comes in this turn of the event loop. */
  send(message: Uint8Array, from: Receiver | null, isUpdate: boolean): void
  /** Writes what waits now: before a receiver joins, and before the last words to one. */
  flush(): void
}

interface Outgoing {
  readonly frame: Uint8Array
  readonly from: Receiver | null
  readonly isUpdate: boolean
}

/** Framed once for all receivers, one write per receiver and turn of the event loop (PROTOCOL.md P13). */
export function createFanOut(receivers: ReadonlySet<Receiver>): FanOut {
  let outbox: Outgoing[] = []

  function flush(): void {
    const batch = outbox
    outbox = []
    const [only] = batch
    if (only === undefined) return
    if (batch.length === 1) {
      const updates = only.isUpdate ? 1 : 0
      for (const receiver of receivers) if (receiver !== only.from) receiver.write(only.frame, updates)
      return
    }
    const senders = new Set(batch.map(({ from }) => from))
    const all = join(batch)
    for (const receiver of receivers) {
      const { frames, updates } = senders.has(receiver) ? join(batch.filter(({ from }) => from !== receiver)) : all
      if (frames.length > 0) receiver.write(frames, updates)
    }
  }

  return {
    send(message, from, isUpdate) {
      if (outbox.length === 0) setImmediate(flush)
      outbox.push({ frame: frameOf(message), from, isUpdate })
    },
    flush,
  }
}

function join(batch: readonly Outgoing[]): { frames: Uint8Array; updates: number } {
  return {
    frames: Buffer.concat(batch.map(({ frame }) => frame)),
    updates: batch.reduce((sum, { isUpdate }) => sum + (isUpdate ? 1 : 0), 0),
  }
}
