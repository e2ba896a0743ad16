import { type RefObject, useEffect } from 'react'

/** "/" leads to the search field from anywhere that takes no letters. */
export function useSearchKey(field: RefObject<HTMLInputElement>): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      const { target } = event
      if (target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"], dialog'))
        return
      // Hidden where the screen is narrow: then the page's own field takes it.
      if (!field.current || field.current.offsetParent === null) return
      event.preventDefault()
      field.current.focus()
      field.current.select()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [field])
}
