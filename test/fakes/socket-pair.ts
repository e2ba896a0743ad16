import type { DraftSocket, DraftSocketListener } from '#realtime/drafts/draft-socket.ts'

/** The far end of a socket pair: what a browser's WebSocket would see. */
export interface FarEnd {
  send(message: Uint8Array): void
  close(): void
  /** Vanishes without a word, like a laptop whose lid closes: neither side hears anything more. */
  vanish(): void
  /** Stops taking what the server sends; it piles up at the server. */
  stall(): void
  resume(): void
  onMessage(listener: (message: Uint8Array) => void): void
  onClose(listener: (code: number, reason: string) => void): void
  /** Decides per message whether it gets through; the first argument is the direction. */
  filter(passes: (direction: 'up' | 'down', message: Uint8Array) => boolean): void
  /** Set once this end has heard of it. */
  readonly closedWith: { code: number; reason: string } | null
}

/** Two ends of a connection in one process; messages arrive in order, in a later turn of the event loop. */
export function createSocketPair(): { socket: DraftSocket; far: FarEnd } {
  let listener: DraftSocketListener | null = null
  let onMessage: (message: Uint8Array) => void = () => undefined
  let onClose: (code: number, reason: string) => void = () => undefined
  let passes: (direction: 'up' | 'down', message: Uint8Array) => boolean = () => true
  let ended = false
  let closedWith: { code: number; reason: string } | null = null
  let vanished = false
  let stalled: Uint8Array[] | null = null

  function end(code: number, reason: string): void {
    if (ended) return
    ended = true
    setImmediate(() => {
      if (vanished) return
      closedWith = { code, reason }
      listener?.closed()
      onClose(code, reason)
    })
  }

  function deliver(message: Uint8Array): void {
    if (!vanished && passes('down', message)) onMessage(message)
  }

  const socket: DraftSocket = {
    get isOpen() {
      return !ended
    },
    get bufferedAmount() {
      return stalled?.reduce((sum, message) => sum + message.length, 0) ?? 0
    },
    sendFrames(frames) {
      if (ended) return true
      for (const message of messagesIn(frames)) {
        if (stalled) stalled.push(message)
        else setImmediate(() => deliver(message))
      }
      return stalled === null
    },
    ping() {
      if (!vanished && !stalled) setImmediate(() => listener?.pong())
    },
    close: end,
    terminate: () => end(1006, ''),
    listen(given) {
      listener = given
    },
  }
  const far: FarEnd = {
    send(message) {
      const copy = message.slice()
      if (!ended && !vanished) {
        setImmediate(() => {
          if (!ended && !vanished && passes('up', copy)) listener?.message(copy)
        })
      }
    },
    close: () => end(1000, ''),
    vanish() {
      vanished = true
    },
    stall() {
      stalled ??= []
    },
    resume() {
      const late = stalled ?? []
      stalled = null
      for (const message of late) deliver(message)
    },
    onMessage(given) {
      onMessage = given
    },
    onClose(given) {
      onClose = given
    },
    filter(given) {
      passes = given
    },
    get closedWith() {
      return closedWith
    },
  }
  return { socket, far }
}

/** The messages of unmasked, unfragmented frames. */
export function messagesIn(frames: Uint8Array): Uint8Array[] {
  const messages: Uint8Array[] = []
  const view = new DataView(frames.buffer, frames.byteOffset, frames.length)
  for (let at = 0; at < frames.length; ) {
    const short = (frames[at + 1] ?? 0) & 0x7f
    const [header, length] =
      short < 126 ? [2, short] : short === 126 ? [4, view.getUint16(at + 2)] : [10, Number(view.getBigUint64(at + 2))]
    messages.push(frames.slice(at + header, at + header + length))
    at += header + length
  }
  return messages
}
