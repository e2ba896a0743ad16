import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import type { UnsentText } from '#app/unsent/use-unsent-text.ts'
import type { Failure } from '#server/kernel/result.ts'
import type { ActFields } from '../send-act.ts'
import { useTopic } from '../topic-context.tsx'

/**
 * Sends what a dialog asked for; it closes when it is done, and keeps what was typed when it is not. The lines typed into it
 * outlive a session that ends meanwhile: they stand in the dialog when it is opened again.
 */
export function useDialogAct(done: string, onClose: () => void, lines: readonly UnsentText[] = []) {
  const t = useText()
  const toaster = useToaster()
  const { send } = useTopic()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  function close(): void {
    for (const line of lines) line.forget()
    onClose()
  }
  return {
    isBusy,
    close,
    fault: failure && t.failure(failure),
    async act(intent: string, fields: ActFields): Promise<boolean> {
      setBusy(true)
      const answer = await send(intent, fields)
      setBusy(false)
      if (answer.ok) {
        toaster.show({ tone: 'ok', text: done })
        close()
      } else setFailure(answer.failure)
      return answer.ok
    },
  }
}
