import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { useToldAct } from '#app/ui/use-told-act.ts'

/** Says what follows from withdrawing and asks for the reason; the text stays when it is refused. */
export function WithdrawDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const t = useText()
  const [reason, setReason] = useState('')
  const { send, isBusy, failure } = useToldAct(`/cases/${caseId}`, { words: t('cases.withdraw.done'), close: onClose })
  return (
    <ConfirmDialog
      isOpen
      title={t('cases.withdraw.title')}
      description={t('cases.withdraw.body')}
      safeLabel={t('cases.withdraw.keep')}
      actLabel={t('cases.page.withdraw')}
      busy={isBusy}
      disabledReason={reason.trim() ? null : t('failures.case-reason-required')}
      onAct={() => send({ intent: 'withdraw', reason })}
      onClose={onClose}
    >
      <TextArea
        label={t('cases.withdraw.reason')}
        required
        help={t('cases.withdraw.reasonHelp')}
        value={reason}
        maxLength={1000}
        onChange={(event) => setReason(event.target.value)}
      />
      {failure && (
        <Notice tone="error" isLive>
          {t.failure(failure)}
        </Notice>
      )}
    </ConfirmDialog>
  )
}
