import type { Text } from '#server/language/text.ts'
import { MOST_WORDS } from '#server/petitions/signing/contract.ts'

/** Where acts of the page "Xác nhận" are sent. */
export function signingAddress(petitionId: string): string {
  return `/petitions/${petitionId}/signing`
}

/** The reason that an act needs, as its question asks for it. */
export function reasonOf(t: Text, label: string) {
  return { name: 'reason', label, missing: t('failures.petition-reason-missing'), longest: MOST_WORDS }
}
