import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import type { Failure } from '#server/kernel/result.ts'
import type { ActFields } from '../send-act.ts'
import { useTopic } from '../topic-context.tsx'

/** Sends what a dialog asked for; it closes when it is done, and keeps what was typed when it is not. */
export function useDialogAct(done: string, onClose: () => void) {
  const t = useText()
  const toaster = useToaster()
  const { send } = useTopic()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  return {
    isBusy,
    fault: failure && t.failure(failure),
    async act(intent: string, fields: ActFields): Promise<boolean> {
      setBusy(true)
      const answer = await send(intent, fields)
      setBusy(false)
      if (answer.ok) {
        toaster.show({ tone: 'ok', text: done })
        onClose()
      } else setFailure(answer.failure)
      return answer.ok
    },
  }
}
