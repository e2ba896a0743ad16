import compile from 'icu-minify/compile'
import { LOCALES, type Locale } from './locale.ts'
import { messages as en } from './messages/en/catalogue.ts'
import { messages as vi } from './messages/vi/catalogue.ts'
import { type CompiledCatalogue, createText, type Text } from './text.ts'

interface MessageTree {
  readonly [name: string]: string | MessageTree
}

/**
 * Both catalogues with their messages compiled ahead (ICU syntax → small arrays), so that nobody formats with a parser.
 * For the server only: a browser gets the one of its language as JSON (app/routes/catalogue.$locale).
 */
const compiled = new Map<Locale, CompiledCatalogue>()
const texts = new Map<Locale, Text>()

export function compiledCatalogue(locale: Locale): CompiledCatalogue {
  const known = compiled.get(locale)
  if (known) return known
  const fresh = compileTree({ vi, en }[locale])
  compiled.set(locale, fresh)
  return fresh
}

/** The words of a language on the server: pages, mail and documents share them. */
export function textIn(locale: Locale): Text {
  const known = texts.get(locale)
  if (known) return known
  const fresh = createText(locale, compiledCatalogue(locale))
  texts.set(locale, fresh)
  return fresh
}

/** Short fingerprint of a catalogue: part of its address, so that it may be cached for ever. */
export function catalogueVersion(locale: Locale): string {
  const known = versions.get(locale)
  if (known) return known
  const fresh = fingerprint(JSON.stringify(compiledCatalogue(locale)))
  versions.set(locale, fresh)
  return fresh
}

const versions = new Map<Locale, string>()

/** Addresses of all catalogues, for the root loader. */
export function catalogueAddresses(): Readonly<Record<Locale, string>> {
  const entries = LOCALES.map((locale) => [locale, `/catalogue/${locale}?v=${catalogueVersion(locale)}`])
  return Object.fromEntries(entries) as Record<Locale, string> // every locale is a key
}

function compileTree(tree: MessageTree): CompiledCatalogue {
  return Object.fromEntries(
    Object.entries(tree).map(([name, value]) => [
      name,
      typeof value === 'string' ? compile(value) : compileTree(value),
    ]),
  )
}

/** FNV-1a over UTF-16 units, twice with different seeds: 64 bits, not for security. */
function fingerprint(text: string): string {
  return [0x811c9dc5, 0x01000193]
    .map((seed) => {
      let hash = seed
      for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
      return (hash >>> 0).toString(36)
    })
    .join('')
}
