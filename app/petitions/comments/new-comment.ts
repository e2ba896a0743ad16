import { forgetUnsent, keepUnsent, readUnsent } from '#app/unsent/unsent-forms.ts'
import type { CommentAnchor } from '#realtime/protocol/petition-text/comment-anchor.ts'

/** The stretch that a new comment is about; it survives a reload with the words typed for it. */
export function readChosen(userId: string, petitionId: string): CommentAnchor | null {
  const kept = readUnsent(userId, placeOf(petitionId))?.fields.find(([name]) => name === 'anchor')?.[1][0]
  return kept === undefined ? null : JSON.parse(kept)
}

export function keepChosen(userId: string, petitionId: string, anchor: CommentAnchor): void {
  const fields = [['anchor', [JSON.stringify(anchor)]]] as const
  keepUnsent(userId, placeOf(petitionId), { at: Date.now(), stamp: '', fields })
}

export function forgetChosen(userId: string, petitionId: string): void {
  forgetUnsent(userId, placeOf(petitionId))
}

function placeOf(petitionId: string): string {
  return `comment-anchor:${petitionId}`
}
