import type { Translated } from '../translated.ts'
import type { lock as vi } from '../vi/lock.ts'

export const lock: Translated<typeof vi> = {
  title: 'The screen is locked',
  body: 'Nobody has touched this page for a while. What you were writing and the meeting go on behind it.',
  bodyReloaded: 'Nobody has touched this page for a while. Unlock to return to it.',
  password: 'Password of {name}',
  submit: 'Unlock',
  demo: 'Unlock (demo)',
  passkey: 'Unlock with a passkey',
  otherPerson: 'Not {name}?',
  signOut: 'Sign out',
  lockNow: 'Lock the screen',
}
