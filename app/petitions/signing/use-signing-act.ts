import { useEffect, useRef } from 'react'
import { useProvenAction } from '#app/accounts/use-proven-action.tsx'
import { useToaster } from '#app/ui/toast.tsx'

/**
 * Sends one act of the page "Xác nhận" and says when it is done; where the server asks who sits here, its dialog comes
 * first. What was typed stays with the caller when it is refused. Put `dialog` into the page.
 */
export function useSigningAct(petitionId: string, done: { words: string; close: () => void }) {
  const toaster = useToaster()
  const { send, answer, failure, isBusy, dialog } = useProvenAction<unknown>(`/petitions/${petitionId}/signing`)
  const latest = useRef(done)
  latest.current = done
  const isDone = typeof answer === 'object' && answer !== null && 'done' in answer

  useEffect(() => {
    if (!isDone) return
    toaster.show({ tone: 'ok', text: latest.current.words })
    latest.current.close()
  }, [isDone, toaster])

  return { run: send, failure, isBusy, dialog }
}
