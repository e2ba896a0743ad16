import type { Translated } from '../translated.ts'
import type { consultationFailures as vi } from '../vi/petition-consultation-failures.ts'

export const consultationFailures: Translated<typeof vi> = {
  'consultation-not-allowed': 'This account may not do this in the consultation.',
  'consultation-round-not-found': 'This round of consultation does not exist.',
  'consultation-open-already': 'A round is still open. Close it before another is opened.',
  'consultation-none-open': 'This round has been closed. What you wrote is still on this page.',
  'consultation-no-clauses': 'The draft has no clause to ask about.',
  'consultation-deadline-past': 'The deadline must lie after today.',
  'consultation-silence-differs':
    'Letter and choice differ: silence counts only when the letter says so, and where it says so it must be chosen.',
  'consultation-clause-missing': 'Nothing is said of clause {clauses} yet. What you wrote is still there.',
  'consultation-comment-missing': 'Say more of clause {clauses}: only plain agreement needs no words.',
  'consultation-text-changed':
    'Clause {clauses} has just been changed. Read the new text on this page and send again; what you wrote is still there.',
  'consultation-said-meanwhile':
    'Your department has just sent a position from another page. Open this page again before you send.',
  'consultation-comment-changed': 'The department has just revised its comment. Read it before you answer.',
  'consultation-explanation-missing': 'An explanation needs its reasons.',
  'consultation-unanswered': '{count} comments are not answered yet. Answer them before you close the round.',
  'consultation-reason-missing': 'Closing before or long after the deadline needs a reason.',
}
