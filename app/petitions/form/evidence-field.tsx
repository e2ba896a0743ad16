import { useFetcher } from '@remix-run/react'
import { FileUp, Plus, ShieldAlert, Trash2 } from 'lucide-react'
import { type ChangeEvent, useRef, useState } from 'react'
import { v7 } from 'uuid'
import { ACCEPT, MAX_UPLOAD_BYTES } from '#app/files/limits.ts'
import { NO_ANSWER, sendFile } from '#app/files/send-file.ts'
import { useText } from '#app/i18n/language.tsx'
import { useRevalidateSoon } from '#app/live/revalidate-soon.ts'
import { EvidenceLine } from '#app/petitions/evidence-line.tsx'
import { Button } from '#app/ui/button.tsx'
import { IconButton } from '#app/ui/icon-button.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import { UploadRow } from '#app/ui/upload-row.tsx'
import type { Failure } from '#server/kernel/result.ts'
import { MAX_EVIDENCE } from '#server/petitions/items/content/contract.ts'
import type { EvidenceView } from '#server/petitions/items/item-view.ts'

interface Running {
  readonly file: File
  readonly sentBytes: number
  readonly reason: string | null
}

/** Files that bear the item out; each is named, sent, and scanned before others get it. */
export function EvidenceField({ itemId, evidence }: { itemId: string; evidence: readonly EvidenceView[] }) {
  const t = useText()
  const toaster = useToaster()
  const revalidateSoon = useRevalidateSoon()
  const removal = useFetcher<{ done: true } | { failure: Failure }>()
  const [running, setRunning] = useState<Readonly<Record<string, Running>>>({})
  const put = (id: string, one: Running | null) =>
    setRunning(({ [id]: _former, ...others }) => (one ? { ...others, [id]: one } : others))
  const refusal = removal.state === 'idle' && removal.data && 'failure' in removal.data ? removal.data.failure : null

  async function send(file: File, evidenceId: string, isNew: boolean) {
    const refuse = (reason: string) => put(evidenceId, { file, sentBytes: 0, reason })
    if (file.size > MAX_UPLOAD_BYTES) {
      return refuse(t('failures.file-too-large', { megabytes: MAX_UPLOAD_BYTES / 1024 / 1024 }))
    }
    put(evidenceId, { file, sentBytes: 0, reason: null })
    if (isNew) {
      const named = await addEvidence(itemId, evidenceId, file.name)
      if (named) return refuse(named.code === NO_ANSWER ? t('items.form.uploadOffline') : t.failure(named))
    }
    const tell = (sentBytes: number) => put(evidenceId, { file, sentBytes, reason: null })
    const outcome = await sendFile(`/uploads/evidence/${evidenceId}`, file, tell).done
    if (!outcome.ok) {
      refuse(outcome.failure.code === NO_ANSWER ? t('items.form.uploadOffline') : t.failure(outcome.failure))
    } else {
      put(evidenceId, null)
      toaster.show({ tone: 'ok', text: t('items.form.uploaded', { name: file.name }) })
    }
    revalidateSoon()
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
                  {!one.file && !running[one.id] && (
                    <ChooseFile
                      label={t('items.form.sendFile', { title: one.title })}
                      onChoose={(file) => void send(file, one.id, false)}
                    />
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
      {Object.entries(running).map(([id, { file, sentBytes, reason }]) => (
        <UploadRow
          key={id}
          name={file.name}
          totalBytes={file.size}
          state={reason === null ? { kind: 'running', sentBytes } : { kind: 'refused', reason }}
          onRemove={reason === null ? undefined : () => put(id, null)}
        />
      ))}
      {refusal && (
        <p role="alert" className="text-sm text-error">
          {t.failure(refusal)}
        </p>
      )}
      {evidence.length < MAX_EVIDENCE && (
        <div>
          <ChooseFile label={t('items.form.addFile')} isWorded onChoose={(file) => void send(file, v7(), true)} />
        </div>
      )}
    </div>
  )
}

function ChooseFile({
  label,
  isWorded = false,
  onChoose,
}: {
  label: string
  isWorded?: boolean
  onChoose: (file: File) => void
}) {
  const input = useRef<HTMLInputElement>(null)
  function choose(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0]
    event.target.value = '' // the same file can be chosen again
    if (file) onChoose(file)
  }
  return (
    <>
      <input ref={input} type="file" accept={ACCEPT} onChange={choose} tabIndex={-1} aria-hidden className="hidden" />
      {isWorded ? (
        <Button icon={Plus} onClick={() => input.current?.click()}>
          {label}
        </Button>
      ) : (
        <IconButton icon={FileUp} label={label} onClick={() => input.current?.click()} />
      )}
    </>
  )
}

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
