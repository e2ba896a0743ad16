import type { Actor } from '#server/kernel/actor.ts'
import type { PetitionAbilities } from '../drafts/draft-access.ts'

/** Who may say something at all may answer a conversation, and reopen or close one's own; who decides closes any. */
export function mayResolve(
  actor: Pick<Actor, 'userId'>,
  thread: { readonly createdById: string },
  abilities: Pick<PetitionAbilities, 'comment' | 'restore' | 'decide'>,
): boolean {
  return abilities.comment && (thread.createdById === actor.userId || abilities.restore || abilities.decide)
}

/** Words are changed and taken back by who wrote them, and by nobody else. */
export function mayChange(
  actor: Pick<Actor, 'userId'>,
  comment: { readonly authorId: string; readonly deletedAt: Date | null },
  abilities: Pick<PetitionAbilities, 'comment'>,
): boolean {
  return abilities.comment && comment.authorId === actor.userId && comment.deletedAt === null
}
