import { useFetcher } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { Failure } from '#server/kernel/result.ts'
import { useToaster } from './toast.tsx'

/** What follows an act that was done: words in a toast, and what is closed with it. */
export interface WhenDone {
  readonly words: string
  readonly close?: () => void
}

/** Says once that an act is done. */
export function useTellDone(isDone: boolean, done: WhenDone): void {
  const toaster = useToaster()
  const latest = useRef(done)
  latest.current = done
  useEffect(() => {
    if (!isDone) return
    toaster.show({ tone: 'ok', text: latest.current.words })
    latest.current.close?.()
  }, [isDone, toaster])
}

/** Sends one act to an address and says when it is done; what was typed stays with the caller when it is refused. */
export function useToldAct(action: string, done: WhenDone) {
  const fetcher = useFetcher<{ done: true } | { failure: Failure }>()
  const answer = fetcher.state === 'idle' ? fetcher.data : undefined
  const isDone = answer !== undefined && 'done' in answer
  useTellDone(isDone, done)
  return {
    send: (fields: Readonly<Record<string, string>> | FormData) => fetcher.submit(fields, { method: 'post', action }),
    isDone,
    isBusy: fetcher.state !== 'idle',
    failure: answer && 'failure' in answer ? answer.failure : null,
  }
}
