import { Lock } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { useText } from '#app/i18n/language.tsx'

/** What comes from the log: shaded, with a lock, so that nobody takes it for something to fill in. */
export function Locked({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      data-locked
      className="rounded-lg border border-line border-l-4 border-l-line-strong bg-surface-sunken px-5 py-4"
    >
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={id} className="text-lg font-semibold">
          {title}
        </h2>
        <LockedMark />
      </div>
      {children}
    </section>
  )
}

export function LockedMark() {
  const t = useText()
  return (
    <span className="inline-flex items-center gap-1.5 text-xs text-ink-2">
      <Lock size={14} aria-hidden />
      {t('minutes.facts.locked')}
    </span>
  )
}
