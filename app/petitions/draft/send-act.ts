import { type CommandFields, sendCommand } from '#app/live/send-command.ts'
import type { Result } from '#server/kernel/result.ts'

/** Sends one act of the place of writing, beside others that are on their way. */
export function sendAct(petitionId: string, fields: CommandFields): Promise<Result<unknown>> {
  return sendCommand(`/petitions/${petitionId}/acts`, fields)
}
