import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useToldAct } from '#app/ui/use-told-act.ts'
import type { CaseVisibility } from '#server/cases/content/contract.ts'

interface PublishDialogProps {
  caseId: string
  visibility: CaseVisibility
  /** Names of the bodies chosen. */
  names: readonly string[]
  needsAssurance: boolean
  /** Places and files of a copy without names that are still marked: who publishes says that each was looked at. */
  marked?: number
  onClose: () => void
}

/** Says in words who will see and find it. */
export function PublishDialog({ caseId, visibility, names, needsAssurance, marked = 0, onClose }: PublishDialogProps) {
  const t = useText()
  const [isAssured, setAssured] = useState(false)
  const [isCleared, setCleared] = useState(false)
  const { send, isBusy, failure } = useToldAct(`/cases/${caseId}`, { words: t('cases.publish.done'), close: onClose })
  return (
    <ConfirmDialog
      isOpen
      tone="primary"
      title={t('cases.publish.askTitle')}
      description={
        visibility === 'departments'
          ? t('cases.publish.ask.departments', { names: names.join(', ') })
          : t(`cases.publish.ask.${visibility}`)
      }
      safeLabel={t('cases.publish.keep')}
      actLabel={t('cases.page.publish')}
      busy={isBusy}
      disabledReason={
        needsAssurance && !isAssured
          ? t('failures.case-needs-assurance')
          : marked > 0 && !isCleared
            ? t('failures.case-still-names', { count: marked })
            : null
      }
      onAct={() =>
        send({ intent: 'publish', ...(isAssured && { assured: 'on' }), ...(isCleared && { cleared: 'on' }) })
      }
      onClose={onClose}
    >
      {needsAssurance && (
        <Checkbox
          label={t('cases.publish.assure')}
          checked={isAssured}
          onChange={(event) => setAssured(event.target.checked)}
        />
      )}
      {marked > 0 && (
        <Checkbox
          label={t('anonymised.clear')}
          checked={isCleared}
          onChange={(event) => setCleared(event.target.checked)}
        />
      )}
      {failure && (
        <Notice tone="error" isLive>
          {t.failure(failure)}
        </Notice>
      )}
    </ConfirmDialog>
  )
}
