import type { Translated } from '../translated.ts'
import type { minutesFailures as vi } from '../vi/minutes-failures.ts'

/** Refusals of the minutes (server/minutes/contract.ts). */
export const minutesFailures: Translated<typeof vi> = {
  'minutes-not-found': 'These minutes are not there, or this account may not see them.',
  'minutes-not-allowed': 'This is not for your role in the minutes.',
  'minutes-too-early': 'Minutes can be made once the meeting is open.',
  'minutes-log-broken':
    'The chain of the meeting’s log is not whole, so nothing can be made or signed. Tell the security officer.',
  'minutes-closed': 'The minutes are locked for signing or approved.',
  'minutes-meeting-running': 'The meeting is not closed yet. Close it first.',
  'minutes-conclusion-gone': 'This conclusion is no longer in the minutes. Reload the page.',
  'minutes-conclusion-text': 'Write the conclusion.',
  'minutes-responsible-unsuitable': 'Choose a department taking part and a person of it.',
  'minutes-too-many': 'There are as many as possible. Join some, then add.',
  'minutes-review-open': 'Comments are being asked for. End that first.',
  'minutes-review-needed': 'The departments have not been asked for comments yet.',
  'minutes-review-over': 'The time for comments on these minutes is over.',
  'minutes-deadline-past': 'Choose today or a later day.',
  'minutes-comment-gone': 'This part or comment is not there. Reload the page.',
  'minutes-comment-text': 'Write the comment.',
  'minutes-answer-missing': 'An explanation needs its reason.',
  'minutes-comments-open': '{count} comments are not answered. Answer them all, then sign.',
  'minutes-changed-meanwhile': 'The text has changed since you saw it. Look again, then sign.',
  'minutes-document-faulty': 'The minutes have {count} faults of form. Mend them first.',
  'minutes-same-person': 'Secretary and chair must be two different people.',
  'minutes-reason-missing': 'Give the reason for opening it again.',
  'minutes-not-approved': 'Possible once the minutes are approved.',
  'minutes-done-already': 'Somebody else has reported this conclusion as done.',
  'minutes-notice-issued': 'The notice of conclusions is issued under another number.',
  'minutes-number-missing': 'Enter the number, digits only, with a 0 before numbers below 10.',
}
