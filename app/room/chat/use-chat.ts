import { useEffect, useState, useSyncExternalStore } from 'react'
import { forgetUnsent, keepUnsent, readUnsent } from '#app/unsent/unsent-forms.ts'
import type { SayInput } from '#server/rooms/contract.ts'
import type { ChatState, RoomChat } from './room-chat.ts'

export function useChat(chat: RoomChat): ChatState {
  return useSyncExternalStore(chat.subscribe, chat.getState, chat.getState)
}

/** What is being written, and to whom. */
export interface Draft {
  readonly text: string
  readonly to: SayInput['to']
  readonly answer: { readonly userId: string; readonly fullName: string } | null
}

export const NO_DRAFT: Draft = { text: '', to: 'all', answer: null }

/** Kept in this tab while it is not sent: through a closed panel, a reload, a lost place in the room. */
export function useDraft(myId: string, workshopId: string): readonly [Draft, (draft: Draft) => void] {
  const place = `/workshops/${workshopId}/room#chat`
  const [draft, setDraft] = useState<Draft>(() => kept(myId, place))
  useEffect(() => {
    if (draft.text.trim() === '') return forgetUnsent(myId, place)
    const { text, to, answer } = draft
    const fields = [
      ['text', [text]],
      ['to', [to]],
      ['answer', answer ? [answer.userId, answer.fullName] : []],
    ] as const
    keepUnsent(myId, place, { at: Date.now(), stamp: '', fields })
  }, [draft, myId, place])
  return [draft, setDraft]
}

function kept(myId: string, place: string): Draft {
  const fields = new Map(readUnsent(myId, place)?.fields ?? [])
  const [userId, fullName] = fields.get('answer') ?? []
  return {
    text: fields.get('text')?.[0] ?? '',
    to: fields.get('to')?.[0] === 'secretariat' ? 'secretariat' : 'all',
    answer: userId && fullName ? { userId, fullName } : null,
  }
}
