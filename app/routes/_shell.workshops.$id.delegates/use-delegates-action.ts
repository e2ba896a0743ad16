import { useFetcher } from '@remix-run/react'
import { useCallback, useEffect, useRef } from 'react'
import type { Failure } from '#server/kernel/result.ts'
import type { Registered } from '#server/workshops/register-delegates.ts'
import type { action } from './route.tsx'

/** One form of this page: sends a command, tells once when it is done, keeps the failure while it is shown. */
export function useDelegatesAction(workshopId: string, onDone: (registered: Registered | null) => void) {
  const fetcher = useFetcher<typeof action>()
  const answer = fetcher.state === 'idle' ? fetcher.data : undefined
  const told = useRef<unknown>(undefined)

  useEffect(() => {
    if (!answer || told.current === answer) return
    told.current = answer
    if ('done' in answer) onDone(answer.registered)
  }, [answer, onDone])

  const { submit } = fetcher
  const send = useCallback(
    (fields: Readonly<Record<string, string>>) =>
      submit({ ...fields }, { method: 'post', action: `/workshops/${workshopId}/delegates` }),
    [submit, workshopId],
  )
  const failure: Failure | null = answer && 'failure' in answer ? answer.failure : null
  return { send, failure, isBusy: fetcher.state !== 'idle', Form: fetcher.Form }
}
