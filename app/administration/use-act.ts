import { useFetcher } from '@remix-run/react'
import { useCallback, useEffect, useRef } from 'react'
import type { Failure } from '#server/kernel/result.ts'

/** What the actions of these pages answer. */
export type ActAnswer<T> = { readonly done: T } | { readonly failure: Failure }

/** One act of a page: sends it, tells once when it is done, keeps the failure while it is shown. */
export function useAct<T = true>(onDone: (done: T) => void, action?: string) {
  const fetcher = useFetcher<ActAnswer<T>>()
  const answer = fetcher.state === 'idle' ? fetcher.data : undefined
  const told = useRef<unknown>(undefined)

  useEffect(() => {
    if (!answer || told.current === answer) return
    told.current = answer
    if ('done' in answer) onDone(answer.done as T) // the action of this page made it
  }, [answer, onDone])

  const { submit } = fetcher
  const send = useCallback(
    (fields: Readonly<Record<string, string>>) => submit({ ...fields }, { method: 'post', action }),
    [submit, action],
  )
  const failure: Failure | null = answer && 'failure' in answer ? answer.failure : null
  return { send, failure, isBusy: fetcher.state !== 'idle', Form: fetcher.Form }
}
