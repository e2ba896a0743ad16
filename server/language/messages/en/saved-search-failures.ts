import type { Translated } from '../translated.ts'
import type { savedSearchFailures as vi } from '../vi/saved-search-failures.ts'

export const savedSearchFailures: Translated<typeof vi> = {
  'saved-search-empty': 'There is nothing to save yet: type words or choose a filter.',
  'saved-search-name-missing': 'Give the search a name of at most 120 characters.',
  'saved-search-known': 'This search is saved already.',
  'saved-searches-full': 'A person saves 30 searches. Remove one, then save again.',
  'saved-search-not-found': 'This saved search is gone.',
}
