/** One answer of the server; null when nothing came back. */
export interface UploadAnswer {
  readonly status: number
  header(name: string): string | null
  readonly body: string
}

export interface UploadRequest {
  readonly method: 'POST' | 'HEAD' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Blob
  /** Bytes of the body that have left. */
  readonly onSent?: (bytes: number) => void
  readonly signal: AbortSignal
}

export type UploadTransport = (request: UploadRequest) => Promise<UploadAnswer | null>

/** XMLHttpRequest, because fetch tells nothing of the way up. */
export const sendOverXhr: UploadTransport = ({ method, path, headers, body, onSent, signal }) =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.upload.addEventListener('progress', (event) => onSent?.(event.loaded))
    request.addEventListener('load', () =>
      resolve({
        status: request.status,
        header: (name) => request.getResponseHeader(name),
        body: request.responseText,
      }),
    )
    for (const name of ['error', 'abort', 'timeout'] as const) request.addEventListener(name, () => resolve(null))
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.open(method, path)
    request.setRequestHeader('Tus-Resumable', '1.0.0')
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    if (signal.aborted) resolve(null)
    else request.send(body)
  })
