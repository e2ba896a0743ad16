import { frameOf } from './web-socket-frame.ts'

/** One end of the fan-out. */
export interface Receiver {
  /** Whole frames, of which `updates` carry a change of the document. */
  write(frames: Uint8Array, updates: number): void
}

export interface FanOut {
  add(receiver: Receiver): void
  remove(receiver: Receiver): void
  /** Sends a message to all receivers but its sender, together with what else comes in this turn of the event loop. */
  send(message: Uint8Array, from: Receiver | null, isUpdate: boolean): void
}

interface Outgoing {
  readonly frame: Uint8Array
  readonly from: Receiver | null
  readonly isUpdate: boolean
}

/** Framed once for all receivers, one write per receiver and turn of the event loop (PROTOCOL.md P13). */
export function createFanOut(): FanOut {
  let receivers: readonly Receiver[] = []
  let outbox: Outgoing[] = []

  function flush(): void {
    const batch = outbox
    outbox = []
    const [only] = batch
    if (batch.length > 1) flushMany(batch)
    else if (only) flushOne(only)
  }

  function flushOne({ frame, from, isUpdate }: Outgoing): void {
    const updates = isUpdate ? 1 : 0
    // The list is replaced, not changed, when a write ends a connection.
    for (const receiver of receivers) if (receiver !== from) receiver.write(frame, updates)
  }

  function flushMany(batch: readonly Outgoing[]): void {
    const senders = new Set(batch.map(({ from }) => from))
    const all = join(batch)
    for (const receiver of receivers) {
      const { frames, updates } = senders.has(receiver) ? join(batch.filter(({ from }) => from !== receiver)) : all
      if (frames.length > 0) receiver.write(frames, updates)
    }
  }

  return {
    add(receiver) {
      // What came before it joined is in the state that it will be sent.
      flush()
      receivers = [...receivers, receiver]
    },
    remove(receiver) {
      receivers = receivers.filter((each) => each !== receiver)
    },
    send(message, from, isUpdate) {
      if (outbox.length === 0) setImmediate(flush)
      outbox.push({ frame: frameOf(message), from, isUpdate })
    },
  }
}

function join(batch: readonly Outgoing[]): { frames: Uint8Array; updates: number } {
  return {
    frames: Buffer.concat(batch.map(({ frame }) => frame)),
    updates: batch.reduce((sum, { isUpdate }) => sum + (isUpdate ? 1 : 0), 0),
  }
}
