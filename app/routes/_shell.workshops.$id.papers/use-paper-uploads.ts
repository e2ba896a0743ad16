import { useCallback, useEffect, useRef, useState } from 'react'
import { MAX_UPLOAD_BYTES } from '#app/files/limits.ts'
import { NO_ANSWER, type SendingFile, sendFile } from '#app/files/send-file.ts'
import { useText } from '#app/i18n/language.tsx'
import { useRevalidateSoon } from '#app/live/revalidate-soon.ts'
import { useToaster } from '#app/ui/toast.tsx'

/** A file on its way to a paper, or refused. */
export interface PaperUpload {
  readonly file: File
  readonly sentBytes: number
  /** Why it was refused, as a sentence. */
  readonly reason: string | null
  /** The id under which the server keeps it: shown as done until the page's data has it too. */
  readonly storedAs: string | null
}

export interface PaperUploads {
  of(paperId: string): PaperUpload | null
  start(paperId: string, file: File): void
  /** Stops a running upload, or forgets a refused one. */
  dismiss(paperId: string): void
}

/** The uploads of this page by paper; a file that was refused stays at hand to be sent again. */
export function usePaperUploads(): PaperUploads {
  const t = useText()
  const toaster = useToaster()
  const revalidateSoon = useRevalidateSoon()
  const [uploads, setUploads] = useState<Readonly<Record<string, PaperUpload>>>({})
  const running = useRef(new Map<string, SendingFile>())

  const put = useCallback((paperId: string, upload: PaperUpload | null) => {
    setUploads(({ [paperId]: _former, ...others }) => (upload ? { ...others, [paperId]: upload } : others))
  }, [])

  useEffect(() => {
    const left = running.current
    return () => {
      for (const sending of left.values()) sending.cancel()
    }
  }, [])

  // Leaving the site in the middle of an upload is asked about by the browser.
  const isSending = Object.values(uploads).some(({ reason, storedAs }) => reason === null && storedAs === null)
  useEffect(() => {
    if (!isSending) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isSending])

  async function start(paperId: string, file: File) {
    const refuse = (reason: string) => put(paperId, { file, sentBytes: 0, reason, storedAs: null })
    if (file.size > MAX_UPLOAD_BYTES) {
      refuse(t('failures.file-too-large', { megabytes: MAX_UPLOAD_BYTES / 1024 / 1024 }))
      return
    }
    const tell = (sentBytes: number) => put(paperId, { file, sentBytes, reason: null, storedAs: null })
    tell(0)
    const sending = sendFile(`/uploads/papers/${paperId}`, file, tell)
    running.current.set(paperId, sending)
    const outcome = await sending.done
    if (running.current.get(paperId) !== sending) return // dismissed meanwhile
    running.current.delete(paperId)
    if (!outcome.ok) {
      refuse(outcome.failure.code === NO_ANSWER ? t('workshops.papers.offline') : t.failure(outcome.failure))
      return
    }
    toaster.show({ tone: 'ok', text: t('workshops.papers.uploaded', { name: file.name }) })
    put(paperId, { file, sentBytes: file.size, reason: null, storedAs: outcome.fileId })
    revalidateSoon()
  }

  return {
    of: (paperId) => uploads[paperId] ?? null,
    start: (paperId, file) => void start(paperId, file),
    dismiss(paperId) {
      const sending = running.current.get(paperId)
      running.current.delete(paperId)
      sending?.cancel()
      put(paperId, null)
    },
  }
}
