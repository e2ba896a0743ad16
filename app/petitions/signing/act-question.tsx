import { type ReactNode, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { MOST_WORDS } from '#server/petitions/signing/contract.ts'
import { useSigningAct } from './use-signing-act.ts'

interface ActQuestionProps {
  petitionId: string
  /** What is sent beside the reason. */
  fields: Readonly<Record<string, string>>
  title: string
  description: string
  safeLabel: string
  actLabel: string
  tone: 'primary' | 'danger' | 'seal'
  doneWords: string
  /** Label of the reason that the act needs. */
  reasonLabel?: string
  /** Why it cannot be done yet. */
  disabledReason?: string | null
  onClose: () => void
  children?: ReactNode
}

/** Says what follows from an act before it is done, and asks for its reason; the text stays when it is refused. */
export function ActQuestion(props: ActQuestionProps) {
  const { petitionId, fields, title, description, safeLabel, actLabel, tone, doneWords, reasonLabel, onClose } = props
  const t = useText()
  const [reason, setReason] = useState('')
  const act = useSigningAct(petitionId, { words: doneWords, close: onClose })
  const isReasonMissing = reasonLabel !== undefined && reason.trim() === ''
  return (
    <>
      <ConfirmDialog
        isOpen
        title={title}
        description={description}
        safeLabel={safeLabel}
        actLabel={actLabel}
        tone={tone}
        busy={act.isBusy}
        disabledReason={isReasonMissing ? t('failures.petition-reason-missing') : (props.disabledReason ?? null)}
        onAct={() => act.run(reasonLabel === undefined ? fields : { ...fields, reason })}
        onClose={onClose}
      >
        {props.children}
        {reasonLabel !== undefined && (
          <TextArea
            label={reasonLabel}
            required
            value={reason}
            maxLength={MOST_WORDS}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
        {act.failure && (
          <Notice tone="error" isLive>
            {t.failure(act.failure)}
          </Notice>
        )}
      </ConfirmDialog>
      {act.dialog}
    </>
  )
}
