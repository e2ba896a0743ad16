import { useEffect, useState } from 'react'

/** The conversation that is read: pressed in the text, or named in the address by a notice (`#thread-<id>`). */
export function useCurrentThread() {
  const [thread, show] = useState<string | null>(threadInAddress)
  useEffect(() => {
    const follow = () => {
      const id = threadInAddress()
      if (id) show(id)
    }
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [])
  return [thread, show] as const
}

function threadInAddress(): string | null {
  return /^#thread-([\w-]+)$/.exec(window.location.hash)?.[1] ?? null
}
