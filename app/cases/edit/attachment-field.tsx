import { FileUp, Plus, ShieldAlert, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { v7 } from 'uuid'
import { ChooseFile } from '#app/files/choose-file.tsx'
import { SendingRow } from '#app/files/sending-row.tsx'
import { type RunningUpload, useUploads } from '#app/files/use-uploads.ts'
import { useText } from '#app/i18n/language.tsx'
import { useRevalidateSoon } from '#app/live/revalidate-soon.ts'
import { Button } from '#app/ui/button.tsx'
import { IconButton } from '#app/ui/icon-button.tsx'
import type { AttachmentView } from '#server/cases/case-view.ts'
import { MAX_ATTACHMENTS } from '#server/cases/content/contract.ts'
import type { Failure } from '#server/kernel/result.ts'
import { AttachmentLine } from '../attachment-line.tsx'
import { RemoveAttachmentDialog } from './remove-attachment-dialog.tsx'

/** Files of a case; each is named, sent, and scanned before others get it. */
export function AttachmentField({ caseId, attachments }: { caseId: string; attachments: readonly AttachmentView[] }) {
  const t = useText()
  const revalidateSoon = useRevalidateSoon()
  const uploads = useUploads('cases')
  const [removed, setRemoved] = useState<AttachmentView | null>(null)
  // What has come stands in the list itself.
  const sending = uploads.ids.filter((id) => {
    const storedAs = uploads.of(id)?.storedAs ?? null
    return storedAs === null || !attachments.some(({ file }) => file?.id === storedAs)
  })

  /** A new one is named first, so that there is something to send its file to. */
  function add(file: File): void {
    const attachmentId = v7()
    uploads.start(attachmentId, file, async () => {
      const refused = await addAttachment(caseId, attachmentId, file.name)
      if (refused) return refused.code === NO_ANSWER ? t('cases.edit.uploadOffline') : t.failure(refused)
      revalidateSoon()
      return null
    })
  }

  return (
    <div className="grid gap-3">
      <p className="flex items-start gap-2 text-sm text-ink-2">
        <ShieldAlert size={16} aria-hidden className="mt-[3px] flex-none text-seal" />
        {t('shell.notice.sentence')} {t('cases.edit.filesHelp')}
      </p>
      {attachments.length > 0 && (
        <ul className="divide-y divide-line">
          {attachments.map((one) => (
            <AttachmentLine key={one.id} attachment={one}>
              {!one.file && isFree(uploads.of(one.id)) && (
                <ChooseFile onChoose={(file) => uploads.start(one.id, file)}>
                  {(open) => (
                    <IconButton icon={FileUp} label={t('cases.edit.sendFile', { title: one.title })} onClick={open} />
                  )}
                </ChooseFile>
              )}
              <IconButton
                icon={Trash2}
                label={t('cases.edit.removeFile', { title: one.title })}
                onClick={() => setRemoved(one)}
              />
            </AttachmentLine>
          ))}
        </ul>
      )}
      {sending.map((id) => (
        <SendingRow key={id} id={id} uploads={uploads} />
      ))}
      {attachments.length < MAX_ATTACHMENTS && (
        <div>
          <ChooseFile onChoose={add}>
            {(open) => (
              <Button icon={Plus} onClick={open}>
                {t('cases.edit.addFile')}
              </Button>
            )}
          </ChooseFile>
        </div>
      )}
      {removed && <RemoveAttachmentDialog caseId={caseId} attachment={removed} onClose={() => setRemoved(null)} />}
    </div>
  )
}

/** Nothing is on its way there, or it waits for its file to be chosen again. */
function isFree(upload: RunningUpload | null): boolean {
  return upload === null || upload.state.kind === 'interrupted' || upload.state.kind === 'refused'
}

/** Said when nothing of ours came back from the server. */
const NO_ANSWER = 'no-answer'

/** Names an attachment after its file; null when it is there. */
async function addAttachment(caseId: string, attachmentId: string, fileName: string): Promise<Failure | null> {
  const title = fileName.replace(/\.[^.]+$/u, '').slice(0, 300) || fileName
  try {
    const response = await fetch(`/cases/${caseId}/attachments`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ attachmentId, title }),
      redirect: 'manual',
    })
    const answer: { done?: true; failure?: Failure } = await response.json()
    return answer.done ? null : (answer.failure ?? { code: NO_ANSWER })
  } catch {
    return { code: NO_ANSWER } // shown beside the file, which stays at hand
  }
}
