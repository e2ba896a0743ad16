import { useText } from '#app/i18n/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { ItemText } from '#server/petitions/items/content/contract.ts'
import { refusedPartsIn } from '#server/petitions/items/screening/contract.ts'

/** Which parts say what this system does not take, while one types; the item goes to nobody until they are gone. */
export function RefusedWordsNotice({ content }: { content: ItemText }) {
  const t = useText()
  const refused = refusedPartsIn(content)
  if (refused.length === 0) return null
  return (
    <Notice tone="error" isLive title={t('items.refusedWords.title')}>
      <ul className="list-disc pl-5">
        {refused.map(({ part, code }) => (
          <li key={`${part}-${code}`}>{t(`items.refusedWords.${code}`, { part: t(`items.parts.${part}`) })}</li>
        ))}
      </ul>
    </Notice>
  )
}
