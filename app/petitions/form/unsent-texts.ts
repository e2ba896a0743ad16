import { ItemContent } from '#server/petitions/items/contract.ts'
import { attempt, prefixOf } from './unsent-keys.ts'

/** A text that the server has not taken yet, with the one it was written on. */
export interface UnsentText {
  readonly content: ItemContent
  readonly base: { readonly content: ItemContent; readonly version: number }
}

/** Keeps unsent text of items on this machine: through a reload, a lost network, a full stop of the browser. */
export interface UnsentTexts {
  read(itemId: string): UnsentText | null
  write(itemId: string, text: UnsentText): void
  forget(itemId: string): void
}

/**
 * On a shared machine only for this window ("Đây là máy dùng chung": nothing stays behind). A store that is full or
 * switched off keeps nothing; the page goes on and says "chưa lưu".
 */
export function openUnsentTexts(userId: string, isShared: boolean): UnsentTexts {
  const store = () => (isShared ? window.sessionStorage : window.localStorage)
  const key = (itemId: string) => `${prefixOf(userId)}${itemId}`
  return {
    read: (itemId) => attempt(() => parse(store().getItem(key(itemId)))) ?? null,
    write: (itemId, text) => void attempt(() => store().setItem(key(itemId), JSON.stringify(text))),
    forget: (itemId) => void attempt(() => store().removeItem(key(itemId))),
  }
}

function parse(stored: string | null): UnsentText | null {
  if (stored === null) return null
  const { content, base } = JSON.parse(stored)
  const [own, former] = [ItemContent.safeParse(content), ItemContent.safeParse(base?.content)]
  // Written by another version of the product it may not fit; then it is left where it is.
  if (!own.success || !former.success || !Number.isInteger(base.version)) return null
  return { content: own.data, base: { content: former.data, version: base.version } }
}
