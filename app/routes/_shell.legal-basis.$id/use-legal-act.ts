import { useFetcher } from '@remix-run/react'
import { useEffect } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import type { action } from './route.tsx'

/** Sends one act of the page; says so once it is done, and tells what was refused. */
export function useLegalAct(onDone: (added: number) => string | null) {
  const t = useText()
  const toaster = useToaster()
  const fetcher = useFetcher<typeof action>()
  const answer = fetcher.state === 'idle' ? fetcher.data : undefined
  const failure = answer && 'failure' in answer ? t.failure(answer.failure) : null

  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer is told once, whatever else renders
  useEffect(() => {
    if (!answer || !('done' in answer)) return
    const words = onDone(answer.added)
    if (words) toaster.show({ tone: 'ok', text: words })
  }, [answer])

  return {
    failure,
    isBusy: fetcher.state !== 'idle',
    send: (fields: Record<string, string>) => fetcher.submit(fields, { method: 'post' }),
  }
}
