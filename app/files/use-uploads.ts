import { useCallback, useEffect, useRef, useState } from 'react'
import { MAX_UPLOAD_BYTES } from '#app/files/limits.ts'
import { useText } from '#app/i18n/language.tsx'
import { useRevalidateSoon } from '#app/live/revalidate-soon.ts'
import { useToaster } from '#app/ui/toast.tsx'
import type { UploadState } from '#app/ui/upload-row.tsx'
import { rememberedUploads, type UploadTarget } from './remembered-uploads.ts'
import type { ResumableUpload, UploadProgress } from './resumable-upload.ts'

/** A file on its way to one owner, as a row shows it. */
export interface RunningUpload {
  readonly name: string
  readonly totalBytes: number
  readonly state: UploadState
  /** The id under which the server keeps it: shown as done until the page's data has it too. */
  readonly storedAs: string | null
}

export interface Uploads {
  of(id: string): RunningUpload | null
  /** What the files of all of them are sent to. */
  readonly ids: readonly string[]
  /** Sends a file; the one that was interrupted goes on where it was. `before`: what must be done first. */
  start(id: string, file: File, before?: () => Promise<string | null>): void
  pause(id: string): void
  resume(id: string): void
  /** The same file once more, after a refusal. */
  again(id: string): void
  /** Gives up a running upload, or forgets a refused one. */
  dismiss(id: string): void
}

/** The uploads of this page, by what they are sent to; loaded with the first of them. `isShown`: where the file comes up by itself. */
export function useUploads(part: UploadTarget['part'], { isShown = false } = {}): Uploads {
  const t = useText()
  const toaster = useToaster()
  const revalidateSoon = useRevalidateSoon()
  const [rows, setRows] = useState<Readonly<Record<string, RunningUpload>>>({})
  const running = useRef(new Map<string, { readonly file: File; upload: ResumableUpload | null }>())

  const put = useCallback((id: string, row: RunningUpload | null) => {
    setRows(({ [id]: _former, ...others }) => (row ? { ...others, [id]: row } : others))
  }, [])

  // What a reload has interrupted.
  useEffect(() => {
    for (const [id, { name, size, sentBytes }] of rememberedUploads(part)) {
      put(id, { name, totalBytes: size, state: { kind: 'interrupted', sentBytes }, storedAs: null })
    }
  }, [part, put])
  // Leaving the page stops the sending; the tab remembers how far it was.
  useEffect(() => {
    const left = running.current
    return () => {
      for (const { upload } of left.values()) upload?.pause()
    }
  }, [])
  const isSending = Object.values(rows).some(({ state }) => state.kind === 'running' || state.kind === 'waiting')
  useEffect(() => {
    if (!isSending) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isSending])

  function show(id: string, file: File, progress: UploadProgress): void {
    const row = { name: file.name, totalBytes: file.size, storedAs: null }
    if (progress.kind === 'done') {
      running.current.delete(id)
      put(id, { ...row, state: { kind: 'done' }, storedAs: progress.fileId })
      if (!isShown) toaster.show({ tone: 'ok', text: t('files.uploaded', { name: file.name }) })
      revalidateSoon()
    } else if (progress.kind === 'refused') {
      const { code } = progress.failure
      put(id, {
        ...row,
        state: { kind: 'refused', reason: code === 'no-answer' ? t('files.offline') : t.failure(progress.failure) },
      })
      revalidateSoon()
    } else put(id, { ...row, state: progress })
  }

  async function start(id: string, file: File, before?: () => Promise<string | null>): Promise<void> {
    const own: { readonly file: File; upload: ResumableUpload | null } = { file, upload: null }
    running.current.set(id, own)
    const row = { name: file.name, totalBytes: file.size, storedAs: null }
    const refuse = (reason: string) => put(id, { ...row, state: { kind: 'refused', reason } })
    if (file.size > MAX_UPLOAD_BYTES) {
      return refuse(t('failures.file-too-large', { megabytes: MAX_UPLOAD_BYTES / 1024 / 1024 }))
    }
    put(id, { ...row, state: { kind: 'running', sentBytes: 0 } })
    const refusal = (await before?.()) ?? null
    if (refusal !== null) return refuse(refusal)
    const { startUpload, abandonOther } = await import('./resumable-upload.ts')
    if (running.current.get(id) !== own) return // given up meanwhile
    abandonOther({ part, id }, file)
    own.upload = startUpload({ file, target: { part, id }, onProgress: (progress) => show(id, file, progress) })
  }

  return {
    of: (id) => rows[id] ?? null,
    ids: Object.keys(rows),
    start: (id, file, before) => void start(id, file, before),
    pause: (id) => running.current.get(id)?.upload?.pause(),
    resume: (id) => running.current.get(id)?.upload?.resume(),
    again(id) {
      const file = running.current.get(id)?.file
      if (file) void start(id, file)
    },
    dismiss(id) {
      const own = running.current.get(id)
      running.current.delete(id)
      put(id, null)
      if (own?.upload) own.upload.cancel()
      else void import('./resumable-upload.ts').then(({ abandonRemembered }) => abandonRemembered({ part, id }))
    },
  }
}
