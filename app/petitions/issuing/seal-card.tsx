import { useState } from 'react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { ISSUE_CAPACITIES, ISSUE_LENGTHS } from '#server/petitions/issuing/content/contract.ts'
import type { IssuingView } from '#server/petitions/issuing/issuing-view.ts'
import { RecordDialog } from './record-dialog.tsx'

/** Who signed outside, in which capacity, and when the agency's signature followed. */
export function SealCard({ issuing }: { issuing: IssuingView }) {
  const t = useText()
  const format = useFormat()
  const [isAsking, setAsking] = useState(false)
  const { issue, abilities, foreseenSigner, petitionId, leadName } = issuing
  const signature = issue?.signature ?? null
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
          <TextField
            label={t('petitionIssuing.seal.signerName')}
            name="signerName"
            required
            maxLength={ISSUE_LENGTHS.signerName}
            autoComplete="off"
            defaultValue={signature?.signerName ?? foreseenSigner.name}
          />
          <TextField
            label={t('petitionIssuing.seal.signerOffice')}
            name="signerOffice"
            required
            maxLength={ISSUE_LENGTHS.signerOffice}
            autoComplete="off"
            defaultValue={signature?.signerOffice ?? foreseenSigner.office}
          />
          <RadioGroup
            legend={t('petitionIssuing.seal.capacity')}
            name="capacity"
            defaultValue={signature?.capacity ?? 'head'}
            options={ISSUE_CAPACITIES.map((value) => ({ value, label: t(`petitionIssuing.capacities.${value}`) }))}
          />
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
