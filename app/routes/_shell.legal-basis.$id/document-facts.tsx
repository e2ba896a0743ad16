import type { ReactNode } from 'react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Card } from '#app/ui/card.tsx'
import type { LocalDate } from '#server/language/dates.ts'
import type { LegalDocumentView } from '#server/legal-basis/legal-basis-view.ts'

/** Number, issuer, days, how far they were compared. */
export function DocumentFacts({ document }: { document: LegalDocumentView }) {
  const t = useText()
  const format = useFormat()
  const day = (date: LocalDate | null) => (date ? format.date(date) : t('legalBasis.facts.unknownDay'))
  return (
    <Card title={t('legalBasis.facts.title')}>
      <dl className="grid gap-x-4 gap-y-2.5 sm:grid-cols-[10rem_minmax(0,1fr)]">
        <Fact name={t('legalBasis.facts.number')}>{document.number}</Fact>
        <Fact name={t('legalBasis.facts.kind')}>{t(`legalBasis.kinds.${document.kind}`)}</Fact>
        {document.shortTitle && <Fact name={t('legalBasis.facts.shortTitle')}>{document.shortTitle}</Fact>}
        <Fact name={t('legalBasis.facts.issuer')}>{document.issuer}</Fact>
        <Fact name={t('legalBasis.facts.issuedOn')}>{day(document.issuedOn)}</Fact>
        <Fact name={t('legalBasis.facts.inForceFrom')}>{day(document.inForceFrom)}</Fact>
        {document.inForceTo && <Fact name={t('legalBasis.facts.inForceTo')}>{day(document.inForceTo)}</Fact>}
        <Fact name={t('legalBasis.facts.certainty')}>{t(`legalBasis.certainty.${document.certainty}`)}</Fact>
        {document.note && <Fact name={t('legalBasis.facts.note')}>{document.note}</Fact>}
      </dl>
    </Card>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-sm text-ink-2 max-sm:-mb-2">{name}</dt>
      <dd className="min-w-0 whitespace-pre-line">{children}</dd>
    </>
  )
}
