import { useProvenAct } from '#app/accounts/use-proven-act.ts'
import type { WhenDone } from '#app/ui/use-told-act.ts'

/** Where acts of the page "Biên bản" are sent. */
export function minutesAddress(workshopId: string): string {
  return `/workshops/${workshopId}/minutes`
}

/** Sends one act of the page "Biên bản". Put `dialog` into the page. */
export function useMinutesAct(workshopId: string, done: WhenDone) {
  return useProvenAct(minutesAddress(workshopId), done)
}
