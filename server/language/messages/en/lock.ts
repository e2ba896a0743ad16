import type { Translated } from '../translated.ts'
import type { lock as vi } from '../vi/lock.ts'

export const lock: Translated<typeof vi> = {
  title: 'The screen is locked',
  body: 'What you were writing and the meeting go on behind it. Unlock to continue.',
  bodyReloaded: 'Unlock to return to the page.',
  password: 'Password of {name}',
  submit: 'Unlock',
  demo: 'Unlock (demo)',
  code: 'Unlock with a code',
  usePassword: 'Unlock with the password',
  passkey: 'Unlock with a passkey',
  otherPerson: 'Not {name}?',
  signOut: 'Sign out',
  lockNow: 'Lock the screen',
}
