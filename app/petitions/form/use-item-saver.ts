import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { v7 } from 'uuid'
import { createItemSaver, type ItemSaver, type KnownText, type SaverState } from './item-saver.ts'
import { sendText } from './send-text.ts'
import { openUnsentTexts } from './unsent-texts.ts'

export interface UseItemSaver {
  readonly saver: ItemSaver
  readonly state: SaverState
}

/** One saver per item and page; what the page's data says afterwards is told to it. */
export function useItemSaver(
  item: { readonly id: string } & KnownText,
  reader: { readonly userId: string; readonly isShared: boolean },
): UseItemSaver | null {
  const [saver, setSaver] = useState<ItemSaver | null>(null)
  const first = useRef(item)
  first.current = item

  // The store of this machine is there only in a browser: the form becomes alive with it.
  useEffect(() => {
    const { id, content, version, at, by } = first.current
    const opened = createItemSaver({
      itemId: id,
      start: { content, version, at, by },
      unsent: openUnsentTexts(reader.userId, reader.isShared),
      send: (save) => sendText(id, save),
      newId: v7,
      schedule(work, milliseconds) {
        const timer = setTimeout(work, milliseconds)
        return () => clearTimeout(timer)
      },
    })
    setSaver(opened)
    const hurry = () => void opened.flush()
    window.addEventListener('online', hurry)
    return () => {
      window.removeEventListener('online', hurry)
      opened.close()
    }
  }, [reader.userId, reader.isShared])

  const { content, version, at, by } = item
  useEffect(() => saver?.heard({ content, version, at, by }), [saver, content, version, at, by])

  const state = useSyncExternalStore(
    (listener) => saver?.subscribe(listener) ?? (() => undefined),
    () => saver?.state() ?? null,
    () => null,
  )
  return saver && state && { saver, state }
}
