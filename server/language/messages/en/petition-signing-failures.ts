import type { Translated } from '../translated.ts'
import type { petitionSigningFailures as vi } from '../vi/petition-signing-failures.ts'

export const petitionSigningFailures: Translated<typeof vi> = {
  'petition-round-open':
    'Not frozen: consultation round {number} is not closed. Answer its comments and close it under Consultation first.',
  'petition-proposals-open':
    'Not frozen: {count} suggestions are undecided. Decide them in the Draft tab, or tick that they are left.',
  'petition-document-faulty': 'Not frozen: {count} errors of form. See the Document tab and mend them first.',
  'petition-files-missing':
    'Not frozen: no content yet of {names}. Send the file again, wait for its scan, or remove it.',
  'petition-quorum-impossible': 'The number of departments that must confirm lies between 1 and those taking part.',
  'petition-revision-changed':
    'This text has just been opened or frozen again. Nothing was recorded; look at the new one and confirm.',
  'petition-not-your-turn': 'It is not your department’s turn. Nothing was recorded; those before confirm first.',
  'petition-already-answered': 'Your department has answered already ({name}). That answer stands.',
  'petition-reservation-missing': 'Write the reservation for each clause that you chose.',
  'petition-reservation-clause': 'This clause is not in the frozen text. Open the page again and choose anew.',
  'petition-reason-missing': 'Say why.',
  'petition-not-agreed': 'Not submitted: {confirmed} departments confirmed, {quorum} needed, and none may return it.',
}
