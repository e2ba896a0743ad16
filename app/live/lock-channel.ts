import type { LastInput } from './idle-watch.ts'

const CHANNEL = 'tnc-lock'
const INPUT_KEY = 'tnc.lastInput'

export type LockNews = 'locked' | 'unlocked' | 'signed-out'

export interface LockChannel {
  tell(news: LockNews): void
  close(): void
}

/** Says to the other tabs of this browser that the screen was locked or unlocked. */
export function openLockChannel(userId: string, onNews: (news: LockNews) => void): LockChannel {
  const channel = new BroadcastChannel(`${CHANNEL}:${userId}`)
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === 'locked' || data === 'unlocked' || data === 'signed-out') onNews(data)
  }
  return { tell: (news) => channel.postMessage(news), close: () => channel.close() }
}

/**
 * When the person last touched any tab: an instant and nothing else, so it may stay on the machine. Where the browser
 * keeps nothing, each tab counts for itself.
 */
export function sharedLastInput(userId: string): LastInput {
  const key = `${INPUT_KEY}:${userId}`
  let own = 0
  let writtenAt = 0
  return {
    read() {
      return Math.max(own, Number(stored(key) ?? 0))
    },
    write(at) {
      own = at
      // A pointer moves many times a second; the others need to know it once.
      if (at >= writtenAt && at - writtenAt < 500) return
      writtenAt = at
      keep(key, String(at))
    },
  }
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null // switched off by the person or the office
  }
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // The own tab still counts.
    return
  }
}
