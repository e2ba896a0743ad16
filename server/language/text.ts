import type { ICUArgs } from 'use-intl/core'
import formatCompiled from 'use-intl/format-message/format-only'
import type { Failure } from '#server/kernel/result.ts'
import { INTL_LOCALE, type Locale } from './locale.ts'
import type { Messages } from './messages/vi/catalogue.ts'

type LeafPath<T> = {
  [Key in keyof T & string]: T[Key] extends string ? Key : `${Key}.${LeafPath<T[Key]>}`
}[keyof T & string]

type LeafAt<T, Path extends string> = Path extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? LeafAt<T[Head], Rest>
    : never
  : Path extends keyof T
    ? T[Path]
    : never

type Values<Message extends string> = ICUArgs<
  Message,
  { ICUArgument: string | number; ICUNumberArgument: number; ICUDateArgument: Date }
>

/** Every key of the catalogue, e.g. 'shell.nav.home'. */
export type TextKey = LeafPath<Messages>

/** The values a key's message asks for; none where it has no placeholder. */
export type TextValues<Key extends TextKey> = keyof Values<LeafAt<Messages, Key> & string> extends never
  ? []
  : [values: Values<LeafAt<Messages, Key> & string>]

/** The words of one language: `text('shell.nav.home')`. Keys and values are checked by the compiler. */
export interface Text {
  <Key extends TextKey>(key: Key, ...values: TextValues<Key>): string
  /** The sentence of a refusal: `failures.<code>` with its details; a code without a sentence gets the general one. */
  failure(failure: Failure): string
  readonly locale: Locale
}

/** Messages compiled ahead (messages → `compileCatalogue`), plain JSON. */
export type CompiledCatalogue = { readonly [name: string]: CompiledCatalogue | CompiledMessage }
export type CompiledMessage = Parameters<typeof formatCompiled>[1]

/** Binds a compiled catalogue to a language. Small on purpose: this is what the browser loads. */
export function createText(locale: Locale, catalogue: CompiledCatalogue): Text {
  function say(key: string, values?: Record<string, string | number | Date>): string | null {
    const message = find(catalogue, key)
    if (message === null) return null
    const options = { cache: CACHE, formatters: FORMATTERS, locale: INTL_LOCALE[locale] }
    return String(formatCompiled(key, message, values, options))
  }
  function text(key: string, values?: Record<string, string | number | Date>): string {
    // A key that compiles exists; an old tab beside a new server may still miss one, and shows the key, not a blank.
    return say(key, values) ?? key
  }
  const failure = ({ code, details }: Failure) => say(`failures.${code}`, flat(details)) ?? text('failures.unknown')
  return Object.assign(text, { locale, failure }) as Text // the keys and values were checked where it is called
}

function find(catalogue: CompiledCatalogue, key: string): CompiledMessage | null {
  let at: CompiledCatalogue | CompiledMessage | undefined = catalogue
  for (const name of key.split('.')) {
    if (at === undefined || typeof at === 'string' || Array.isArray(at)) return null
    at = (at as CompiledCatalogue)[name] // neither a text nor a compiled message: a level of the tree
  }
  return typeof at === 'string' || Array.isArray(at) ? at : null
}

function flat(details: Failure['details']): Record<string, string | number> {
  const entries = Object.entries(details ?? {}).map(([name, value]) => {
    if (Array.isArray(value)) return [name, value.join(', ')] as const
    return [name, typeof value === 'number' ? value : String(value)] as const
  })
  return Object.fromEntries(entries)
}

const CACHE = { dateTime: {}, displayNames: {}, list: {}, message: {}, number: {}, pluralRules: {}, relativeTime: {} }

/** Plural rules are costly to build and asked for in lists; the other formatters are rare in messages. */
const pluralRules = new Map<string, Intl.PluralRules>()

const FORMATTERS: Parameters<typeof formatCompiled>[3]['formatters'] = {
  getPluralRules: (locale, options) => {
    const key = `${locale}:${options?.type}`
    const rules = pluralRules.get(key) ?? new Intl.PluralRules(locale, options)
    pluralRules.set(key, rules)
    return rules
  },
  getNumberFormat: (...args) => new Intl.NumberFormat(...args),
  getDateTimeFormat: (...args) => new Intl.DateTimeFormat(...args),
  getRelativeTimeFormat: (...args) => new Intl.RelativeTimeFormat(...args),
  getListFormat: (...args) => new Intl.ListFormat(...args),
  getDisplayNames: (...args) => new Intl.DisplayNames(...args),
}
