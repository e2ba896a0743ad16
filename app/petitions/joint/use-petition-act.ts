import { useFetcher } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useToaster } from '#app/ui/toast.tsx'
import type { Failure } from '#server/kernel/result.ts'

/** What a form of an act sends: one value, or several under one name. */
export type ActFields = Readonly<Record<string, string | readonly string[]>>

/**
 * Sends one act on a petition and says when it is done. What was chosen stays with the caller when it is refused; the
 * page reads its data anew by itself.
 */
export function usePetitionAct(petitionId: string, done: { words: string; close?: () => void }) {
  const toaster = useToaster()
  const fetcher = useFetcher<{ done: true } | { failure: Failure }>()
  const latest = useRef(done)
  latest.current = done
  const answer = fetcher.state === 'idle' ? fetcher.data : undefined
  const isDone = answer !== undefined && 'done' in answer

  useEffect(() => {
    if (!isDone) return
    toaster.show({ tone: 'ok', text: latest.current.words })
    latest.current.close?.()
  }, [isDone, toaster])

  function run(intent: string, fields: ActFields = {}): void {
    const form = new FormData()
    form.set('intent', intent)
    for (const [name, value] of Object.entries(fields)) {
      for (const one of typeof value === 'string' ? [value] : value) form.append(name, one)
    }
    fetcher.submit(form, { method: 'post', action: `/petitions/${petitionId}/acts` })
  }

  return { run, isBusy: fetcher.state !== 'idle', failure: answer && 'failure' in answer ? answer.failure : null }
}
