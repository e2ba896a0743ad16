import { Link2 } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import { IconButton } from '#app/ui/icon-button.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import type { CaseReference } from '#server/cases/case-view.ts'
import { anchorOf, type CaseSectionText } from '#server/cases/content/contract.ts'
import { CaseBlocks } from './case-blocks.tsx'

/** One part of a case, at its own address. */
export function CaseSectionPart({ part, references }: { part: CaseSectionText; references: readonly CaseReference[] }) {
  const t = useText()
  const toaster = useToaster()
  const anchor = anchorOf(part.section)
  const name = t(`cases.sections.${part.section}`)

  async function copyLink() {
    const { origin, pathname, search } = window.location
    try {
      await navigator.clipboard.writeText(`${origin}${pathname}${search}#${anchor}`)
      toaster.show({ tone: 'ok', text: t('cases.page.linkCopied') })
    } catch {
      // Without a clipboard the address itself is what one copies.
      window.location.hash = anchor
    }
  }

  return (
    <section id={anchor} aria-labelledby={`${anchor}-name`} className="group scroll-mt-20 target:bg-primary-soft">
      <div className="mb-1.5 flex items-center gap-1">
        <h2 id={`${anchor}-name`} className="text-lg font-semibold">
          {name}
        </h2>
        <span data-print="hide">
          <IconButton
            icon={Link2}
            size="sm"
            label={`${t('cases.page.copyLink')}: ${name}`}
            onClick={() => void copyLink()}
          />
        </span>
      </div>
      <CaseBlocks part={part} references={references} />
    </section>
  )
}
