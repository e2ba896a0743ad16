import { Circle, CircleCheck } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import { missingIn, type RequiredPart } from '#server/petitions/items/content/contract.ts'
import type { ItemContent } from '#server/petitions/items/contract.ts'

/** The sections of the form in their order, each with the parts that must be said in it. */
export const FORM_SECTIONS = [
  { name: 'about', needs: ['title', 'field'] },
  { name: 'difficulty', needs: ['situation'] },
  { name: 'provisions', needs: [] },
  { name: 'cause', needs: [] },
  { name: 'proposal', needs: ['proposalKind', 'proposal', 'authority', 'level'] },
  { name: 'evidence', needs: [] },
] as const satisfies readonly { name: string; needs: readonly RequiredPart[] }[]
export type FormSection = (typeof FORM_SECTIONS)[number]['name']

/** The way about the form; says in words which sections still lack something that must be said. */
export function SectionNav({ content, hasFiles }: { content: ItemContent; hasFiles: boolean }) {
  const t = useText()
  const missing = missingIn(content)
  const isFilled: Readonly<Record<FormSection, boolean>> = {
    about: true,
    difficulty: true,
    provisions: content.provisions.length > 0,
    cause: Boolean(content.cause.trim()),
    proposal: true,
    evidence: hasFiles || content.citations.length > 0,
  }
  return (
    <nav aria-label={t('items.form.sections')} className="lg:sticky lg:top-20">
      <ol className="flex flex-wrap gap-x-4 gap-y-1 lg:grid lg:gap-0.5">
        {FORM_SECTIONS.map(({ name, needs }) => {
          const lacks = needs.some((part) => missing.includes(part))
          const isDone = !lacks && isFilled[name]
          return (
            <li key={name}>
              <a
                href={`#${name}`}
                className="flex items-start gap-2 rounded-md py-1.5 text-ink-2 hover:text-ink max-lg:text-sm max-md:py-2.5"
              >
                {isDone ? (
                  <CircleCheck size={18} aria-hidden className="mt-[3px] flex-none text-ok" />
                ) : (
                  <Circle size={18} aria-hidden className="mt-[3px] flex-none text-ink-3" />
                )}
                <span>
                  {t(`items.sections.${name}`)}
                  {lacks && <span className="block text-sm text-warn">{t('items.form.empty')}</span>}
                  {isDone && <span className="sr-only">, {t('items.form.filled')}</span>}
                </span>
              </a>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
