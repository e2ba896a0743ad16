import { Link } from '@remix-run/react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { LegalDocumentView } from '#server/legal-basis/legal-basis-view.ts'
import type { RelatedDocument } from '#server/legal-basis/legal-document.ts'

/** The warning above the facts: no longer in force, not yet, or never compared. Nothing where all is well. */
export function Standing({ document }: { document: LegalDocumentView }) {
  const t = useText()
  const format = useFormat()
  const { status, successors, certainty } = document
  const isUnverified = certainty === 'unverified'
  return (
    <>
      {status.kind === 'replaced' && (
        <Notice
          tone="warn"
          title={t('legalBasis.standing.replaced', { date: format.date(status.since) })}
          className="mb-4"
        >
          {t('legalBasis.standing.replacedBy')} <DocumentLinks documents={status.by} />.{' '}
          {successors.some((one) => status.by.every((by) => by.id !== one.id)) && (
            <>
              {t('legalBasis.standing.successors')} <DocumentLinks documents={successors} />.
            </>
          )}
        </Notice>
      )}
      {status.kind === 'expired' && (
        <Notice
          tone="warn"
          title={t('legalBasis.standing.expired', { date: format.date(status.since) })}
          className="mb-4"
        />
      )}
      {status.kind === 'not-yet' && (
        <Notice title={t('legalBasis.standing.not-yet', { date: format.date(status.from) })} className="mb-4" />
      )}
      {(isUnverified || status.kind === 'unknown') && (
        <Notice
          tone="warn"
          title={t(isUnverified ? 'legalBasis.standing.unverified' : 'legalBasis.standing.unknown')}
          className="mb-4"
        >
          {isUnverified && t('legalBasis.standing.unverifiedBody')}
        </Notice>
      )}
    </>
  )
}

function DocumentLinks({ documents }: { documents: readonly RelatedDocument[] }) {
  return documents.map((document, index) => (
    <span key={document.id}>
      {index > 0 && ', '}
      <Link to={`/legal-basis/${document.id}`}>
        {document.title} ({document.number})
      </Link>
    </span>
  ))
}
