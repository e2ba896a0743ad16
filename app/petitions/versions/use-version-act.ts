import { useFetcher } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useToaster } from '#app/ui/toast.tsx'
import type { Failure } from '#server/kernel/result.ts'

/** Sends one act on the versions of a petition and says when it is done; what was typed stays when it is refused. */
export function useVersionAct(petitionId: string, done: { words: string; close: () => void }) {
  const toaster = useToaster()
  const fetcher = useFetcher<{ done: true } | { failure: Failure }>()
  const latest = useRef(done)
  latest.current = done
  const answer = fetcher.state === 'idle' ? fetcher.data : undefined
  const isDone = answer !== undefined && 'done' in answer

  useEffect(() => {
    if (!isDone) return
    toaster.show({ tone: 'ok', text: latest.current.words })
    latest.current.close()
  }, [isDone, toaster])

  function run(fields: Readonly<Record<string, string>>): void {
    fetcher.submit(fields, { method: 'post', action: `/petitions/${petitionId}/versions` })
  }
  return {
    run,
    isDone,
    isBusy: fetcher.state !== 'idle',
    failure: answer && 'failure' in answer ? answer.failure : null,
  }
}
