import { useCallback } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { useRevalidateSoon } from '#app/live/revalidate-soon.ts'
import { sendCommand } from '#app/live/send-command.ts'
import { useToaster } from '#app/ui/toast.tsx'

/** An act on the agenda that goes through the server instead of the document. */
type AgendaAct = 'propose' | 'withdraw' | 'accept' | 'reject' | 'amend'

export type SendAct = (act: AgendaAct, fields: Readonly<Record<string, string>>) => Promise<boolean>

/**
 * Sends one act; answers whether it was taken. A refusal is said in a toast, and nothing that was typed is lost by it.
 * Afterwards the page's data is read anew.
 */
export function useAgendaActs(workshopId: string): SendAct {
  const t = useText()
  const toaster = useToaster()
  const revalidateSoon = useRevalidateSoon()
  return useCallback<SendAct>(
    async (act, fields) => {
      const done = await sendCommand(`/workshops/${workshopId}/agenda/acts`, { act, ...fields })
      if (!done.ok) toaster.show({ tone: 'error', text: t.failure(done.failure) })
      revalidateSoon()
      return done.ok
    },
    [workshopId, t, toaster, revalidateSoon],
  )
}
