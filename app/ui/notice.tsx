import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import type { Icon } from './icon.ts'

export interface NoticeProps {
  tone?: 'info' | 'ok' | 'warn' | 'error'
  /** The first words, in bold: what happened. */
  title?: ReactNode
  icon?: Icon
  /** Buttons or links: what to do. */
  actions?: ReactNode
  /** Read out when it appears after the page has been shown. */
  isLive?: boolean
  className?: string
  children?: ReactNode
}

const LOOKS = {
  info: { Shape: Info, box: 'bg-info-soft', mark: 'text-info' },
  ok: { Shape: CircleCheck, box: 'bg-ok-soft', mark: 'text-ok' },
  warn: { Shape: TriangleAlert, box: 'bg-warn-soft', mark: 'text-warn' },
  error: { Shape: CircleAlert, box: 'bg-error-soft', mark: 'text-error' },
} as const

/** A note inside the page, where it concerns something. */
export function Notice({ tone = 'info', title, icon, actions, isLive, className, children }: NoticeProps) {
  const { Shape, box, mark } = LOOKS[tone]
  const IconShape = icon ?? Shape
  return (
    <div
      role={isLive ? (tone === 'error' ? 'alert' : 'status') : undefined}
      className={classNames('flex items-start gap-2.5 rounded-md px-3.5 py-2.5 text-button text-ink', box, className)}
    >
      <IconShape size={20} aria-hidden className={classNames('mt-0.5', mark)} />
      <div className="min-w-0 flex-1">
        {title && <span className="font-semibold">{title} </span>}
        {children}
        {actions && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  )
}
