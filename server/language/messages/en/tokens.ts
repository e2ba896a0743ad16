import type { Translated } from '../translated.ts'
import type { tokens as vi } from '../vi/tokens.ts'

export const tokens: Translated<typeof vi> = {
  title: 'Access tokens for programs',
  lead: 'A program that sends such a token can search what this account may read; it changes nothing and opens nothing else.',
  documentation: 'Description of the interface (OpenAPI)',
  name: 'What it is for',
  nameHelp: 'For example: Portal of the department.',
  days: 'Valid for',
  daysOption: '{days} days',
  make: 'Make a token',
  made: 'Made on {day}',
  until: 'expires on {day}',
  used: 'last used {time}',
  unused: 'never used',
  expired: 'Expired',
  scopes: { search: 'Search only' },
  once: 'The token is shown this once. Copy it now to where the program keeps its secrets.',
  copy: 'Copy the token',
  copied: 'Copied',
  revoke: 'Revoke',
  revokeOne: 'Revoke the token “{name}”',
  revokeQuestion: 'Revoke the token “{name}”?',
  revokeConsequence: 'The program that uses it can search no more. A revoked token does not come back.',
  keep: 'Keep',
}
