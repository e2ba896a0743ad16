import type { Translated } from '../translated.ts'
import type { errors as vi } from '../vi/errors.ts'

export const errors: Translated<typeof vi> = {
  notFound: {
    title: 'There is no such page',
    body: 'The address is wrong, the content has moved, or this account may not see it. Nothing is lost.',
  },
  forbidden: {
    title: 'This page is not open to this account',
    body: 'The rights of this account do not cover this page. If needed, ask the secretary or the lead unit.',
  },
  server: {
    title: 'The page could not be opened',
    body: 'The server met an error. What was saved is still there. Try again in a few minutes; if it fails again, send the code below to the technician.',
  },
  offline: {
    title: 'No connection to the server',
    body: 'This page could not be loaded without a network. What is being written on other pages is kept on this device.',
  },
  code: 'Request code',
  copyCode: 'Copy the code',
  codeCopied: 'Code copied',
  toHome: 'To Home',
  reload: 'Reload the page',
}
