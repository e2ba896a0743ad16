import { Link } from '@remix-run/react'
import { useText } from '#app/i18n/language.tsx'
import { DepartmentNames } from '#app/petitions/department-names.tsx'
import { ItemSections } from '#app/petitions/item-sections.tsx'
import { Chip } from '#app/ui/chip.tsx'
import type { ItemView } from '#server/petitions/items/item-view.ts'

/** Where a composed item comes from: each origin in its own words, folded until it is wanted. */
export function OriginsCard({ origins }: { origins: ItemView['origins'] }) {
  const t = useText()
  return (
    <section aria-labelledby="origins" className="rounded-lg border border-line bg-surface">
      <div className="px-6 pt-4 pb-2 max-md:px-4">
        <h2 id="origins" className="text-lg font-semibold">
          {t('items.page.origins')}
        </h2>
        <p className="text-sm text-ink-2">{t('items.page.originsBody')}</p>
      </div>
      <ul className="divide-y divide-line">
        {origins.map((origin) => (
          <li key={origin.id}>
            <details className="group">
              <summary className="cursor-pointer px-6 py-3 hover:bg-surface-hover max-md:px-4">
                <span className="font-semibold">
                  {origin.code} · {origin.title}
                </span>
                {origin.isBase && (
                  <span className="ml-2 inline-block align-middle">
                    <Chip tone="info">{t('items.page.base')}</Chip>
                  </span>
                )}
                <span className="mt-1 block text-sm text-ink-2">
                  <DepartmentNames departments={origin.departments} />
                </span>
              </summary>
              <div className="grid gap-4 px-6 pb-5 max-md:px-4">
                <ItemSections content={origin.content} level={3} />
                <p>
                  <Link to={`/petitions/items/${origin.id}`}>{t('items.page.openOrigin')}</Link>
                </p>
              </div>
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}
