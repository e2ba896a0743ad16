import { z } from 'zod'

/**
 * The subject channel (socket.io): "subject X is now at version n", nothing more.
 * A page follows the subjects it shows and reloads its data, with its own rights, when one moves.
 */
export const FollowMessage = z.object({
  kind: z.string().min(1).max(40),
  id: z.uuid(),
  /** How old what the page shows may be, in milliseconds: what moved since then is told in the answer. */
  ageMs: z.number().nonnegative().default(0),
})
export type FollowMessage = z.input<typeof FollowMessage>

export type FollowAnswer =
  /** `moved`: since the page was read, or it may have; the page reads its data anew. */
  | { readonly ok: true; readonly moved: boolean }
  | { readonly ok: false; readonly code: 'not-found' | 'too-many' | 'invalid' }

export interface SubjectMoved {
  readonly kind: string
  readonly id: string
  readonly version: number
}

export interface ClientToServer {
  follow(message: FollowMessage, answer: (answer: FollowAnswer) => void): void
  unfollow(message: FollowMessage): void
  /** A person touched this page since the last one; says nothing about what. */
  input(): void
}

export interface ServerToClient {
  moved(message: SubjectMoved): void
}

/** Subjects one connection may follow at once. */
export const MAX_FOLLOWED = 50
