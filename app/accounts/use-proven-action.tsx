import { useFetcher } from '@remix-run/react'
import { type ReactNode, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { lazyPart } from '#app/live/keep-loading.ts'
import type { Failure } from '#server/kernel/result.ts'

/** Seldom needed: loaded when it is. */
const ReauthenticateDialog = lazyPart(() => import('./reauthenticate-dialog.tsx'))

type Fields = FormData | Readonly<Record<string, string>>

/**
 * Sends a command that may ask for a fresh proof of who sits here (`reauthentication-needed`). Then a dialog asks for
 * it and the same command is sent again; what was typed on the page stays where it is. Put `dialog` into the page,
 * outside any form.
 *
 *     const signing = useProvenAction<typeof action>('/petitions/1')
 *     <form onSubmit={(event) => { event.preventDefault(); signing.send(new FormData(event.currentTarget)) }}>
 *     {signing.failure && …} {signing.dialog}
 */
export function useProvenAction<Action>(address: string) {
  const fetcher = useFetcher<Action>()
  const sent = useRef<Fields | null>(null)
  const [isAsking, setAsking] = useState(false)
  const { submit } = fetcher
  const answer = fetcher.state === 'idle' ? fetcher.data : undefined
  const refusal = failureOf(answer)

  useEffect(() => {
    if (refusal?.code === 'reauthentication-needed') setAsking(true)
  }, [refusal])

  const send = useCallback(
    (fields: Fields) => {
      sent.current = fields
      submit(fields instanceof FormData ? fields : { ...fields }, { method: 'post', action: address })
    },
    [submit, address],
  )
  const dialog: ReactNode = isAsking && (
    <Suspense>
      <ReauthenticateDialog
        onProven={() => {
          setAsking(false)
          if (sent.current) send(sent.current)
        }}
        onClose={() => setAsking(false)}
      />
    </Suspense>
  )
  return { send, answer, failure: isAsking ? null : refusal, isBusy: fetcher.state !== 'idle', dialog }
}

function failureOf(answer: unknown): Failure | null {
  if (typeof answer !== 'object' || answer === null || !('failure' in answer)) return null
  return answer.failure as Failure // respond() is the only one that answers so
}
