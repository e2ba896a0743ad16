import { useFetcher } from '@remix-run/react'
import { FileUp, Plus, ShieldAlert, Trash2 } from 'lucide-react'
import { v7 } from 'uuid'
import { ChooseFile } from '#app/files/choose-file.tsx'
import { fileTitle } from '#app/files/file-title.ts'
import { SendingRow } from '#app/files/sending-row.tsx'
import { type RunningUpload, useUploads } from '#app/files/use-uploads.ts'
import { useText } from '#app/i18n/language.tsx'
import { useRevalidateSoon } from '#app/live/revalidate-soon.ts'
import { sendCommand } from '#app/live/send-command.ts'
import { EvidenceLine } from '#app/petitions/evidence-line.tsx'
import { Button } from '#app/ui/button.tsx'
import { IconButton } from '#app/ui/icon-button.tsx'
import type { Failure } from '#server/kernel/result.ts'
import { MAX_EVIDENCE } from '#server/petitions/items/content/contract.ts'
import type { EvidenceView } from '#server/petitions/items/item-view.ts'

/** Files that bear the item out; each is named, sent, and scanned before others get it. */
export function EvidenceField({ itemId, evidence }: { itemId: string; evidence: readonly EvidenceView[] }) {
  const t = useText()
  const revalidateSoon = useRevalidateSoon()
  const uploads = useUploads('evidence')
  const removal = useFetcher<{ done: true } | { failure: Failure }>()
  const refusal = removal.state === 'idle' && removal.data && 'failure' in removal.data ? removal.data.failure : null
  // What has come stands in the list itself.
  const sending = uploads.ids.filter((id) => {
    const storedAs = uploads.of(id)?.storedAs ?? null
    return storedAs === null || !evidence.some(({ file }) => file?.id === storedAs)
  })

  /** A new piece is named first, so that there is something to send its file to. */
  function add(file: File): void {
    const evidenceId = v7()
    uploads.start(evidenceId, file, async () => {
      const named = await sendCommand(`/petitions/items/${itemId}/evidence`, { evidenceId, title: fileTitle(file) })
      if (!named.ok) {
        return named.failure.code === 'network-lost' ? t('items.form.uploadOffline') : t.failure(named.failure)
      }
      revalidateSoon()
      return null
    })
  }

  return (
    <div className="grid gap-3">
      <h3 className="font-semibold">{t('items.form.files')}</h3>
      <p className="flex items-start gap-2 text-sm text-ink-2">
        <ShieldAlert size={16} aria-hidden className="mt-[3px] flex-none text-seal" />
        {t('shell.notice.sentence')} {t('items.form.filesHelp')}
      </p>
      {evidence.length > 0 && (
        <ul className="divide-y divide-line">
          {evidence.map((one) => (
            <EvidenceLine key={one.id} evidence={one}>
              {one.isSent ? (
                <span className="text-sm text-ink-2">{t('items.form.sentFile')}</span>
              ) : (
                <>
                  {!one.file && isFree(uploads.of(one.id)) && (
                    <ChooseFile onChoose={(file) => uploads.start(one.id, file)}>
                      {(open) => (
                        <IconButton
                          icon={FileUp}
                          label={t('items.form.sendFile', { title: one.title })}
                          onClick={open}
                        />
                      )}
                    </ChooseFile>
                  )}
                  <IconButton
                    icon={Trash2}
                    label={t('items.form.removeFile', { title: one.title })}
                    onClick={() =>
                      removal.submit(
                        { intent: 'remove', evidenceId: one.id },
                        { method: 'post', action: `/petitions/items/${itemId}/evidence` },
                      )
                    }
                  />
                </>
              )}
            </EvidenceLine>
          ))}
        </ul>
      )}
      {sending.map((id) => (
        <SendingRow key={id} id={id} uploads={uploads} />
      ))}
      {refusal && (
        <p role="alert" className="text-sm text-error">
          {t.failure(refusal)}
        </p>
      )}
      {evidence.length < MAX_EVIDENCE && (
        <div>
          <ChooseFile onChoose={add}>
            {(open) => (
              <Button icon={Plus} onClick={open}>
                {t('items.form.addFile')}
              </Button>
            )}
          </ChooseFile>
        </div>
      )}
    </div>
  )
}

/** Nothing is on its way there, or it waits for its file to be chosen again. */
function isFree(upload: RunningUpload | null): boolean {
  return upload === null || upload.state.kind === 'interrupted' || upload.state.kind === 'refused'
}
