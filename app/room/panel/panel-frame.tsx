import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { IconButton } from '#app/ui/icon-button.tsx'

interface PanelFrameProps {
  title: string
  closeLabel: string
  onClose: () => void
  children: ReactNode
}

/** Beside the stage on a desk, over it on a phone; the meeting goes on behind. */
export function PanelFrame({ title, closeLabel, onClose, children }: PanelFrameProps) {
  const titleId = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const before = document.activeElement
    heading.current?.focus()
    return () => {
      // Not where somebody has gone on meanwhile.
      if (document.activeElement !== document.body && document.activeElement !== null) return
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <aside
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose()
      }}
      className="z-(--z-sticky) flex min-h-0 w-86 flex-none flex-col border-l border-line bg-surface max-md:absolute max-md:inset-0 max-md:w-full max-md:border-l-0"
    >
      <div className="flex flex-none items-center gap-2 border-b border-line py-1.5 pr-1.5 pl-4">
        <h2 ref={heading} id={titleId} tabIndex={-1} className="min-w-0 flex-1 text-lg font-semibold">
          {title}
        </h2>
        <IconButton icon={X} label={closeLabel} onClick={onClose} />
      </div>
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">{children}</div>
    </aside>
  )
}
