import type { Translated } from '../translated.ts'
import type { accounts as vi } from '../vi/accounts.ts'

export const accounts: Translated<typeof vi> = {
  signIn: {
    title: 'Sign in',
    email: 'Official e-mail',
    password: 'Password',
    sharedMachine: 'This is a shared computer',
    sharedMachineHelp: 'drafts are not kept on it',
    submit: 'Sign in',
    lockNotice:
      'After {count} wrong attempts the account is locked for {minutes} minutes. Accounts are personal, except those of connection points.',
    lead: 'Where the departments of the Red River Delta hold workshops, write and confirm joint petitions and share how cases were solved.',
  },
  own: {
    title: 'My page',
    open: 'My page',
  },
  tabs: {
    security: 'Security',
  },
  password: {
    title: 'Password',
    current: 'Current password',
    next: 'New password',
    again: 'New password once more',
    rule: 'At least {min} characters; no capitals or signs needed. A sentence that only you know is best.',
    keepOthers: 'Stay signed in on other computers',
    keepOthersHelp: 'Otherwise they have to sign in again with the new password.',
    submit: 'Change password',
    changed: 'The password was changed.',
  },
  signOut: {
    title: 'Sign out with unsent changes?',
    body: '{count, plural, one {# draft has} other {# drafts have}} changes that are not on the server yet. Signing out removes them from this computer. Stay and wait for the network to keep them.',
    stay: 'Stay',
    leave: 'Sign out and remove',
  },
  demo: {
    title: 'Try it now',
    body: 'Choose a role, no password needed.',
    all: 'See all {count} accounts by department and role',
    back: 'Back to sign-in',
  },
}
