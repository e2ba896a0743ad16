import { v7 } from 'uuid'
import { forgetUnsent, keepUnsent, readUnsent } from '#app/unsent/unsent-forms.ts'

/** A post that was written and not sent: kept in this tab by person and place (app/unsent), gone at an explicit sign-out. */
export function readDraft(userId: string, place: string): string | null {
  return fieldOf(userId, place, 'content')?.[0] ?? null
}

export function keepDraft(userId: string, place: string, content: string): void {
  keepUnsent(userId, place, { at: Date.now(), stamp: '', fields: [['content', [content]]] })
}

export function forgetDraft(userId: string, place: string): void {
  forgetUnsent(userId, place)
}

/**
 * The id that what is kept is sent under. It stays with the words: sent again after an answer that was lost, also after a
 * reload, they are said once. Other words get another one.
 */
export function idOfSending(userId: string, place: string, text: string): string {
  const [sent, known] = fieldOf(userId, place, 'sent') ?? []
  if (sent === text && known) return known
  const id = v7()
  const kept = readUnsent(userId, place)
  if (kept) {
    const rest = kept.fields.filter(([name]) => name !== 'sent')
    keepUnsent(userId, place, { ...kept, fields: [...rest, ['sent', [text, id]]] })
  }
  return id
}

function fieldOf(userId: string, place: string, wanted: string): readonly string[] | undefined {
  return readUnsent(userId, place)?.fields.find(([name]) => name === wanted)?.[1]
}

export const answerPlace = (topicId: string) => `discussion-answer:${topicId}`
export const replyPlace = (postId: string) => `discussion-reply:${postId}`
export const editPlace = (postId: string) => `discussion-edit:${postId}`
export const newTopicPlace = (caseId: string | null) => `discussion-new:${caseId ?? 'free'}`
export const dialogPlace = (dialog: string, postId: string) => `discussion-${dialog}:${postId}`
