import type { MouseEvent, ReactNode } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

export interface ConfirmDialogProps {
  isOpen: boolean
  /** The question. */
  title: string
  /** The consequence, in one sentence. */
  description: ReactNode
  /** The safe answer, e.g. "Họp tiếp"; it has the focus, unless the tone is primary and a field is to be filled in. */
  safeLabel: string
  /** The answer that acts, e.g. "Bế mạc". */
  actLabel: string
  /** danger: cannot be undone · seal: confirms a text · primary: anything else. */
  tone?: 'danger' | 'seal' | 'primary'
  busy?: boolean
  /** Why the act is not possible yet, e.g. a text is missing. */
  disabledReason?: string | null
  onAct: () => void
  onClose: () => void
  /** A field the answer needs, e.g. the reason. */
  children?: ReactNode
}

/** A question with two answers. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    isOpen,
    title,
    description,
    safeLabel,
    actLabel,
    tone = 'danger',
    busy,
    disabledReason,
    onAct,
    onClose,
  } = props
  // The second press of a double one: also of the button that opened the question, where the answer now lies under it.
  const actOnce = ({ detail }: MouseEvent) => {
    if (detail < 2) onAct()
  }
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={title}
      description={description}
      isForm={tone === 'primary'}
      footer={
        <>
          <Button data-safe onClick={onClose}>
            {safeLabel}
          </Button>
          <Button variant={tone} busy={busy} disabledReason={disabledReason} onClick={actOnce}>
            {actLabel}
          </Button>
        </>
      }
    >
      {props.children}
    </Dialog>
  )
}
