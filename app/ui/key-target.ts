import { fold } from '#server/language/fold.ts'

/** Where a key leads within the controls of a list; a letter leads to the next item that begins with it, with or without tone marks. */
export function keyTarget(key: string, at: number, all: readonly HTMLElement[]): HTMLElement | undefined {
  if (key === 'ArrowDown') return all[(at + 1) % all.length]
  if (key === 'ArrowUp') return all[(at - 1 + all.length) % all.length]
  if (key === 'Home') return all[0]
  if (key === 'End') return all.at(-1)
  if (key.length !== 1 || key === ' ') return undefined
  const ordered = [...all.slice(at + 1), ...all.slice(0, at + 1)]
  return ordered.find((control) => fold(control.textContent ?? '').startsWith(fold(key)))
}
