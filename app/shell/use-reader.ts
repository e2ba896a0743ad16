import { useFetchers, useRouteLoaderData } from '@remix-run/react'
import { isLocale } from '#server/language/locale.ts'
import type { loader } from '../root.tsx'
import { type Reader, useDocumentSettings } from './document-settings.ts'

export const PREFERENCES_PATH = '/preferences'

/** Language and look of the person, with what was just chosen applied before the server has answered. */
export function useReader(): Reader {
  const { reader } = useDocumentSettings()
  const saved = useRouteLoaderData<typeof loader>('root')?.reader ?? reader
  return useFetchers()
    .filter((fetcher) => fetcher.formAction === PREFERENCES_PATH)
    .reduce((shown, { formData }) => withChosen(shown, formData), saved)
}

function withChosen(reader: Reader, form: FormData | undefined): Reader {
  const [locale, theme, easyReading] = ['locale', 'theme', 'easyReading'].map((name) => form?.get(name))
  return {
    locale: isLocale(locale) ? locale : reader.locale,
    theme: theme === 'system' || theme === 'light' || theme === 'dark' ? theme : reader.theme,
    easyReading: easyReading ? easyReading === 'on' : reader.easyReading,
  }
}
