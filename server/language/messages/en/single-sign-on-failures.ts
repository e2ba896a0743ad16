import type { Translated } from '../translated.ts'
import type { singleSignOnFailures as vi } from '../vi/single-sign-on-failures.ts'

export const singleSignOnFailures: Translated<typeof vi> = {
  'sso-off': 'This product is not connected to a sign-in system of the office. Sign in another way.',
  'sso-unreachable':
    'The sign-in system of the office does not answer. Try again in a few minutes, or sign in another way on this page.',
  'sso-denied': 'You stopped at the page of the office. Press the button again when you want to sign in.',
  'sso-provider-refused':
    'The sign-in system of the office does not take this request. Ask the administrator to check the connection between the two.',
  'sso-answer-wrong':
    'The answer of the office’s sign-in system is not valid and was refused. Sign in again; if it stays so, tell the administrator.',
  'sso-answer-expired':
    'The answer of the office’s sign-in system is out of date. Sign in again; if it stays so, ask the administrator to check the clocks of both servers.',
  'sso-attempt-over':
    'This sign-in took more than 5 minutes, is done already, or was begun in another browser. Press the button again.',
  'sso-email-unverified':
    'The office account has no verified e-mail. Ask the IT staff of the office to verify it, then sign in again.',
  'sso-no-account':
    'This office account cannot be used here yet. Send your official e-mail to the administrator of your department to get an account, then sign in again.',
  'sso-other-identity':
    'This e-mail belongs to somebody who signed in with another office account. Ask the administrator to check and reset the account.',
  'sso-department-unknown':
    'Your department is not clear: the unit in the office account is none of the departments here. Ask the administrator of your department for an account.',
  'sso-name-missing':
    'The office account has no full name. Ask the IT staff of the office to add it, then sign in again.',
  'sso-second-factor-first':
    'Accounts of administrators need the second factor first. Sign in by password, turn it on under “My page”, then use the office account.',
  'sso-other-person':
    'Who confirmed at the page of the office is not the owner of this session. Use the right account.',
  'sso-not-renewed':
    'The sign-in system of the office did not ask for the password again, which is not enough to confirm. Sign out and in again.',
}
