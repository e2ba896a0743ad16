import { createSavedSearches, type SavedSearchDeps, type SavedSearches } from './search/saved/saved-searches.ts'
import { createSearch, type Search, type SearchDeps } from './search/search.ts'

/** The part of the composition root that holds the search, and what people keep of it. No logic. */
export function composeSearch(
  deps: Parameters<typeof createSearch>[0] & SearchDeps & Omit<SavedSearchDeps, 'search'>,
): { readonly search: Search; readonly savedSearches: SavedSearches } {
  const search = createSearch(deps)
  return { search, savedSearches: createSavedSearches({ ...deps, search }) }
}
