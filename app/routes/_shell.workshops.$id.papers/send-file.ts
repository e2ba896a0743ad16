import type { Failure } from '#server/kernel/result.ts'

export interface SendingFile {
  readonly done: Promise<{ readonly ok: true } | { readonly ok: false; readonly failure: Failure }>
  cancel(): void
}

/** Said when nothing came back from the server: the text is `workshops.papers.offline`. */
export const NO_ANSWER = 'no-answer'

/** Puts one file to a paper; XMLHttpRequest, because fetch tells nothing of the way up. */
export function sendFile(paperId: string, file: File, onProgress: (sentBytes: number) => void): SendingFile {
  const request = new XMLHttpRequest()
  const done = new Promise<Awaited<SendingFile['done']>>((resolve) => {
    request.upload.addEventListener('progress', (event) => onProgress(event.loaded))
    request.addEventListener('load', () => {
      resolve(request.status === 201 ? { ok: true } : { ok: false, failure: failureIn(request.responseText) })
    })
    for (const name of ['error', 'abort', 'timeout'] as const) {
      request.addEventListener(name, () => resolve({ ok: false, failure: { code: NO_ANSWER } }))
    }
  })
  request.open('PUT', `/uploads/papers/${paperId}?name=${encodeURIComponent(file.name)}`)
  request.send(file)
  return { done, cancel: () => request.abort() }
}

function failureIn(body: string): Failure {
  try {
    const parsed: unknown = JSON.parse(body)
    if (typeof parsed === 'object' && parsed !== null && 'failure' in parsed) return parsed.failure as Failure // our own answer (server/http/uploads.ts)
  } catch {
    return { code: NO_ANSWER } // a proxy's page, not our answer
  }
  return { code: NO_ANSWER }
}
