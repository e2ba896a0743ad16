import type { Failure } from '#server/kernel/result.ts'
import { forgetUpload, isSameFile, rememberedUpload, rememberUpload, type UploadTarget } from './remembered-uploads.ts'
import { sendOverXhr, type UploadAnswer, type UploadRequest, type UploadTransport } from './upload-transport.ts'

export type UploadProgress =
  /** waiting: nothing comes back from the server; it goes on by itself. */
  | { readonly kind: 'running' | 'paused' | 'waiting'; readonly sentBytes: number }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'done'; readonly fileId: string }

export interface ResumableUpload {
  pause(): void
  resume(): void
  /** Gives it up: what has come is removed from the server. */
  cancel(): void
}

export interface ResumableUploadOptions {
  readonly file: File
  readonly target: UploadTarget
  readonly onProgress: (progress: UploadProgress) => void
  readonly transport?: UploadTransport
  /** Pause before the next attempt, in milliseconds. */
  readonly pauseMs?: (attempt: number) => number
}

/** Said when nothing of ours came back from the server. */
export const NO_ANSWER = 'no-answer'

/** Proxies that hold a body back until it is whole lose no more than this when a line breaks. */
const PIECE = 4 * 1024 * 1024
/** Answers that are not ours (a proxy's page, a server in trouble) in a row. */
const MOST_STRANGE = 8

/** Ends the loop of one attempt. */
type Step = 'again' | 'later' | 'busy' | 'over'

/**
 * Sends one file over tus (server/http/tus.ts), piece by piece: asks how far it has come after every break, waits for the
 * network as long as it takes, remembers itself over a reload. A refusal in the server's words ends it.
 */
