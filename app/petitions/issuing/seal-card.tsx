import { useState } from 'react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import type { IssueCapacity } from '#server/petitions/issuing/content/contract.ts'
import type { IssuingView } from '#server/petitions/issuing/issuing-view.ts'
import { RecordDialog } from './record-dialog.tsx'
import { SignerFields } from './signer-fields.tsx'

interface SealCardProps {
  issuing: IssuingView
  /** Who is printed in the công văn that is signed in its PDF, where one was prepared. */
  letterSigner: { readonly signerName: string; readonly signerOffice: string; readonly capacity: IssueCapacity } | null
}

/** Who signed outside, in which capacity, and when the agency's signature followed. */
export function SealCard({ issuing, letterSigner }: SealCardProps) {
  const t = useText()
  const format = useFormat()
  const [isAsking, setAsking] = useState(false)
  const { issue, abilities, foreseenSigner, petitionId, leadName } = issuing
  const signature = issue?.signature ?? null
  const foreseen = { signerName: foreseenSigner.name, signerOffice: foreseenSigner.office }
  return (
    <Card title={t('petitionIssuing.seal.title')}>
      {signature ? (
        <>
          <p className="font-semibold break-words">
            {t('petitionIssuing.seal.stated', {
              capacity: t(`petitionIssuing.capacities.${signature.capacity}`),
              name: signature.signerName,
              office: signature.signerOffice,
            })}
          </p>
          <p className="text-sm text-ink-2">
            {t('petitionIssuing.seal.days', {
              signed: format.date(signature.signedOn),
              sealed: format.date(signature.sealedOn),
            })}
          </p>
          <p className="mt-2 text-sm text-ink-2">{t('petitionIssuing.seal.lead')}</p>
        </>
      ) : (
        <p className="text-ink-2">
          {abilities.seal ? t('petitionIssuing.seal.lead') : t('petitionIssuing.waiting', { lead: leadName })}
        </p>
      )}
      {abilities.seal && (
        <div className="mt-4">
          <Button variant={signature ? 'secondary' : 'primary'} onClick={() => setAsking(true)}>
            {t(signature ? 'petitionIssuing.seal.correct' : 'petitionIssuing.seal.act')}…
          </Button>
        </div>
      )}
      {isAsking && (
        <RecordDialog
          action={`/petitions/${petitionId}/issuing`}
          fields={{ intent: 'seal' }}
          title={t('petitionIssuing.seal.title')}
          description={t('petitionIssuing.seal.lead')}
          safeLabel={t('petitionIssuing.number.safe')}
          actLabel={t('petitionIssuing.seal.act')}
          doneWords={t('petitionIssuing.seal.done')}
          onClose={() => setAsking(false)}
        >
          <SignerFields signer={signature ?? letterSigner ?? { ...foreseen, capacity: 'head' }} />
          <DateField
            label={t('petitionIssuing.seal.signedOn')}
            name="signedOn"
            required
            defaultValue={signature?.signedOn ?? issue?.documentDate}
          />
          <DateField
            label={t('petitionIssuing.seal.sealedOn')}
            name="sealedOn"
            required
            defaultValue={signature?.sealedOn ?? issue?.documentDate}
          />
        </RecordDialog>
      )}
    </Card>
  )
}
