import type { Translated } from '../translated.ts'
import type { failures as vi } from '../vi/failures.ts'
import { accountFailures } from './account-failures.ts'
import { administrationFailures } from './administration-failures.ts'
import { agendaFailures } from './agenda-failures.ts'
import { caseFailures } from './case-failures.ts'
import { dictionaryFailures } from './dictionary-failures.ts'
import { discussionFailures } from './discussion-failures.ts'
import { documentFailures } from './document-failures.ts'
import { edxmlFailures } from './edxml-failures.ts'
import { itemFailures } from './item-failures.ts'
import { legalFailures } from './legal-failures.ts'
import { meetingFailures } from './meeting-failures.ts'
import { minutesFailures } from './minutes-failures.ts'
import { personalDataFailures } from './personal-data-failures.ts'
import { consultationFailures } from './petition-consultation-failures.ts'
import { petitionFailures } from './petition-failures.ts'
import { petitionIssuingFailures } from './petition-issuing-failures.ts'
import { petitionReplyFailures } from './petition-reply-failures.ts'
import { petitionSigningFailures } from './petition-signing-failures.ts'
import { quarantineFailures } from './quarantine-failures.ts'
import { roomFailures } from './room-failures.ts'
import { savedSearchFailures } from './saved-search-failures.ts'
import { signedFileFailures } from './signed-file-failures.ts'
import { signedFilesFailures } from './signed-files-failures.ts'
import { singleSignOnFailures } from './single-sign-on-failures.ts'
import { workingDaysFailures } from './working-days-failures.ts'
import { workshopFailures } from './workshop-failures.ts'

export const failures: Translated<typeof vi> = {
  ...accountFailures,
  ...administrationFailures,
  ...agendaFailures,
  ...itemFailures,
  ...caseFailures,
  ...discussionFailures,
  ...legalFailures,
  ...dictionaryFailures,
  ...savedSearchFailures,
  ...documentFailures,
  ...edxmlFailures,
  ...signedFileFailures,
  ...signedFilesFailures,
  ...petitionFailures,
  ...consultationFailures,
  ...petitionIssuingFailures,
  ...petitionReplyFailures,
  ...petitionSigningFailures,
  ...singleSignOnFailures,
  ...quarantineFailures,
  ...workingDaysFailures,
  ...workshopFailures,
  ...roomFailures,
  ...meetingFailures,
  ...minutesFailures,
  ...personalDataFailures,
  unknown: 'This could not be done. What was saved is still there. Try again in a few minutes.',
  'network-lost': 'Not sent: the line to the server is down. What you typed is still there; try again when it is back.',
  'signed-out': 'The session has ended. Sign in again in another window and go on here; what you typed is still there.',
  'server-fault': 'Not done: the server had a fault. What you typed is still there; try again in a few minutes.',
  'not-found': 'This content was not found, or this account may not see it.',
  'not-allowed': 'The rights of this account do not cover this.',
  'version-conflict':
    'Someone has just changed this. Read the new version and edit again; what was typed is still in the field.',
  'sign-in-refused': 'Not signed in: the e-mail or the password is wrong.',
  'account-locked': 'The account is locked after wrong attempts. Try again in {minutes} minutes.',
  'unlock-refused': 'Not unlocked: the password is not right. What you were writing is still there.',
  'unlock-unreachable':
    'Not unlocked: the server cannot be reached. What you were writing is still on this computer; try again once there is a network.',
  'unlock-too-often':
    'Too many attempts from this network. Wait a minute and try again; what you were writing is still there.',
  'sign-out-unreachable': 'Not signed out: the server cannot be reached. Try again once there is a network.',
  'passkey-refused': 'This passkey was not accepted. Try again, or use another way.',
  'passkey-unavailable': 'No passkey can be used at this address. Open the system by its name and try again.',
  'passkey-too-many': 'There are 10 passkeys already. Remove one first.',
  'passkey-not-found': 'This passkey is not there any more.',
  'passkey-name-missing': 'Give the passkey a name, e.g. Computer at the office.',
  'passkey-name-long': 'The name is longer than 60 characters. Make it shorter.',
  'passkey-unreachable': 'Not done: the server cannot be reached. Try again in a few minutes.',
  'passkey-known': 'This device has a passkey of the account already.',
  'passkey-unsupported': 'This device cannot use passkeys. Use another way, or another device.',
  'session-locked': 'The screen is locked. Unlock it and do this again.',
  'audit-not-allowed': 'Only the security officer reads the audit log.',
  'settings-not-allowed': 'Only an administrator may change settings.',
  'setting-invalid': 'This value cannot be used. Choose again.',
  'setting-out-of-range': 'Enter a whole number from {least} to {most}.',
  'calendar-not-found': 'There is no such calendar, or its address was revoked.',
  'notices-not-allowed': 'Only administrators see and resend mails.',
  'demo-only': 'This exists in the trial version only.',
  'email-missing': 'Enter the official e-mail.',
  'email-invalid': 'This does not look like an e-mail address, for example name@office.gov.vn.',
  'password-missing': 'Enter the password.',
  'password-too-long': 'The password is longer than allowed.',
  'date-empty': 'Enter a date.',
  'date-form': 'The date could not be read. Enter day/month/year, for example 14/11/2024.',
  'month-out-of-range': 'There is no month {month}. Months are 1 to 12.',
  'day-not-in-month': 'Month {month} of {year} has {days} days. Enter the date again.',
  'year-out-of-range': 'The year {year} cannot be used. Enter all four digits.',
  'time-empty': 'Enter a time.',
  'time-form': 'The time could not be read. Enter hours and minutes, for example 07:30.',
  'hour-out-of-range': 'There is no hour {hour}. Hours are 0 to 23.',
  'minute-out-of-range': 'There is no minute {minute}. Minutes are 0 to 59.',
  'number-empty': 'Enter a number.',
  'number-form': 'The number could not be read. Enter it as 1.234,5.',
  'number-ambiguous':
    'The number {typed} can be read in two ways. Decimals take a comma (1,5); leave out the dot for thousands (1234).',
}
