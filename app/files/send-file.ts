import type { Failure } from '#server/kernel/result.ts'

export interface SendingFile {
  readonly done: Promise<
    { readonly ok: true; readonly fileId: string } | { readonly ok: false; readonly failure: Failure }
  >
  cancel(): void
}

/** Said when nothing came back from the server. */
export const NO_ANSWER = 'no-answer'

/** Puts one file to its owner's address (server/http/uploads.ts); XMLHttpRequest, because fetch tells nothing of the way up. */
export function sendFile(path: string, file: File, onProgress: (sentBytes: number) => void): SendingFile {
  const request = new XMLHttpRequest()
  const done = new Promise<Awaited<SendingFile['done']>>((resolve) => {
    request.upload.addEventListener('progress', (event) => onProgress(event.loaded))
    request.addEventListener('load', () => {
      resolve(answerIn(request.responseText))
    })
    for (const name of ['error', 'abort', 'timeout'] as const) {
      request.addEventListener(name, () => resolve({ ok: false, failure: { code: NO_ANSWER } }))
    }
  })
  request.open('PUT', `${path}?name=${encodeURIComponent(file.name)}`)
  request.send(file)
  return { done, cancel: () => request.abort() }
}

/** Our own answer (server/http/uploads.ts); anything else, a proxy's page for instance, is none. */
function answerIn(body: string): Awaited<SendingFile['done']> {
  try {
    const answer: { file?: { id: string }; failure?: Failure } | null = JSON.parse(body)
    if (answer?.file) return { ok: true, fileId: answer.file.id }
    return { ok: false, failure: answer?.failure ?? { code: NO_ANSWER } }
  } catch {
    return { ok: false, failure: { code: NO_ANSWER } }
  }
}
