import { CircleAlert, CircleCheck, Info, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import type { ShownToast } from './toast.tsx'

interface ToastItemProps {
  toast: ShownToast
  onDismiss: (id: number) => void
}

const SHOWN_FOR_MS = 6_000

const LOOK = {
  ok: { Shape: CircleCheck, color: 'text-ok' },
  info: { Shape: Info, color: 'text-primary-ink' },
  error: { Shape: CircleAlert, color: 'text-error' },
} as const

/** One toast. Its time stands still while it is pointed at or has the focus. */
export function ToastItem({ toast, onDismiss }: ToastItemProps) {
  const t = useText()
  const [isHeld, setHeld] = useState(false)
  const { id, tone = 'info', text, action } = toast
  const { Shape, color } = LOOK[tone]

  useEffect(() => {
    if (isHeld || tone === 'error') return
    const timer = setTimeout(() => onDismiss(id), SHOWN_FOR_MS)
    return () => clearTimeout(timer)
  }, [id, isHeld, tone, onDismiss])

  return (
    <li
      className="pointer-events-auto flex animate-[arrive_var(--normal)_var(--ease)] items-start gap-2.5 rounded-md border border-line bg-surface py-2 pr-2 pl-3.5 text-button shadow-2"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Shape size={20} aria-hidden className={classNames('mt-1.5', color)} />
      <span className="flex-1 py-1">
        <span className="sr-only">{t(`ui.tone.${tone}`)}: </span>
        {text}
      </span>
      {action && (
        <Button
          variant="quiet"
          size="sm"
          onClick={() => {
            action.onAct()
            onDismiss(id)
          }}
        >
          {action.label}
        </Button>
      )}
      <button
        type="button"
        aria-label={t('ui.toast.dismiss')}
        className="grid size-8 flex-none place-items-center rounded-md text-ink-2 hover:bg-surface-hover max-md:size-11"
        onClick={() => onDismiss(id)}
      >
        <X size={18} aria-hidden />
      </button>
    </li>
  )
}
