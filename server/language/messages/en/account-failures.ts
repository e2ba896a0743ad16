import type { Translated } from '../translated.ts'
import type { accountFailures as vi } from '../vi/account-failures.ts'

export const accountFailures: Translated<typeof vi> = {
  'password-new-missing': 'Enter the new password.',
  'password-under-fourteen':
    'A password needs at least 14 characters. A short sentence that is easy to remember is long enough.',
  'password-under-eight': 'A password needs at least 8 characters.',
  'password-personal':
    'This password is close to the person’s own name or e-mail, so it is easy to guess. Choose another.',
  'password-common': 'Many people use this password, so it is tried first. Choose another.',
  'password-not-repeated': 'The new password was not typed alike twice.',
  'password-wrong': 'The current password is not right. Nothing was changed.',
  'password-same': 'The new password is the one in use.',
  'password-not-used': 'This account does not sign in by password.',
  'account-dormant':
    'This account was suspended because it was not used for long. Ask the administrator to open it again.',
  'code-form': 'The code has 6 digits; see the authenticator app.',
  'code-refused': 'The code is wrong or was used already. Wait for the next code and enter that.',
  'recovery-code-form': 'A recovery code has 12 letters and digits, such as 7K2M-9QXA-4TRB.',
  'recovery-code-refused': 'The recovery code is wrong or was used already. Each code works once.',
  'second-step-over': 'The time for the code is over, or it was entered elsewhere. Sign in again.',
  'second-factor-on': 'The second factor is already on for this account.',
  'second-factor-off': 'The second factor is not on for this account.',
  'second-factor-not-begun': 'The QR code is no longer in force. Make a new one and scan it again.',
  'second-factor-required': 'A role of this account asks for the second factor, so it cannot be turned off.',
  'password-too-short-alone':
    'The current password has fewer than 14 characters and needs the code beside it. Change it for a longer one first.',
  'reauthentication-needed': 'This asks for a proof of who you are. What was typed is still there.',
  'proof-missing': 'Enter the password or the code.',
  'proof-password-wrong': 'The password is wrong. Nothing was sent yet.',
  'passkey-refused': 'The passkey was not accepted. Try again or use another way.',
  'token-name-missing': 'Say what the token is for, to know later which one to revoke.',
  'token-too-many': 'There are {most} tokens already. Revoke one that is not used any more, then make it again.',
  'token-not-found': 'This token was revoked.',
  'session-not-found': 'This session has already ended.',
}
