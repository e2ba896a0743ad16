import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { createIdleWatch, type IdleWatch } from '#app/live/idle-watch.ts'
import { type LockChannel, openLockChannel, sharedLastInput } from '#app/live/lock-channel.ts'
import { coverPage, isLocked, subscribeLock, uncoverPage } from '#app/live/lock-store.ts'
import { holdRequestsWhileLocked } from '#app/live/locked-requests.ts'
import { tellInput } from '#app/live/subject-channel.ts'
import { sendLock } from '#app/live/unlock.ts'
import type { LockView } from '#server/accounts/contract.ts'
import type { LockedPerson } from './lock-panel.tsx'

type Screen = typeof import('./lock-screen.tsx').LockScreen

/** What counts as a person being there. */
const TOUCHES = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart', 'input'] as const
/** Without network the screen's code may be missing; the page is covered all the same. */
const LOAD_AGAIN_MS = 3_000
/** Until the server has heard that the screen is locked. */
const TELL_AGAIN_MS = 15_000

/** Locks the page when nobody has touched any tab of this browser for the limit (R4). */
export function IdleLock({ person, lock }: { person: LockedPerson; lock: LockView }) {
  const isCovered = useSyncExternalStore(subscribeLock, isLocked, () => false)
  const watch = useRef<IdleWatch | null>(null)
  const channel = useRef<LockChannel | null>(null)
  const { userId } = person
  const { limitMs } = lock

  const Screen = useLockScreen()
  useEffect(() => holdRequestsWhileLocked(), [])

  useEffect(() => {
    const tabs = openLockChannel(userId, (news) => (news === 'locked' ? coverPage() : uncoverPage()))
    const idle = createIdleWatch({
      limitMs,
      now: () => Date.now(),
      lastInput: sharedLastInput(userId),
      onIdle: coverPage,
      tellInput,
    })
    watch.current = idle
    channel.current = tabs
    const isTouch = touchFilter()
    const touch = (event: Event) => {
      if (!isLocked() && isTouch(event)) idle.touch()
    }
    const check = () => idle.check()
    for (const name of TOUCHES) window.addEventListener(name, touch, { capture: true, passive: true })
    for (const name of ['focus', 'pageshow', 'online']) window.addEventListener(name, check)
    document.addEventListener('visibilitychange', check)
    const timer = setInterval(check, idle.everyMs)
    return () => {
      clearInterval(timer)
      for (const name of TOUCHES) window.removeEventListener(name, touch, { capture: true })
      for (const name of ['focus', 'pageshow', 'online']) window.removeEventListener(name, check)
      document.removeEventListener('visibilitychange', check)
      tabs.close()
    }
  }, [userId, limitMs])

  useEffect(() => {
    if (!isCovered) {
      watch.current?.resume()
      return
    }
    channel.current?.tell('locked')
    let isOver = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const tell = async () => {
      if ((await sendLock()) || isOver) return
      timer = setTimeout(() => void tell(), TELL_AGAIN_MS)
    }
    void tell()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [isCovered])

  function unlocked() {
    channel.current?.tell('unlocked')
    uncoverPage()
  }

  return isCovered && Screen ? <Screen person={person} lock={lock} onUnlocked={unlocked} /> : null
}

/** Loaded once the page stands, before it is needed; tried again until it is there. */
function useLockScreen(): Screen | null {
  const [screen, setScreen] = useState<{ readonly part: Screen } | null>(null)
  useEffect(() => {
    let isOver = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const load = async () => {
      const loaded = await import('./lock-screen.tsx').catch(() => null)
      if (isOver) return
      if (loaded) setScreen({ part: loaded.LockScreen })
      else timer = setTimeout(() => void load(), LOAD_AGAIN_MS)
    }
    void load()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [])
  return screen?.part ?? null
}

/** Scripts touch nothing, and a page that moves under a resting pointer is no movement of the pointer. */
function touchFilter(): (event: Event) => boolean {
  let last = ''
  return (event) => {
    if (!event.isTrusted) return false
    if (event.type !== 'pointermove') return true
    const { screenX, screenY } = event as PointerEvent // by its type
    const place = `${screenX}:${screenY}`
    const moved = last !== '' && place !== last
    last = place
    return moved
  }
}
