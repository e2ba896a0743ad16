import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { provideText } from '#app/i18n/catalogue-store.ts'
import { LanguageProvider } from '#app/i18n/language.tsx'
import { textIn } from '#server/language/catalogue.ts'
import type { Locale } from '#server/language/locale.ts'

/** The HTML of a part as the server sends it, in one language. What needs a browser is tested in test/e2e. */
export function renderPart(part: ReactNode, locale: Locale = 'vi'): string {
  provideText(textIn(locale))
  return renderToStaticMarkup(
    <LanguageProvider locale={locale} addresses={{ vi: '', en: '' }}>
      {part}
    </LanguageProvider>,
  )
}
