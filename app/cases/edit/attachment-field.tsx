import { FileUp, Plus, ShieldAlert, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { v7 } from 'uuid'
import { ChooseFile } from '#app/files/choose-file.tsx'
import { fileTitle } from '#app/files/file-title.ts'
import { SendingRow } from '#app/files/sending-row.tsx'
import { type RunningUpload, useUploads } from '#app/files/use-uploads.ts'
import { useText } from '#app/i18n/language.tsx'
import { useRevalidateSoon } from '#app/live/revalidate-soon.ts'
import { sendCommand } from '#app/live/send-command.ts'
import { Button } from '#app/ui/button.tsx'
import { IconButton } from '#app/ui/icon-button.tsx'
import type { AttachmentView } from '#server/cases/case-view.ts'
import { MAX_ATTACHMENTS } from '#server/cases/content/contract.ts'
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
      const named = await sendCommand(`/cases/${caseId}/attachments`, { attachmentId, title: fileTitle(file) })
      if (!named.ok) {
        return named.failure.code === 'network-lost' ? t('cases.edit.uploadOffline') : t.failure(named.failure)
      }
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
