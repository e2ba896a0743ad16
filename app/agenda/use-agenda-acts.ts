import { useCallback } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { useRevalidateSoon } from '#app/live/revalidate-soon.ts'
import { useToaster } from '#app/ui/toast.tsx'
import type { Failure } from '#server/kernel/result.ts'

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
      const failure = await send(workshopId, { act, ...fields })
      if (failure) toaster.show({ tone: 'error', text: t.failure(failure) })
      revalidateSoon()
      return failure === null
    },
    [workshopId, t, toaster, revalidateSoon],
  )
}

async function send(workshopId: string, fields: Record<string, string>): Promise<Failure | null> {
  try {
    const response = await fetch(`/workshops/${workshopId}/agenda/acts`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      credentials: 'same-origin',
    })
    if (response.ok) return null
    const answer: unknown = await response.json()
    return isRefusal(answer) ? answer.failure : { code: 'unknown' }
  } catch {
    // No network, or no answer that could be read: the sentence says what is safe and to try again.
    return { code: 'unknown' }
  }
}

function isRefusal(answer: unknown): answer is { failure: Failure } {
  return typeof answer === 'object' && answer !== null && 'failure' in answer
}
