import { X } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { classNames } from './class-names.ts'
import { Modal } from './modal.tsx'

export interface DialogProps {
  isOpen: boolean
  /** Asked for by Escape, the scrim or the cross. Without it the dialog waits for an answer. */
  onClose?: () => void
  /** The question, e.g. "Bế mạc hội thảo?". */
  title: string
  /** What follows from the answers, in one or two sentences. */
  description?: ReactNode
  /** The answers as buttons; mark the safe one with `data-safe`. */
  footer?: ReactNode
  width?: 'narrow' | 'wide'
  /** It asks for something, unless told: the focus starts in its first field. */
  isForm?: boolean
  children?: ReactNode
}

/** Only to confirm what cannot be undone, or to ask for a text. */
export function Dialog({
  isOpen,
  onClose,
  title,
  description,
  footer,
  width = 'narrow',
  isForm = true,
  children,
}: DialogProps) {
  const t = useText()
  const titleId = useId()
  const descriptionId = useId()
  return (
    <Modal
      isOpen={isOpen}
      onClose={onClose}
      labelledBy={titleId}
      describedBy={description ? descriptionId : undefined}
      isForm={isForm}
      className={classNames(
        'm-auto max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] animate-[arrive_var(--normal)_var(--ease)] overflow-auto overscroll-contain rounded-lg border border-line bg-surface p-0 text-ink shadow-3 backdrop:bg-scrim',
        width === 'wide' ? 'max-w-200' : 'max-w-130',
      )}
    >
      <div className="flex flex-col gap-3 p-5">
        <div className="flex items-start gap-3">
          <h2 id={titleId} className="flex-1 text-lg font-semibold">
            {title}
          </h2>
          {onClose && (
            <button
              type="button"
              aria-label={t('ui.dialog.close')}
              className="-mt-1 -mr-1.5 grid size-9 flex-none place-items-center rounded-md text-ink-2 hover:bg-surface-hover max-md:size-11"
              onClick={onClose}
            >
              <X size={20} aria-hidden />
            </button>
          )}
        </div>
        {description && (
          <div id={descriptionId} className="text-md text-ink-2">
            {description}
          </div>
        )}
        {children}
        {footer && (
          // On a phone each answer is as wide as the dialog, also one that says why it is off.
          <div className="flex flex-wrap justify-end gap-2 pt-1 max-md:flex-col-reverse max-md:*:[span]:flex-col max-md:*:[span]:items-stretch">
            {footer}
          </div>
        )}
      </div>
    </Modal>
  )
}
