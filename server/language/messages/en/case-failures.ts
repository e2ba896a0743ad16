import type { Translated } from '../translated.ts'
import type { caseFailures as vi } from '../vi/case-failures.ts'

export const caseFailures: Translated<typeof vi> = {
  'case-not-found': 'This case was not found, or this account may not read it.',
  'case-not-allowed': 'The rights of this account do not include this for the case.',
  'case-changed-meanwhile':
    'A colleague has just changed the details. Nothing was overwritten; what you typed is still there. Reload to see the new version.',
  'case-withdrawn': 'The case was withdrawn and cannot be edited. When a leader publishes it again, it can.',
  'case-still-names':
    'Not published yet: {count} places may tell who somebody is. Replace them, or say that you looked at each.',
  'case-incomplete': 'Not published: {count} required parts are missing. Add them and try again.',
  'case-text-secret':
    'Not published: the text shows signs of a state secret. Remove it; secret material may not enter this system.',
  'case-names-denouncer':
    'Not published: the text may reveal who denounced somebody. Use a token such as Ông B, Hộ A and try again.',
  'case-needs-assurance': 'Confirm that the text does not reveal who denounced somebody, then publish again.',
  'case-needs-second-person':
    'A case about complaints and denunciations needs a second person. Ask another leader of the department.',
  'case-reason-required': 'A reason is missing.',
  'case-period-reversed': 'It ends before it begins. Change one of the two days.',
  'case-nothing-new': 'Nothing is new against the published version, which stays as it is.',
  'case-department-unknown': 'One of the chosen departments is not in the list any more. Reload and choose again.',
  'case-attachment-not-found': 'This attachment was not found, or was removed.',
  'case-attachments-too-many': 'A case has at most {most} attachments.',
  'case-attachments-held': 'An attachment is held back after its scan. Remove it, then publish.',
  'case-version-not-found': 'The case has no such version.',
  'case-item-unknown': 'This part of the programme was not found, or this account may not read it.',
  'case-choose-some': 'Choose at least one case.',
  'case-too-many-chosen': 'Too many chosen: a petition item is made from at most 20 cases.',
}
