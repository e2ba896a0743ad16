import type { Translated } from '../translated.ts'
import type { petitionReplyFailures as vi } from '../vi/petition-reply-failures.ts'

export const petitionReplyFailures: Translated<typeof vi> = {
  'petition-not-issued': 'The petition is not issued, so this cannot be done yet.',
  'petition-reply-no-clause': 'Choose at least one clause that the letter answers; what was typed is still there.',
  'petition-reply-clause': 'A clause is not of this petition, or chosen twice. Reload and choose again.',
  'petition-reply-day': 'The day of a reply lies between the date of the document and today. Enter it again.',
  'petition-reply-reminder-past': 'A reminder comes after today. Enter another day, or none.',
  'petition-reply-not-found': 'This reply was not found, or this account may not see it.',
  'petition-reply-has-letter': 'This reply has its letter already. Record another reply to replace it.',
  'petition-due-before-issue': 'The due day comes after the date of the document. Enter it again.',
  'petition-nothing-answered': 'No clause is answered yet, so it cannot be closed. Go on following it, or recall it.',
  'petition-nothing-to-ask-again':
    'Choose at least one clause that was refused, forwarded or not answered. A reply recorded meanwhile may have changed the list: reload.',
}
