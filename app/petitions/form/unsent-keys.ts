/** Where unsent texts of a person lie in the browser's stores. */
export function prefixOf(userId: string): string {
  return `tnc-item:${userId}:`
}

/** How many items of a person hold text that the server has not: asked before an explicit sign-out. */
export function countUnsentTexts(userId: string): number {
  return keysOf(userId).length
}

/** An explicit sign-out leaves nothing on the machine. */
export function wipeUnsentTexts(userId: string): void {
  for (const [store, key] of keysOf(userId)) store.removeItem(key)
}

function keysOf(userId: string): [Storage, string][] {
  const keys = attempt(() =>
    [window.localStorage, window.sessionStorage].flatMap((store) =>
      Object.keys(store)
        .filter((key) => key.startsWith(prefixOf(userId)))
        .map((key): [Storage, string] => [store, key]),
    ),
  )
  return keys ?? []
}

/** A store throws where it is full or forbidden; nothing depends on it. */
export function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined // without a store the page still works; unsent text is shown as unsent
  }
}
