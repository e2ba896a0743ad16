import { useFetcher } from '@remix-run/react'
import { useText } from '#app/i18n/language.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useTellDone } from '#app/ui/use-told-act.ts'
import type { AttachmentView } from '#server/cases/case-view.ts'
import type { Failure } from '#server/kernel/result.ts'

interface RemoveAttachmentDialogProps {
  caseId: string
  attachment: AttachmentView
  onClose: () => void
}

/** It cannot be undone: the file goes for every reader at once. */
export function RemoveAttachmentDialog({ caseId, attachment, onClose }: RemoveAttachmentDialogProps) {
  const t = useText()
  const fetcher = useFetcher<{ done: true } | { failure: Failure }>()
  const answer = fetcher.state === 'idle' ? fetcher.data : undefined
  useTellDone(answer !== undefined && 'done' in answer, { words: t('cases.edit.removed'), close: onClose })
  return (
    <ConfirmDialog
      isOpen
      title={t('cases.edit.removeTitle', { title: attachment.title })}
      description={t('cases.edit.removeBody')}
      safeLabel={t('cases.edit.removeKeep')}
      actLabel={t('cases.edit.removeAct')}
      busy={fetcher.state !== 'idle'}
      onAct={() =>
        fetcher.submit(
          { intent: 'remove', attachmentId: attachment.id },
          { method: 'post', action: `/cases/${caseId}/attachments` },
        )
      }
      onClose={onClose}
    >
      {answer && 'failure' in answer && (
        <Notice tone="error" isLive>
          {t.failure(answer.failure)}
        </Notice>
      )}
    </ConfirmDialog>
  )
}
