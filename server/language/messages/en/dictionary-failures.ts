import type { Translated } from '../translated.ts'
import type { dictionaryFailures as vi } from '../vi/dictionary-failures.ts'

export const dictionaryFailures: Translated<typeof vi> = {
  'dictionary-not-allowed': 'The search dictionary is kept by the librarian of the cluster.',
  'dictionary-side-missing': 'Fill in both sides, each of 80 letters at most.',
  'dictionary-sides-same': 'The sides differ in tones or capitals only: the search takes them for one.',
  'dictionary-pair-known': 'This pair is in the dictionary. If it is switched off, switch it on.',
  'dictionary-pair-not-found': 'This pair was not found.',
}
