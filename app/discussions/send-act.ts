import { useCallback } from 'react'
import { followToSignIn } from '#app/live/follow-to-sign-in.ts'
import { useRevalidateSoon } from '#app/live/revalidate-soon.ts'
import type { Failure, Result } from '#server/kernel/result.ts'

export type ActFields = Readonly<Record<string, string>>
export type SendAct = (intent: string, fields?: ActFields) => Promise<Result<void, Failure>>

/** Sends one act on a topic and answers what became of it; what was typed stays with the caller when it is not done. */
export async function sendAct(topicId: string, intent: string, fields: ActFields = {}): Promise<Result<void, Failure>> {
  const unsent = { ok: false, failure: { code: 'discussion-unsent' } } as const
  try {
    const body = new URLSearchParams({ ...fields, intent })
    const response = await fetch(actsPath(topicId), { method: 'POST', body, credentials: 'same-origin' })
    if (followToSignIn(response)) return unsent
    if (response.status >= 500) return { ok: false, failure: { code: 'server-fault' } }
    const answer: { done?: true; failure?: Failure } = await response.json()
    if (response.ok && answer.done) return { ok: true, value: undefined }
    return { ok: false, failure: answer.failure ?? { code: 'unknown' } }
  } catch {
    return unsent // no line: the words are kept
  }
}

/** The same for a page that shows the topic: it is read anew when the act is done. */
export function useSendAct(topicId: string): SendAct {
  const revalidateSoon = useRevalidateSoon()
  return useCallback(
    async (intent, fields) => {
      const answer = await sendAct(topicId, intent, fields)
      if (answer.ok) revalidateSoon()
      return answer
    },
    [topicId, revalidateSoon],
  )
}

export function actsPath(topicId: string): string {
  return `/discussions/${topicId}/acts`
}
