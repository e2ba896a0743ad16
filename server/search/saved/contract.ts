import { z } from 'zod'
import { toNfc } from '#server/language/nfc.ts'
import { readSearchInput, type SearchInput } from '../asking/contract.ts'

/** Kind under which notices name a saved search. */
export const SAVED_SEARCH = 'saved-search'

/** Every refusal of saved searches; the text of each is `failures.<code>`. */
export const SAVED_SEARCH_FAILURES = [
  'saved-search-empty',
  'saved-search-name-missing',
  'saved-search-known',
  'saved-searches-full',
  'saved-search-not-found',
] as const
export type SavedSearchFailureCode = (typeof SAVED_SEARCH_FAILURES)[number]

/** So many a person keeps: each is looked at again and again. */
export const MOST_SAVED = 30
export const MOST_SAVED_NAME = 120

const ticked = z.preprocess((value) => value === 'on' || value === true, z.boolean())
const name = z
  .string({ error: 'saved-search-name-missing' })
  .transform((value) => toNfc(value).replace(/\s+/g, ' ').trim())
  .refine((value) => value !== '' && value.length <= MOST_SAVED_NAME, 'saved-search-name-missing')

/** `address`: the query of the page's address; what cannot be read of it is left out. */
export const SaveSearchInput = z.object({
  name,
  address: z
    .string()
    .max(2000)
    .transform((value) => savedAddress(readSearchInput(new URLSearchParams(value))))
    .refine((value) => value !== '', 'saved-search-empty'),
  isAlerting: ticked,
})
export type SaveSearchInput = z.output<typeof SaveSearchInput>

export const ChangeSavedInput = z.object({
  id: z.uuid({ error: 'saved-search-not-found' }),
  isAlerting: ticked,
})
export type ChangeSavedInput = z.output<typeof ChangeSavedInput>

export const RemoveSavedInput = z.object({ id: z.uuid({ error: 'saved-search-not-found' }) })

export interface SavedSearchView {
  readonly id: string
  readonly name: string
  readonly address: string
  readonly isAlerting: boolean
  /** There is news of which the person was told, and which was not opened yet. */
  readonly hasNews: boolean
}

/** The same search has the same address, on whatever page and in whatever order it was asked. */
export function savedAddress(input: SearchInput): string {
  const query = new URLSearchParams()
  for (const key of ['q', 'kind', 'field', 'department', 'from', 'to', 'status'] as const) {
    const value = input[key]?.trim()
    if (value) query.set(key, value)
  }
  for (const other of [...input.without].sort()) query.append('without', other)
  return query.toString()
}
