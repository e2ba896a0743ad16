import { v7 } from 'uuid'
import { keepUnsent, readUnsent } from '#app/unsent/unsent-forms.ts'

/**
 * The id that what is kept is sent under. It stays with the words: sent again after an answer that was lost, also after a
 * reload, they are said once. Other words get another one.
 */
export function idOfSending(userId: string, place: string, text: string): string {
  const kept = readUnsent(userId, place)
  const [, [sent, known] = []] = kept?.fields.find(([name]) => name === 'sent') ?? []
  if (sent === text && known) return known
  const id = v7()
  if (kept) {
    const rest = kept.fields.filter(([name]) => name !== 'sent')
    keepUnsent(userId, place, { ...kept, fields: [...rest, ['sent', [text, id]]] })
  }
  return id
}

/** Where what is written is kept (app/unsent). */
export const answerPlace = (topicId: string) => `discussion-answer:${topicId}`
export const replyPlace = (postId: string) => `discussion-reply:${postId}`
export const editPlace = (postId: string) => `discussion-edit:${postId}`
export const newTopicPlace = (caseId: string | null) => `discussion-new:${caseId ?? 'free'}`
export const dialogPlace = (dialog: string, postId: string) => `discussion-${dialog}:${postId}`
