import { randomInt } from 'node:crypto'
import { RECOVERY_CODE_COUNT, RECOVERY_CODE_LENGTH } from './contract.ts'

/** Crockford's digits and letters: none that can be read as another. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Sixty random bits each; together with the lock no guess finds one. */
export function newRecoveryCodes(): string[] {
  const codes = new Set<string>()
  while (codes.size < RECOVERY_CODE_COUNT) {
    codes.add(Array.from({ length: RECOVERY_CODE_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join(''))
  }
  return [...codes]
}

/** As they are shown and printed: ABCD-EFGH-JKMN. */
export function groupRecoveryCode(code: string): string {
  return code.replace(/.{4}(?=.)/g, '$&-')
}
