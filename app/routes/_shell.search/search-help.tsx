import { useText } from '#app/i18n/language.tsx'

/** How to ask, in four lines. */
export function SearchHelp() {
  const t = useText()
  return (
    <section aria-labelledby="how-to-search" className="rounded-lg border border-line bg-surface p-5">
      <h2 id="how-to-search" className="mb-2 text-md font-semibold">
        {t('search.help.title')}
      </h2>
      <ul className="list-disc space-y-1.5 pl-5 text-button text-ink-2">
        <li>{t('search.help.tones')}</li>
        <li>{t('search.help.quotes')}</li>
        <li>{t('search.help.operators')}</li>
        <li>{t('search.help.numbers')}</li>
      </ul>
    </section>
  )
}
