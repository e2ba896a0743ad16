import { X } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Modal } from './modal.tsx'

export interface DrawerProps {
  isOpen: boolean
  onClose: () => void
  title: string
  footer?: ReactNode
  children: ReactNode
}

/** A panel from the right edge, from below on a phone: filters, chat, participants. */
export function Drawer({ isOpen, onClose, title, footer, children }: DrawerProps) {
  const t = useText()
  const titleId = useId()
  return (
    <Modal
      isOpen={isOpen}
      onClose={onClose}
      labelledBy={titleId}
      className="m-0 ml-auto h-dvh max-h-none w-104 max-w-full animate-[slide-in_var(--normal)_var(--ease)] overscroll-contain border-l border-line bg-surface p-0 text-ink shadow-3 backdrop:bg-scrim max-md:mt-auto max-md:h-fit max-md:max-h-[85dvh] max-md:w-full max-md:animate-[arrive_var(--normal)_var(--ease)] max-md:rounded-t-lg max-md:border-t max-md:border-l-0"
    >
      <div className="flex h-full max-h-[inherit] flex-col">
        <div className="flex items-center gap-3 border-b border-line py-2 pr-2 pl-5">
          <h2 id={titleId} className="flex-1 text-lg font-semibold">
            {title}
          </h2>
          <button
            type="button"
            aria-label={t('ui.drawer.close')}
            className="grid size-11 flex-none place-items-center rounded-md text-ink-2 hover:bg-surface-hover"
            onClick={onClose}
          >
            <X size={20} aria-hidden />
          </button>
        </div>
        <div className="flex-1 overflow-auto p-5">{children}</div>
        {footer && <div className="flex flex-wrap gap-2 border-t border-line px-5 py-3">{footer}</div>}
      </div>
    </Modal>
  )
}
