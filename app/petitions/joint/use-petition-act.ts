import { useToldAct, type WhenDone } from '#app/ui/use-told-act.ts'

/** What a form of an act sends: one value, or several under one name. */
export type ActFields = Readonly<Record<string, string | readonly string[]>>

/** Sends one act on a petition; the page reads its data anew by itself. */
export function usePetitionAct(petitionId: string, done: WhenDone) {
  const { send, isBusy, failure } = useToldAct(`/petitions/${petitionId}/acts`, done)
  function run(intent: string, fields: ActFields = {}): void {
    const form = new FormData()
    form.set('intent', intent)
    for (const [name, value] of Object.entries(fields)) {
      for (const one of typeof value === 'string' ? [value] : value) form.append(name, one)
    }
    send(form)
  }
  return { run, isBusy, failure }
}
