import type { Failure } from '#server/kernel/result.ts'
import { isPageData } from './page-data.ts'

const AGAIN_AFTER_MS = [500, 1_500, 3_000]
/** How often a server that answers with a fault is asked again before the page says so. */
const MOST_FAULTS = 2

export type NotSent = Failure<'network-lost' | 'server-fault'>

const listeners = new Set<(failure: NotSent) => void>()

/** Told of each command that got no answer of the product's own. */
export function whenNotSent(listener: (failure: NotSent) => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/**
 * Left alone, Remix puts the error page in place of the page when a request fails on its way, and what was typed is gone.
 * Reading waits for the network, and asks a faulty server again. A command is never sent twice: its form gets a failure,
 * as if the product had refused it, and stays as it is.
 */
export function keepPageThroughFaults(): void {
  const plainFetch = window.fetch
  window.fetch = (input, init) => {
    if (!isPageData(input)) return plainFetch(input, init)
    const isReading = (init?.method ?? 'GET').toUpperCase() === 'GET'
    return isReading ? read(() => plainFetch(input, init), init?.signal) : send(() => plainFetch(input, init))
  }
}

async function read(ask: () => Promise<Response>, signal: AbortSignal | null | undefined): Promise<Response> {
  let faults = 0
  for (let asked = 0; ; asked += 1) {
    try {
      const response = await ask()
      if (response.status < 500 || faults === MOST_FAULTS) return response
      faults += 1
    } catch (error) {
      if (signal?.aborted) throw error
    }
    await networkOrTime(AGAIN_AFTER_MS[Math.min(asked, AGAIN_AFTER_MS.length - 1)] as number)
    signal?.throwIfAborted()
  }
}

async function send(ask: () => Promise<Response>): Promise<Response> {
  let code: NotSent['code'] = 'server-fault'
  try {
    const response = await ask()
    if (response.status < 500) return response
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    code = 'network-lost'
  }
  for (const listener of listeners) listener({ code })
  return refusal(code)
}

/** What `respond` of the server would answer, in the format of Remix' data requests (turbo-stream). */
function refusal(code: NotSent['code']): Response {
  const flattened = [{ _1: 2 }, 'data', { _3: 4 }, 'failure', { _5: 6 }, 'code', code]
  return new Response(`${JSON.stringify(flattened)}\n`, {
    status: 503,
    headers: { 'Content-Type': 'text/x-script', 'X-Remix-Response': 'yes' },
  })
}

function networkOrTime(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      window.removeEventListener('online', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    window.addEventListener('online', done)
  })
}
