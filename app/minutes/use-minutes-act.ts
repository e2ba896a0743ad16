import { useProvenAction } from '#app/accounts/use-proven-action.tsx'
import { useTellDone, type WhenDone } from '#app/ui/use-told-act.ts'

/**
 * Sends one act of the page "Biên bản"; where the server asks who sits here, its dialog comes first. Put `dialog` into
 * the page.
 */
export function useMinutesAct(workshopId: string, done: WhenDone) {
  const { send, answer, failure, isBusy, dialog } = useProvenAction<unknown>(`/workshops/${workshopId}/minutes`)
  useTellDone(typeof answer === 'object' && answer !== null && 'done' in answer, done)
  return { run: send, answer, failure, isBusy, dialog }
}
