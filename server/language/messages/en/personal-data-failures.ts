import type { Translated } from '../translated.ts'
import type { personalDataFailures as vi } from '../vi/personal-data-failures.ts'

export const personalDataFailures: Translated<typeof vi> = {
  'data-requests-not-allowed': 'Only an administrator answers requests about personal data.',
  'data-request-not-found': 'This request was not found.',
  'data-request-own': 'Nobody answers a request of their own. Another administrator has to.',
  'data-request-answered': 'This request has been answered or taken back. Reload the page to see it.',
  'data-request-open-already': 'A request of this kind is being looked at. Take it back before sending another.',
  'data-request-nothing-asked': 'Nothing differs from what is there. Change at least one field, then send.',
  'data-request-text-missing': 'Say what is asked.',
  'data-request-text-too-long': 'The text is longer than 2,000 characters. Shorten it.',
  'data-request-answer-missing': 'Write the answer.',
  'data-request-ground-missing': 'Choose the ground of the refusal.',
  'data-request-not-for-connection-point': 'The account of a room belongs to nobody alone, so it cannot ask for this.',
  'data-export-too-often': 'A copy was taken {most} times in 24 hours. Try again tomorrow.',
  'own-phone-invalid': 'The telephone number cannot be read, e.g. 0222 3821 234 ext 102.',
}
