import { useEffect, useId } from 'react'
import { useProvenAction } from '#app/accounts/use-proven-action.tsx'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import type { action } from './route.tsx'

/** Lets a file go, with the reason that will stand in the record. */
export function ReleaseDialog({ heldId, onClose }: { heldId: string; onClose: () => void }) {
  const t = useText()
  const toaster = useToaster()
  const formId = useId()
  const release = useProvenAction<typeof action>(`/security/quarantine/${heldId}`)
  const { answer, failure } = release
  const isDone = Boolean(answer && 'done' in answer)
  useEffect(() => {
    if (!isDone) return
    toaster.show({ tone: 'ok', text: t('quarantine.release.done') })
    onClose()
  }, [isDone, toaster, t, onClose])
  const issue = answer && 'issue' in answer ? answer.issue : null
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('quarantine.release.title')}
      description={t('quarantine.release.body')}
      footer={
        <>
          <Button onClick={onClose}>{t('quarantine.release.safe')}</Button>
          <Button type="submit" form={formId} variant="primary" busy={release.isBusy}>
            {t('quarantine.release.act')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          release.send(new FormData(event.currentTarget))
        }}
      >
        <input type="hidden" name="intent" value="release" />
        {failure && (
          <Notice tone="error" isLive>
            {t.failure(failure)}
          </Notice>
        )}
        <TextArea
          label={t('quarantine.release.reason')}
          help={t('quarantine.release.reasonHelp')}
          name="reason"
          required
          maxLength={1000}
          data-autofocus
          error={issue === null ? undefined : t.failure({ code: issue })}
        />
      </form>
      {release.dialog}
    </Dialog>
  )
}
