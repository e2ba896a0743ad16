import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { ToastItem } from './toast-item.tsx'

export interface ToastMessage {
  /** Errors stay until they are closed; the others go after six seconds. */
  readonly tone?: 'ok' | 'info' | 'error'
  readonly text: string
  /** One thing to do about it, e.g. "Hoàn tác"; the toast closes with it. */
  readonly action?: { readonly label: string; readonly onAct: () => void }
}

export interface ShownToast extends ToastMessage {
  readonly id: number
}

export interface Toaster {
  show(message: ToastMessage): void
}

const ToastContext = createContext<Toaster | null>(null)

/** More than this at once would cover the page; the oldest gives way. */
const MOST_AT_ONCE = 3

/** Holds the toasts of the page, bottom left above the status bar. A toast is never the only place of a message. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useText()
  const [toasts, setToasts] = useState<readonly ShownToast[]>([])
  const lastId = useRef(0)
  const dismiss = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), [])
  const toaster = useMemo<Toaster>(
    () => ({
      show(message) {
        lastId.current += 1
        const toast = { ...message, id: lastId.current }
        setToasts((shown) => [...shown, toast].slice(-MOST_AT_ONCE))
      },
    }),
    [],
  )
  return (
    <ToastContext.Provider value={toaster}>
      {children}
      <section
        aria-label={t('ui.toast.region')}
        data-print="hide"
        className="pointer-events-none fixed bottom-[calc(var(--tabbar)+var(--actionbar)+0.75rem)] left-3 z-(--z-toast) flex w-[min(26rem,calc(100vw-1.5rem))] flex-col gap-2 md:bottom-[calc(var(--statusbar)+var(--actionbar)+1rem)] md:left-[calc(var(--rail)+1rem)]"
      >
        {/* One region per urgency is there from the start: readers announce only what is added to a known region. */}
        {(['polite', 'assertive'] as const).map((urgency) => (
          <ol key={urgency} aria-live={urgency} className="flex flex-col gap-2">
            {toasts
              .filter((toast) => (toast.tone === 'error') === (urgency === 'assertive'))
              .map((toast) => (
                <ToastItem key={toast.id} toast={toast} onDismiss={dismiss} />
              ))}
          </ol>
        ))}
      </section>
    </ToastContext.Provider>
  )
}

/** `const toaster = useToaster(); toaster.show({ tone: 'ok', text, action: { label: t('common.actions.undo'), onAct } })` */
export function useToaster(): Toaster {
  const toaster = useContext(ToastContext)
  if (!toaster) throw new Error('useToaster needs ToastProvider above it.')
  return toaster
}
