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
