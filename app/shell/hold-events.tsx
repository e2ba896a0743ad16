import { useEffect } from 'react'

/** What a person does that React answers at once. */
const ACTS = [
  'beforeinput',
  'change',
  'click',
  'contextmenu',
  'copy',
  'cut',
  'dblclick',
  'focusin',
  'focusout',
  'input',
  'keydown',
  'keypress',
  'keyup',
  'mousedown',
  'mouseup',
  'paste',
  'pointerdown',
  'pointerup',
  'submit',
  'touchend',
  'touchstart',
] as const

/**
 * Until the page is hydrated, what a person does stays with the browser: links, forms and fields work by themselves.
 * Remix waits at the root for its data; an act that reached React meanwhile would make it hydrate at once, before the
 * data is there, and end with "Root did not complete" and a page that answers nothing any more.
 * Returns the function that lets acts through.
 */
export function holdEvents(target: Window): () => void {
  const stop = (event: Event) => event.stopImmediatePropagation()
  for (const act of ACTS) target.addEventListener(act, stop, true)
  return () => {
    for (const act of ACTS) target.removeEventListener(act, stop, true)
  }
}

/** Beside the page: its effect runs once everything is hydrated. */
export function WhenHydrated({ then }: { then: () => void }) {
  useEffect(then, [then])
  return null
}
