import { useEffect, useRef } from 'react'
import { useProvenAction } from '#app/accounts/use-proven-action.tsx'
import { useText } from '#app/i18n/language.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import { REFUSAL_GROUNDS } from '#server/personal-data/contract.ts'
import type { Asked, action } from './route.tsx'

/** Asks before an answer is given, in words of what cannot be undone; a refusal takes its ground. */
export function AnswerDialog({ request, decision, onClose }: Asked & { onClose: () => void }) {
  const t = useText()
  const toaster = useToaster()
  const form = useRef<HTMLFormElement>(null)
  const { send, answer, failure, isBusy, dialog } = useProvenAction<typeof action>('/admin/requests')
  const { kind, requester } = request
  const { fullName: name, email } = requester
  const asked = decision === 'refuse' ? 'refuse' : kind
  const isDone = Boolean(answer && 'done' in answer)

  useEffect(() => {
    if (answer && 'issues' in answer) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
    if (!isDone) return
    toaster.show({ tone: 'ok', text: t('personalData.queue.answered', { name }) })
    onClose()
  }, [answer, isDone, toaster, t, name, onClose])

  function fault(field: string) {
    const issue = answer && 'issues' in answer ? answer.issues.find((one) => one.field === field) : undefined
    return issue && t.failure({ code: issue.code })
  }
  const isNoteNeeded = decision === 'refuse' || kind === 'object'
  return (
    <ConfirmDialog
      isOpen
      title={t(`personalData.queue.ask.${asked}.title`, { name })}
      description={
        asked === 'erase'
          ? t('personalData.queue.ask.erase.body', { email })
          : t(`personalData.queue.ask.${asked}.body`)
      }
      safeLabel={t('administration.acts.safe')}
      actLabel={t(`personalData.queue.ask.${asked}.act`)}
      tone={asked === 'erase' || asked === 'refuse' ? 'danger' : 'primary'}
      busy={isBusy}
      onAct={() => form.current && send(new FormData(form.current))}
      onClose={onClose}
    >
      <form ref={form} noValidate className="grid gap-3" onSubmit={(event) => event.preventDefault()}>
        <input type="hidden" name="requestId" value={request.id} />
        <input type="hidden" name="decision" value={decision} />
        {failure && (
          <Notice tone="error" isLive>
            {t.failure(failure)}
          </Notice>
        )}
        {decision === 'refuse' && (
          <Select
            label={t('personalData.queue.ground')}
            name="ground"
            required
            error={fault('ground')}
            options={REFUSAL_GROUNDS.map((ground) => ({ value: ground, label: t(`personalData.grounds.${ground}`) }))}
          />
        )}
        {asked !== 'erase' && (
          <TextArea
            label={t(
              decision === 'refuse'
                ? 'personalData.queue.reason'
                : isNoteNeeded
                  ? 'personalData.queue.note'
                  : 'personalData.queue.noteOptional',
            )}
            name="answer"
            rows={3}
            required={isNoteNeeded}
            error={fault('answer')}
          />
        )}
      </form>
      {dialog}
    </ConfirmDialog>
  )
}
