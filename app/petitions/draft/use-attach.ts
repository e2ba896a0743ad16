import { useCallback, useState } from 'react'
import { v7 } from 'uuid'
import { ACCEPT, MAX_UPLOAD_BYTES } from '#app/files/limits.ts'
import { NO_ANSWER, startUpload } from '#app/files/resumable-upload.ts'
import { useText } from '#app/i18n/language.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import type { Failure } from '#server/kernel/result.ts'
import { sendAct } from './send-act.ts'

export interface SendingAttachment {
  readonly name: string
  readonly share: number
}

/** Chooses a file, sends it, and answers with what its block in the text says; null when nothing came of it. */
export function useAttach(petitionId: string) {
  const t = useText()
  const toaster = useToaster()
  const [sending, setSending] = useState<SendingAttachment | null>(null)

  const attach = useCallback(async () => {
    const file = await chooseFile()
    if (!file) return null
    const refuse = (failure: Failure) => {
      setSending(null)
      const isAway = failure.code === NO_ANSWER || failure.code === 'network-lost'
      toaster.show({ tone: 'error', text: isAway ? t('petitions.draft.attachOffline') : t.failure(failure) })
      return null
    }
    if (file.size > MAX_UPLOAD_BYTES) {
      return refuse({ code: 'file-too-large', details: { megabytes: MAX_UPLOAD_BYTES / 1024 / 1024 } })
    }
    setSending({ name: file.name, share: 0 })
    const attachmentId = v7()
    const named = await sendAct(petitionId, { intent: 'add-attachment', attachmentId })
    if (!named.ok) return refuse(named.failure)
    const tell = (sent: number) => setSending({ name: file.name, share: sent / Math.max(1, file.size) })
    const outcome = await send(attachmentId, file, tell)
    if ('failure' in outcome) return refuse(outcome.failure)
    setSending(null)
    return { fileId: outcome.fileId, name: file.name, bytes: file.size }
  }, [petitionId, t, toaster])

  return { attach, sending }
}

/** Goes on by itself after a lost network; ends with the stored file or with the server's refusal. */
function send(attachmentId: string, file: File, tell: (sentBytes: number) => void) {
  return new Promise<{ readonly fileId: string } | { readonly failure: Failure }>((resolve) => {
    startUpload({
      file,
      target: { part: 'petitions', id: attachmentId },
      onProgress(progress) {
        if (progress.kind === 'done') resolve({ fileId: progress.fileId })
        else if (progress.kind === 'refused') resolve({ failure: progress.failure })
        else tell(progress.sentBytes)
      },
    })
  })
}

/** The browser's own dialog; closing it is choosing nothing. */
function chooseFile(): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = ACCEPT
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}
