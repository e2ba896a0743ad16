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
}
