/** Where the tabs of one browser share when the person last touched any of them. */
export interface LastInput {
  read(): number
  write(at: number): void
}

export interface IdleWatchOptions {
  readonly limitMs: number
  readonly now: () => number
  readonly lastInput: LastInput
  /** Nothing was touched for the limit. Called once, until `resume`. */
  readonly onIdle: () => void
  /** Tells the server that a person is here; false when that could not be sent. */
  readonly tellInput: () => boolean
}

export interface IdleWatch {
  /** A key, a pointer, a wheel. */
  touch(): void
  /** Called by a timer and whenever the page comes back into view: timers sleep with the machine. */
  check(): void
  /** The screen was unlocked: the limit counts from now. */
  resume(): void
  /** How often `check` should run. */
  readonly everyMs: number
}

/** The server hears of input at most so often. */
const TELL_EVERY_MS = 60_000

/**
 * Knows when a person has been away for the limit. What is touched after that wakes nothing: a machine that slept
 * overnight is locked before its first key counts.
 */
export function createIdleWatch(options: IdleWatchOptions): IdleWatch {
  const { limitMs, now, lastInput } = options
  const tellEveryMs = Math.min(TELL_EVERY_MS, limitMs / 5)
  let isIdle = false
  /** Opening the page told the server already. */
  let told = now()
  lastInput.write(now())

  /** The clock may have been set back meanwhile: an instant to come counts from now. */
  function last(): number {
    if (lastInput.read() > now()) lastInput.write(now())
    return lastInput.read()
  }

  function check(): void {
    if (isIdle) return
    if (now() - last() >= limitMs) {
      isIdle = true
      options.onIdle()
    } else if (last() > told && now() - told >= tellEveryMs && options.tellInput()) {
      told = now()
    }
  }

  return {
    everyMs: Math.min(1_000, limitMs / 10),
    touch() {
      check()
      if (!isIdle) lastInput.write(now())
    },
    check,
    resume() {
      isIdle = false
      told = now()
      lastInput.write(now())
    },
  }
}
