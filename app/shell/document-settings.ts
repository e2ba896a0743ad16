import { createContext, useContext } from 'react'
import type { Locale } from '#server/language/locale.ts'

export interface Reader {
  readonly locale: Locale
  readonly theme: 'system' | 'light' | 'dark'
  readonly easyReading: boolean
}

/** What the document needs even where no loader ran: on an unknown address, or when the root loader failed. */
export interface DocumentSettings {
  readonly reader: Reader
  readonly catalogues: Readonly<Record<Locale, string>>
  /** Of this response's Content-Security-Policy. Empty in a browser, which hides nonces from scripts. */
  readonly nonce: string
  readonly requestId: string
}

const DocumentSettingsContext = createContext<DocumentSettings | null>(null)

/** Given by entry.server from the load context, by entry.client from the document itself. */
export const DocumentSettingsProvider = DocumentSettingsContext.Provider

export function useDocumentSettings(): DocumentSettings {
  const settings = useContext(DocumentSettingsContext)
  if (!settings) throw new Error('DocumentSettingsProvider is missing in entry.client or entry.server.')
  return settings
}

/** Element that carries the settings to the browser: the preload of the catalogue. */
export const CATALOGUE_LINK_ID = 'catalogue'
export const REQUEST_ID_ATTRIBUTE = 'data-request'
