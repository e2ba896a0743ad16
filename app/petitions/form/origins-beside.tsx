import { useText } from '#app/i18n/language.tsx'
import { DepartmentNames } from '#app/petitions/department-names.tsx'
import { ItemSections } from '#app/petitions/item-sections.tsx'
import type { ItemForm } from '#server/petitions/items/item-view.ts'

/** While a composed text is written: its origins, to take words from. */
export function OriginsBeside({ origins }: { origins: ItemForm['origins'] }) {
  const t = useText()
  return (
    <section aria-labelledby="origins-beside" className="rounded-lg border border-line bg-surface">
      <h2 id="origins-beside" className="px-5 pt-4 pb-2 text-lg font-semibold max-md:px-4">
        {t('items.form.useOrigin')}
      </h2>
      <ul className="divide-y divide-line">
        {origins.map((origin) => (
          <li key={origin.id}>
            <details>
              <summary className="cursor-pointer px-5 py-3 hover:bg-surface-hover max-md:px-4">
                <span className="font-semibold">
                  {origin.code} · {origin.title}
                </span>
                <span className="mt-1 block text-sm text-ink-2">
                  <DepartmentNames departments={origin.departments} />
                </span>
              </summary>
              <div className="px-5 pb-5 max-md:px-4">
                <ItemSections content={origin.content} level={3} />
              </div>
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}
