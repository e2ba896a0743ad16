import type { Translated } from '../translated.ts'
import type { passkeys as vi } from '../vi/passkeys.ts'

export const passkeys: Translated<typeof vi> = {
  signIn: 'Use a passkey',
  prove: 'Use a passkey',
  waiting: 'Waiting for the device…',
  title: 'Passkeys',
  body: 'Sign in with the fingerprint, face or PIN of your device, without a password. A passkey works at this address only, so a false page cannot take it.',
  made: 'Made on {day}',
  used: 'last used {day}',
  unused: 'never used',
  name: 'Name of the passkey',
  nameHelp: 'To tell them apart, e.g. Computer at the office.',
  add: 'Make a passkey on this device',
  remove: 'Remove {name}',
  removeTitle: 'Remove the passkey “{name}”?',
  removeBody: 'The device that holds it will not be able to sign in any more. Other ways to sign in still work.',
  removeAct: 'Remove',
  keep: 'Keep it',
  unknownHere: 'This browser does not know passkeys.',
  unavailableHere:
    'No passkey can be made here: the page was opened by an IP address. Open it by its name (on this computer: localhost) to make one.',
}
