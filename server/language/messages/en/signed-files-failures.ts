import type { Translated } from '../translated.ts'
import type { signedFilesFailures as vi } from '../vi/signed-files-failures.ts'

export const signedFilesFailures: Translated<typeof vi> = {
  'signed-file-missing': 'Choose the signed PDF.',
  'signed-file-not-prepared':
    'This record is no longer in use: the frozen text was opened again, or nothing is prepared. Look at the page again.',
  'signed-file-behind':
    'This file lacks the signature of {departments}, who came first. Download the new file from this page, sign that one and upload it.',
  'signed-file-other-field':
    'This file has a new signature in the field of {departments}. Only one in the field of your own body is taken.',
  'signed-file-agency-first': 'The person signs first, the agency second. Sign again in that order.',
}
