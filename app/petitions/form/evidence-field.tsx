import { useFetcher } from '@remix-run/react'
import { FileUp, Plus, ShieldAlert, Trash2 } from 'lucide-react'
import { v7 } from 'uuid'
import { ChooseFile } from '#app/files/choose-file.tsx'
import { SendingRow } from '#app/files/sending-row.tsx'
import { type RunningUpload, useUploads } from '#app/files/use-uploads.ts'
import { useText } from '#app/i18n/language.tsx'
import { useRevalidateSoon } from '#app/live/revalidate-soon.ts'
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
      const refused = await addEvidence(itemId, evidenceId, file.name)
      if (refused) return refused.code === NO_ANSWER ? t('items.form.uploadOffline') : t.failure(refused)
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
                        { method: 'post', action: `/petitions/items/${itemId}/evidence`, encType: 'application/json' },
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

/** Said when nothing of ours came back from the server. */
const NO_ANSWER = 'no-answer'

/** Names a piece of evidence after its file; null when it is there. */
async function addEvidence(itemId: string, evidenceId: string, fileName: string): Promise<Failure | null> {
  const title = fileName.replace(/\.[^.]+$/u, '').slice(0, 300) || fileName
  try {
    const response = await fetch(`/petitions/items/${itemId}/evidence`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ evidenceId, title }),
      redirect: 'manual',
    })
    const answer: { done?: true; failure?: Failure } = await response.json()
    return answer.done ? null : (answer.failure ?? { code: NO_ANSWER })
  } catch {
    return { code: NO_ANSWER } // shown beside the file, which stays at hand
  }
}
