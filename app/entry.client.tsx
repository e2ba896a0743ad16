import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { isLocale } from '#server/language/locale.ts'
import { loadText } from './i18n/catalogue-store.ts'
import { keepPageThroughFaults } from './live/steady-requests.ts'
import {
  CATALOGUE_LINK_ID,
  type DocumentSettings,
  DocumentSettingsProvider,
  REQUEST_ID_ATTRIBUTE,
} from './shell/document-settings.ts'
import { endEarlyPresses } from './shell/early-acts.tsx'

/** The document says in which language and look it was written; hydration must start from exactly that. */
function settingsOf(root: HTMLElement): DocumentSettings {
  const { theme, reading } = root.dataset
  const address = document.getElementById(CATALOGUE_LINK_ID)?.getAttribute('href') ?? ''
  const locale = isLocale(root.lang) ? root.lang : 'vi'
  return {
    reader: {
      locale,
      theme: theme === 'light' || theme === 'dark' ? theme : 'system',
      easyReading: reading === 'easy',
    },
    catalogues: { vi: '/catalogue/vi', en: '/catalogue/en', [locale]: address },
    nonce: '',
    requestId: root.getAttribute(REQUEST_ID_ATTRIBUTE) ?? '',
  }
}

/**
 * Waits until Remix has decoded the page's data. Its component throws the promise of that before its first hook; left to
 * React, the root would hang on it, and a key pressed meanwhile would end hydration with "Root did not complete" and a
 * page that answers nothing any more (a journey on a slowed machine keeps this).
 */
async function dataDecoded(): Promise<void> {
  try {
    RemixBrowser({})
  } catch (thrown) {
    if (thrown instanceof Promise) await thrown
  }
}

const settings = settingsOf(document.documentElement)
const { locale } = settings.reader
const text = await loadText(locale, settings.catalogues[locale])

// Without its words the page stays as the server wrote it: readable, its links and forms work without scripts.
if (text) {
  keepPageThroughFaults()
  await dataDecoded()
  startTransition(() => {
    endEarlyPresses()
    hydrateRoot(
      document,
      <StrictMode>
        <DocumentSettingsProvider value={settings}>
          <RemixBrowser />
        </DocumentSettingsProvider>
      </StrictMode>,
    )
  })
}
