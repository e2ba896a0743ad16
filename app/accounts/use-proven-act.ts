import { useTellDone, type WhenDone } from '#app/ui/use-told-act.ts'
import { useProvenAction } from './use-proven-action.tsx'

/**
 * Sends one act of a page and tells when it is done; where the server asks who sits here, its dialog comes first. Put
 * `dialog` into the page.
 */
export function useProvenAct(address: string, done: WhenDone) {
  const { send, answer, failure, isBusy, dialog } = useProvenAction<unknown>(address)
  useTellDone(typeof answer === 'object' && answer !== null && 'done' in answer, done)
  return { run: send, answer, failure, isBusy, dialog }
}
