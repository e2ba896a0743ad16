import type { Translated } from '../translated.ts'
import type { petitionIssuingFailures as vi } from '../vi/petition-issuing-failures.ts'

export const petitionIssuingFailures: Translated<typeof vi> = {
  'petition-number-form': 'A number has figures only, at most 11, above 0. Enter it as the register has it.',
  'petition-number-taken':
    'Number {number} of {year} was given to another document of this department. Check the register and enter it again; what was typed is still there.',
  'petition-notation-form':
    'The notation has another form. Công văn: STNMT-VP; tờ trình: TTr-STNMT; báo cáo: BC-STNMT; at most 30 characters, upper case.',
  'petition-date-before-freeze': 'This day lies before the freeze. Enter a day from the freeze until today.',
  'petition-date-ahead': 'This day is still to come. Enter a day not after today.',
  'petition-date-order': 'The agency signs after its leader. Enter the days again.',
  'petition-not-numbered': 'The document has no number, notation and date yet. Give them first.',
  'petition-not-sealed': 'The signatures of the leader and of the agency are not recorded yet. Record them first.',
  'petition-issue-changed': 'Number or notation were just corrected. Reload, look at them, then issue.',
  'petition-issued-already': 'The document was just issued. Reload to see it.',
  'petition-status-before-issue': 'This day lies before that of the document. Enter another day.',
  'petition-status-reason-missing': 'Write why the receiving side refused it.',
  'petition-status-without-request':
    'No request to take it back (13) before this day. Record the request first, then its answer.',
  'petition-package-file-missing':
    'No package yet: no clean content of “{name}”. Wait for its scan or tell the security officer; the document is untouched.',
}
