import { forgetUnsent, keepUnsent, readUnsent } from '#app/unsent/unsent-forms.ts'
import type { OutgoingWords } from './room-chat.ts'

/** Messages on their way, kept in this tab through a reload; they go when they are said, and at sign-out. */
export interface KeptOutbox {
  read(): readonly OutgoingWords[]
  keep(outgoing: readonly OutgoingWords[]): void
}

export function keptOutbox(myId: string, workshopId: string): KeptOutbox {
  const place = `/workshops/${workshopId}/room#outbox`
  return {
    read() {
      const [, texts = []] = readUnsent(myId, place)?.fields.find(([name]) => name === 'outgoing') ?? []
      return texts.flatMap((text) => {
        try {
          return [JSON.parse(text) as OutgoingWords] // written below, by this person in this tab
        } catch {
          return [] // not ours: nothing was kept
        }
      })
    },
    keep(outgoing) {
      if (outgoing.length === 0) return forgetUnsent(myId, place)
      const fields = [['outgoing', outgoing.map((one) => JSON.stringify(one))]] as const
      keepUnsent(myId, place, { at: Date.now(), stamp: '', fields })
    },
  }
}
