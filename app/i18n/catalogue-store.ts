import type { Locale } from '#server/language/locale.ts'
import { type CompiledCatalogue, createText, type Text } from '#server/language/text.ts'

/** Texts this process has at hand: both on the server, the one of the page (and those switched to) in a browser. */
const texts = new Map<Locale, Text>()

export function provideText(text: Text): Text {
  texts.set(text.locale, text)
  return text
}

export function knownText(locale: Locale): Text | undefined {
  return texts.get(locale)
}

/** Fetches a catalogue once. Null when it cannot be had now: the page then stays in the language it shows. */
export async function loadText(locale: Locale, address: string): Promise<Text | null> {
  const known = texts.get(locale)
  if (known) return known
  try {
    // The same mode and credentials as the <link rel="preload"> of the document, so that its answer is used.
    const response = await fetch(address, { mode: 'cors', credentials: 'same-origin' })
    if (!response.ok) return null
    return provideText(createText(locale, (await response.json()) as CompiledCatalogue)) // written by our own server
  } catch (error) {
    console.warn('The catalogue could not be loaded.', error)
    return null
  }
}
