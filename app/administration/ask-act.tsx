import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useAct } from './use-act.ts'

interface AskActProps<T> {
  title: string
  /** What it does, and to whom. */
  body: ReactNode
  actLabel: string
  tone?: 'danger' | 'primary'
  fields: Readonly<Record<string, string>>
  onDone: (done: T) => void
  onClose: () => void
  disabledReason?: string | null
  children?: ReactNode
}

/** Asks before an act of an administrator, and says why it was refused. */
export function AskAct<T = true>(props: AskActProps<T>) {
  const { title, body, actLabel, tone = 'primary', fields, onDone, onClose, disabledReason, children } = props
  const t = useText()
  const act = useAct<T>(onDone)
  return (
    <ConfirmDialog
      isOpen
      title={title}
      description={body}
      safeLabel={t('administration.acts.safe')}
      actLabel={actLabel}
      tone={tone}
      busy={act.isBusy}
      disabledReason={disabledReason}
      onAct={() => act.send(fields)}
      onClose={onClose}
    >
      {act.failure && (
        <Notice tone="error" isLive>
          {t.failure(act.failure)}
        </Notice>
      )}
      {children}
    </ConfirmDialog>
  )
}
