import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Locale } from '#server/language/locale.ts'
import type { Text } from '#server/language/text.ts'
import { knownText, loadText } from './catalogue-store.ts'

const LanguageContext = createContext<Text | null>(null)

interface LanguageProviderProps {
  /** The language asked for. Until its catalogue is here, the page keeps the one it shows: nothing reloads. */
  locale: Locale
  /** Where each catalogue lies. */
  addresses: Readonly<Record<Locale, string>>
  children: ReactNode | ((shown: Locale) => ReactNode)
}

/** Puts the words of one language under everything below. */
export function LanguageProvider({ locale, addresses, children }: LanguageProviderProps) {
  const [shown, setShown] = useState(() => knownText(locale) ?? knownText('vi') ?? knownText('en'))
  const text = knownText(locale) ?? shown
  const address = addresses[locale]

  useEffect(() => {
    let isCurrent = true
    void loadText(locale, address).then((loaded) => {
      if (isCurrent && loaded) setShown(() => loaded) // a Text is a function: React would call it
    })
    return () => {
      isCurrent = false
    }
  }, [locale, address])

  if (!text) throw new Error('No catalogue was provided before rendering (entry.client, entry.server).')
  return (
    <LanguageContext.Provider value={text}>
      {typeof children === 'function' ? children(text.locale) : children}
    </LanguageContext.Provider>
  )
}

/** The words of the page's language: `const t = useText(); t('common.actions.save')`. */
export function useText(): Text {
  const text = useContext(LanguageContext)
  if (!text) throw new Error('useText needs LanguageProvider above it.')
  return text
}

export function useLocale(): Locale {
  return useText().locale
}

/** A value that depends on the language alone. */
export function useInLanguage<T>(make: (locale: Locale) => T): T {
  const locale = useLocale()
  return useMemo(() => make(locale), [locale, make])
}
