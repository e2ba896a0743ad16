import { useCallback } from 'react'
import { useRevalidateSoon } from '#app/live/revalidate-soon.ts'
import { sendCommand } from '#app/live/send-command.ts'
import type { Failure, Result } from '#server/kernel/result.ts'

export type ActFields = Readonly<Record<string, string>>
export type SendAct = (intent: string, fields?: ActFields) => Promise<Result<unknown, Failure>>

/** Sends one act on a topic and answers what became of it; what was typed stays, also through a new sign-in. */
export function sendAct(topicId: string, intent: string, fields: ActFields = {}): Promise<Result<unknown, Failure>> {
  return sendCommand(actsPath(topicId), { ...fields, intent }, { isKept: true })
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
