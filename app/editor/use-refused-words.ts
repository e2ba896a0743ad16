import { useCallback } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { screenLines } from '#server/cases/screening/contract.ts'
import type { Warn } from './warned-words-plugin.ts'

/** What no shared text may say (R2, R3), underlined while one types, with its reason. */
export function useRefusedWords(): Warn {
  const t = useText()
  const [secret, denouncer] = [t('cases.publish.secretWords'), t('cases.publish.denouncerWords')]
  return useCallback<Warn>(
    (lines) =>
      screenLines(lines).map(({ code, ...place }) => ({ ...place, why: code === 'secret' ? secret : denouncer })),
    [secret, denouncer],
  )
}
