import { type ReactNode, useId } from 'react'

interface PanelSectionProps {
  title: string
  /** Beside the title: counts. */
  note?: ReactNode
  children: ReactNode
}

/** One part of the side panel. */
export function PanelSection({ title, note, children }: PanelSectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 className="mb-2 flex items-center gap-2 text-button font-semibold">
        <span id={id} className="whitespace-nowrap">
          {title}
        </span>
        {note && <span className="text-sm font-regular text-ink-2">{note}</span>}
      </h2>
      {children}
    </section>
  )
}
