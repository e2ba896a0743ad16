import { useToldAct, type WhenDone } from '#app/ui/use-told-act.ts'

/** Sends one act on a consultation. */
export function useConsultationAct(petitionId: string, done: WhenDone) {
  const { send, isBusy, failure } = useToldAct(`/petitions/${petitionId}/consultation/acts`, done)
  const run = (intent: string, fields: Readonly<Record<string, string>>) => send({ intent, ...fields })
  return { run, isBusy, failure }
}