export function startUpload(options: ResumableUploadOptions): ResumableUpload {
  const { file, target, onProgress, transport = sendOverXhr, pauseMs = defaultPause } = options
  let path = pathOfRemembered(target, file)
  let sent = 0
  let isKnown = false
  let strange = 0
  let conflicts = 0
  let state: 'running' | 'paused' | 'ended' = 'running'
  let current = new AbortController()
  let wake: () => void = () => undefined

  const request = (one: Omit<UploadRequest, 'signal'>) => transport({ ...one, signal: current.signal })
  function tell(kind: 'running' | 'waiting'): void {
    if (state === 'running') onProgress({ kind, sentBytes: sent })
  }
  function end(progress: UploadProgress): Step {
    forgetUpload(target)
    if (state !== 'ended') onProgress(progress)
    state = 'ended'
    return 'over'
  }
  function remember(): void {
    const { name, size, lastModified } = file
    if (path) rememberUpload(target, { path, name, size, lastModified, sentBytes: sent })
  }

  async function run(): Promise<void> {
    const mine = current
    const goesOn = () => state === 'running' && current === mine
    let attempt = 0
    while (goesOn()) {
      const before = sent
      const step = path === null ? await begin() : isKnown ? await sendPiece() : await ask()
      if (!goesOn() || step === 'over') return
      attempt = step === 'again' || sent > before ? 0 : attempt + 1
      if (step === 'again') continue
      if (step === 'later') tell('waiting')
      await rest(pauseMs(attempt))
    }
  }

  async function begin(): Promise<Step> {
    const metadata = `filename ${base64(file.name)},owner ${base64(`${target.part}:${target.id}`)}`
    const answer = await request({
      method: 'POST',
      path: '/uploads',
      headers: { 'Upload-Length': String(file.size), 'Upload-Metadata': metadata },
    })
    if (answer?.status !== 201) return judge(answer)
    path = answer.header('Location')
    isKnown = true
    sent = 0
    remember()
    return 'again'
  }
  async function ask(): Promise<Step> {
    const answer = await request({ method: 'HEAD', path: path ?? '', headers: {} })
    if (answer?.status !== 200) return judge(answer)
    return learn(answer)
  }
  async function sendPiece(): Promise<Step> {
    const from = sent
    if (!(await isReadable(file, from))) return end({ kind: 'refused', failure: { code: 'file-gone-here' } })
    const answer = await request({
      method: 'PATCH',
      path: path ?? '',
      headers: { 'Upload-Offset': String(from), 'Content-Type': 'application/offset+octet-stream' },
      body: file.slice(from, from + PIECE),
      onSent(bytes) {
        if (state === 'running') onProgress({ kind: 'running', sentBytes: Math.min(from + bytes, file.size) })
      },
    })
    // How much of it has come is asked, not guessed.
    if (answer?.status !== 204) isKnown = false
    return answer?.status === 204 ? learn(answer) : judge(answer)
  }
  function learn(answer: UploadAnswer): Step {
    strange = 0
    const offset = Number(answer.header('Upload-Offset') ?? 0)
    if (offset > sent) conflicts = 0
    sent = offset
    isKnown = true
    const fileId = answer.header('Upload-File')
    if (fileId) return end({ kind: 'done', fileId })
    remember()
    tell('running')
    return 'again'
  }
  /** What an answer that is not the hoped-for one means for the next step. */
  function judge(answer: UploadAnswer | null): Step {
    if (answer === null) return 'later'
    // HEAD has no words.
    const failure = answer.status === 401 ? { code: 'signed-out' } : failureIn(answer.body)
    const isGone = failure?.code === 'upload-not-found' || (answer.status === 404 && answer.body === '')
    if (isGone && path !== null) {
      path = null
      forgetUpload(target)
      return 'again'
    }
    if (failure?.code === 'upload-offset-moved' && conflicts < MOST_STRANGE) {
      conflicts += 1
      return 'again'
    }
    // Behind the lock the file waits for its person.
    if (answer.status === 423) return 'later'
    if (failure?.code === 'file-uploads-busy') return 'busy'
    if (failure && failure.code !== 'unexpected') return end({ kind: 'refused', failure })
    strange += 1
    return strange < MOST_STRANGE ? 'later' : end({ kind: 'refused', failure: { code: NO_ANSWER } })
  }
  /** Until the time is over, the network is back, or somebody pauses. */
  function rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(done, ms)
      function done() {
        clearTimeout(timer)
        globalThis.removeEventListener?.('online', done)
        resolve()
      }
      globalThis.addEventListener?.('online', done)
      wake = done
    })
  }

  tell('running')
  void run()
  return {
    pause() {
      if (state !== 'running') return
      state = 'paused'
      isKnown = false
      current.abort()
      wake()
      onProgress({ kind: 'paused', sentBytes: sent })
    },
    resume() {
      if (state !== 'paused') return
      state = 'running'
      current = new AbortController()
      tell('running')
      void run()
    },
    cancel() {
      if (state === 'ended') return
      state = 'ended'
      current.abort()
      wake()
      forgetUpload(target)
      // Best left to the server's clock when it cannot be reached now.
      if (path) void transport({ method: 'DELETE', path, headers: {}, signal: new AbortController().signal })
    },
  }
}

/** Another file takes the place of the one that was interrupted. */
export function abandonOther(target: UploadTarget, file: File): void {
  const remembered = rememberedUpload(target)
  if (remembered && !isSameFile(remembered, file)) abandonRemembered(target)
}

/** Gives up an upload that only the tab remembers. */
export function abandonRemembered(target: UploadTarget, transport: UploadTransport = sendOverXhr): void {
  const remembered = rememberedUpload(target)
  forgetUpload(target)
  if (remembered)
    void transport({ method: 'DELETE', path: remembered.path, headers: {}, signal: new AbortController().signal })
}

function pathOfRemembered(target: UploadTarget, file: File): string | null {
  const remembered = rememberedUpload(target)
  return remembered && isSameFile(remembered, file) ? remembered.path : null
}

/** A file that was moved or changed on this machine can no longer be read. */
async function isReadable(file: File, from: number): Promise<boolean> {
  try {
    await file.slice(from, from + 1).arrayBuffer()
    return true
  } catch {
    return false
  }
}

function failureIn(body: string): Failure | null {
  try {
    const answer: { failure?: Failure } | null = JSON.parse(body)
    return answer?.failure ?? null
  } catch {
    return null // a proxy's page, or nothing
  }
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)))
}

function defaultPause(attempt: number): number {
  return Math.min(1000 * 2 ** attempt, 15_000)
}
