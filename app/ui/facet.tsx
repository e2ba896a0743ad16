import { Link } from '@remix-run/react'
import { X } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from './button.tsx'

export interface FacetOption {
  readonly key: string
  readonly name: string
  /** Findings it would leave, of those that the reader may see. */
  readonly count: number
  readonly isChosen: boolean
  /** Where choosing it, or taking it back, leads. */
  readonly to: string
}

interface FacetProps {
  title: string
  options: readonly FacetOption[]
  /** Accessible name of one that is chosen: pressing it takes it back. */
  removeLabel: (name: string) => string
  moreLabel: (count: number) => string
}

const SHOWN_AT_ONCE = 6

/** One question that narrows a list: its answers as links, the chosen ones always shown, the rarer ones on demand. */
export function Facet({ title, options, removeLabel, moreLabel }: FacetProps) {
  const headingId = useId()
  const [isWhole, setWhole] = useState(false)
  if (options.length === 0) return null
  const shown = isWhole ? options : options.filter(({ isChosen }, at) => at < SHOWN_AT_ONCE || isChosen)
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} className="mb-1 text-sm font-semibold text-ink-2">
        {title}
      </h2>
      <ul className="flex flex-col">
        {shown.map(({ key, name, count, isChosen, to }) => (
          <li key={key}>
            <Link
              to={to}
              preventScrollReset
              aria-current={isChosen ? 'true' : undefined}
              aria-label={isChosen ? removeLabel(name) : undefined}
              className="flex min-h-9 items-center justify-between gap-3 rounded-md px-2 py-1.5 leading-snug text-button text-ink no-underline hover:bg-surface-hover aria-[current=true]:bg-primary-soft aria-[current=true]:font-semibold aria-[current=true]:text-primary-ink"
            >
              <span className="min-w-0">{name}</span>
              {isChosen ? (
                <X size={16} aria-hidden className="flex-none" />
              ) : (
                <span className="text-sm text-ink-2 tabular-nums">{count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
      {shown.length < options.length && (
        <Button size="sm" variant="quiet" onClick={() => setWhole(true)}>
          {moreLabel(options.length - shown.length)}
        </Button>
      )}
    </section>
  )
}
