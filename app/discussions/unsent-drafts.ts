import { forgetUnsent, keepUnsent, readUnsent } from '#app/unsent/unsent-forms.ts'

/** A post that was written and not sent: kept in this tab by person and place (app/unsent), gone at an explicit sign-out. */
export function readDraft(userId: string, place: string): string | null {
  return readUnsent(userId, place)?.fields.find(([name]) => name === 'content')?.[1][0] ?? null
}

export function keepDraft(userId: string, place: string, content: string): void {
  keepUnsent(userId, place, { at: Date.now(), stamp: '', fields: [['content', [content]]] })
}

export function forgetDraft(userId: string, place: string): void {
  forgetUnsent(userId, place)
}

export const answerPlace = (topicId: string) => `discussion-answer:${topicId}`
export const replyPlace = (postId: string) => `discussion-reply:${postId}`
export const editPlace = (postId: string) => `discussion-edit:${postId}`
export const newTopicPlace = (caseId: string | null) => `discussion-new:${caseId ?? 'free'}`
