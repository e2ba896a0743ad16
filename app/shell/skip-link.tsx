import { useText } from '#app/i18n/language.tsx'
import { InPageLink } from '#app/ui/in-page-link.tsx'

export const CONTENT_ID = 'content'

/** The first stop of the Tab key: past the frame. */
export function SkipLink() {
  const t = useText()
  return (
    <InPageLink
      target={CONTENT_ID}
      data-print="hide"
      className="sr-only z-(--z-tooltip) rounded-md bg-primary px-4 py-2 font-semibold text-on-primary focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
    >
      {t('shell.skip')}
    </InPageLink>
  )
}
