import { z } from 'zod'
import { toNfc } from '#server/language/nfc.ts'

/** Every refusal of the dictionary; the text of each is `failures.<code>`. */
export const DICTIONARY_FAILURES = [
  'dictionary-not-allowed',
  'dictionary-side-missing',
  'dictionary-sides-same',
  'dictionary-pair-known',
  'dictionary-pair-not-found',
] as const
export type DictionaryFailureCode = (typeof DICTIONARY_FAILURES)[number]

export const MOST_SIDE = 80
const side = z
  .string()
  .transform((value) => toNfc(value).replace(/\s+/g, ' ').trim())
  .refine((value) => value !== '' && value.length <= MOST_SIDE, 'dictionary-side-missing')
const ticked = z.preprocess((value) => value === 'on' || value === true, z.boolean())

/** Two ways to say one thing. `isWeak`: offered beside what is typed, never enough alone. */
export const PairInput = z.object({ left: side, right: side, isWeak: ticked })
export type PairInput = z.output<typeof PairInput>

export const ChangePairInput = z.object({
  id: z.uuid({ error: 'dictionary-pair-not-found' }),
  isWeak: ticked,
  isActive: ticked,
})
export type ChangePairInput = z.output<typeof ChangePairInput>

export interface PairView {
  readonly id: string
  readonly left: string
  readonly right: string
  readonly isWeak: boolean
  readonly isActive: boolean
}

/** What a pair would change, in texts that the librarian may read; counted to a bound. */
export interface PairImpact {
  readonly left: string
  readonly right: string
  /** Texts that say the one, the other, and both. */
  readonly withLeft: number
  readonly withRight: number
  readonly withBoth: number
  /** What either side is taken for already. */
  readonly known: readonly PairView[]
}

/** Counting ends here. */
export const MOST_COUNTED = 1000
