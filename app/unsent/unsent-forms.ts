import type { FormFields } from './form-fields.ts'

/** What was typed into a form and not sent. */
export interface UnsentForm {
  readonly at: number
  /** Of what the form was opened with; another one means that it has changed since. */
  readonly stamp: string
  readonly fields: FormFields
}

/**
 * Kept in this tab only (sessionStorage), by person and page: through a reload under the idle lock, never on the machine
 * after the tab is closed.
 */
export function readUnsent(userId: string, place: string): UnsentForm | null {
  return attempt(() => parse(window.sessionStorage.getItem(keyOf(userId, place)))) ?? null
}

export function keepUnsent(userId: string, place: string, form: UnsentForm): void {
  attempt(() => window.sessionStorage.setItem(keyOf(userId, place), JSON.stringify(form)))
}

export function forgetUnsent(userId: string, place: string): void {
  attempt(() => window.sessionStorage.removeItem(keyOf(userId, place)))
}

/** How many forms of a person hold something in this tab: asked before an explicit sign-out. */
export function countUnsentForms(userId: string): number {
  return keys().filter((key) => key.startsWith(keyOf(userId, ''))).length
}

/** An explicit sign-out leaves nothing, in the other tabs of this browser neither. */
export function wipeUnsentForms(userId: string): void {
  wipe((key) => key.startsWith(keyOf(userId, '')))
  const channel = openChannel()
  channel?.postMessage(userId)
  channel?.close()
}

/** Wipes here what a sign-out in another tab wipes there, and at once what somebody else left in this tab. */
export function followWipes(userId: string): () => void {
  wipe((key) => !key.startsWith(keyOf(userId, '')))
  const channel = openChannel()
  channel?.addEventListener('message', ({ data }) => wipe((key) => key.startsWith(keyOf(String(data), ''))))
  return () => channel?.close()
}

const PREFIX = 'tnc-form:'

function keyOf(userId: string, place: string): string {
  return `${PREFIX}${userId}:${place}`
}

function keys(): string[] {
  return attempt(() => Object.keys(window.sessionStorage).filter((key) => key.startsWith(PREFIX))) ?? []
}

function wipe(isMeant: (key: string) => boolean): void {
  for (const key of keys().filter(isMeant)) attempt(() => window.sessionStorage.removeItem(key))
}

function openChannel(): BroadcastChannel | undefined {
  return attempt(() => new BroadcastChannel('tnc-unsent-forms'))
}

function parse(stored: string | null): UnsentForm | null {
  if (stored === null) return null
  const { at, stamp, fields } = JSON.parse(stored)
  return typeof at === 'number' && typeof stamp === 'string' && Array.isArray(fields) ? { at, stamp, fields } : null
}

/** A store throws where it is full or forbidden; nothing depends on it. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined // the form still works, it is only not kept
  }
}
