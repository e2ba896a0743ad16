import { useFetcher } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useToaster } from '#app/ui/toast.tsx'
import type { Failure } from '#server/kernel/result.ts'

/** Sends one act on a consultation and says when it is done; what was typed stays with the caller when it is refused. */
export function useConsultationAct(petitionId: string, done: { words: string; close?: () => void }) {
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

  function run(intent: string, fields: Readonly<Record<string, string>>): void {
    fetcher.submit({ intent, ...fields }, { method: 'post', action: `/petitions/${petitionId}/consultation/acts` })
  }

  return { run, isBusy: fetcher.state !== 'idle', failure: answer && 'failure' in answer ? answer.failure : null }
}
