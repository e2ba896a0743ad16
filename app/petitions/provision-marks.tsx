import { TriangleAlert } from 'lucide-react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Chip } from '#app/ui/chip.tsx'
import type { LegalStatus } from '#server/legal-basis/contract.ts'
import type { ProvisionStanding } from '#server/petitions/items/provision-standing.ts'

/** Beside a cited provision: “chưa đối chiếu”, or that the document is not in force, with what stands in its place. */
export function ProvisionMarks({ standing }: { standing: ProvisionStanding | undefined }) {
  const t = useText()
  const isUnchecked = standing?.isUnchecked ?? true
  return (
    <>
      {isUnchecked && <Chip tone="line">{t('items.page.unchecked')}</Chip>}
      {standing?.status && <StatusWarning standing={standing} status={standing.status} />}
    </>
  )
}

function StatusWarning({ standing, status }: { standing: ProvisionStanding; status: LegalStatus }) {
  const t = useText()
  const format = useFormat()
  if (status.kind === 'in-force' || status.kind === 'unknown') return null
  const successors = standing.successors.map(({ number, title, shortTitle }) => `${shortTitle || title} ${number}`)
  return (
    <span className="inline-flex items-start gap-1.5 text-sm font-medium text-warn">
      <TriangleAlert size={16} aria-hidden className="mt-[3px] flex-none" />
      <span>
        {status.kind === 'not-yet'
          ? t('items.page.notYetInForce', { date: format.date(status.from) })
          : t('items.page.notInForce')}
        {successors.length > 0 && ` ${t('items.page.successor', { documents: successors.join('; ') })}`}
      </span>
    </span>
  )
}
