import type { ItemContent } from '#server/petitions/items/contract.ts'
import type { SaveAnswer } from './item-saver.ts'

/** What the address of saving answers (app/routes/_shell.petitions.items.$id_.save), as JSON. */
export type SaveResponse =
  | { readonly saved: { readonly version: number; readonly at: string } }
  | {
      readonly theirs: {
        readonly content: ItemContent
        readonly version: number
        readonly at: string
        readonly by: string | null
      }
    }
  | { readonly failure: { readonly code: string; readonly details?: Record<string, string | number> } }

/** Sends one save. Anything but our own answer counts as none: the text stays here and is sent again. */
export async function sendText(
  itemId: string,
  save: { basedOn: number; saveId: string; content: ItemContent },
): Promise<SaveAnswer> {
  try {
    const response = await fetch(`/petitions/items/${itemId}/save`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(save),
      redirect: 'manual',
    })
    if (response.type === 'opaqueredirect') return { kind: 'unreachable', isSignedOut: true }
    return toAnswer((await response.json()) as SaveResponse) // our own address; anything else throws below
  } catch {
    return { kind: 'unreachable', isSignedOut: false } // shown as "chưa lưu", tried again
  }
}

function toAnswer(answer: SaveResponse): SaveAnswer {
  if ('saved' in answer) return { kind: 'saved', version: answer.saved.version, at: new Date(answer.saved.at) }
  if ('theirs' in answer) {
    return { kind: 'changed-meanwhile', theirs: { ...answer.theirs, at: new Date(answer.theirs.at) } }
  }
  if (answer.failure.code) return { kind: 'refused', failure: answer.failure }
  throw new Error('not an answer of ours')
}
