import { useText } from '#app/i18n/language.tsx'
import type { HolderView } from '#server/files/quarantine/contract.ts'

/** Where a file belongs, in words: the officer decides on it without entering the room. */
export function HolderPlace({ place }: { place: HolderView['place'] }) {
  const t = useText()
  if (!place) return <>{t('quarantine.places.gone')}</>
  const { kind, title, code } = place
  if (!code && kind === 'case') return <>{t('quarantine.places.uncodedCase', { title })}</>
  if (kind === 'discussion') return <>{t('quarantine.places.discussion', { title })}</>
  return <>{code ? t(`quarantine.places.${kind}`, { title, code }) : t('quarantine.places.uncoded', { title })}</>
}
