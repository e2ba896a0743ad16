import { useToldAct, type WhenDone } from '#app/ui/use-told-act.ts'

/** Sends one act on the versions of a petition. */
export function useVersionAct(petitionId: string, done: WhenDone) {
  const { send: run, ...act } = useToldAct(`/petitions/${petitionId}/versions`, done)
  return { ...act, run }
}
