import type { ComponentProps, MouseEvent } from 'react'

interface InPageLinkProps extends Omit<ComponentProps<'a'>, 'href' | 'onClick'> {
  /** `id` of the place on the same page; it takes the focus, so it is focusable (`tabIndex={-1}`). */
  target: string
}

/**
 * A link to a place on the same page. The browser's own jump would enter the history behind the router's back, whose way
 * back is then unknown to it; without script the browser jumps as ever.
 */
export function InPageLink({ target, ...props }: InPageLinkProps) {
  function go(event: MouseEvent) {
    const place = document.getElementById(target)
    if (!place) return
    event.preventDefault()
    place.scrollIntoView()
    place.focus({ preventScroll: true })
  }
  return <a {...props} href={`#${target}`} onClick={go} />
}
