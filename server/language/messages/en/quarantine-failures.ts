import type { Translated } from '../translated.ts'
import type { quarantineFailures as vietnamese } from '../vi/quarantine-failures.ts'

export const quarantineFailures: Translated<typeof vietnamese> = {
  'quarantine-not-allowed': 'Only the security officer sees files held back and decides on them.',
  'quarantined-file-not-found': 'This file was not found among those held back.',
  'quarantine-decided': 'This file has been decided on already. Open the page again to see it.',
  'quarantine-reason-missing': 'Give the reason for the release.',
  'quarantine-own-file': 'Not released: you sent this file yourself, another security officer decides.',
}
