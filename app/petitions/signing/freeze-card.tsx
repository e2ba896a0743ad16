import { useState } from 'react'
import { ActQuestion } from '#app/accounts/act-question.tsx'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { Select } from '#app/ui/select.tsx'
import { CONFIRMING_ORDERS } from '#server/petitions/signing/contract.ts'
import type { FreezePreview } from '#server/petitions/signing/signing-view.ts'
import { signingAddress } from './signing-act.ts'

interface FreezeCardProps {
  petitionId: string
  preview: FreezePreview
  departmentCount: number
}

/** What stands in the way of freezing, what is left undecided by it, in which order and by how many it is confirmed. */
export function FreezeCard({ petitionId, preview, departmentCount }: FreezeCardProps) {
  const t = useText()
  const { round, hash, findings, filesMissing, proposals } = preview
  const [order, setOrder] = useState<string>('together')
  const [quorum, setQuorum] = useState(String(departmentCount))
  const [isLeaving, setLeaving] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const warnings = findings.length - errors
  const hindrance =
    errors > 0
      ? t('petitionSigning.freeze.errors', { count: errors })
      : filesMissing.length > 0
        ? t('failures.petition-files-missing', { names: filesMissing.join(', ') })
        : proposals.length > 0 && !isLeaving
          ? t('petitionSigning.freeze.leaveFirst')
          : null
  const counts = Array.from({ length: departmentCount }, (_, index) => String(index + 1))
  return (
    <Card title={t('petitionSigning.freeze.title', { round })}>
      <div className="grid gap-4">
        <p className="text-ink-2">{t('petitionSigning.freeze.lead')}</p>
        {findings.length > 0 && (
          <Notice
            tone={errors > 0 ? 'error' : 'warn'}
            actions={
              <LinkButton size="sm" to={`/petitions/${petitionId}/document`}>
                {t('petitionSigning.freeze.seeCheck')}
              </LinkButton>
            }
          >
            {[
              ...(errors > 0 ? [t('petitionSigning.freeze.errors', { count: errors })] : []),
              ...(warnings > 0 ? [t('petitionSigning.freeze.warnings', { count: warnings })] : []),
            ].join(' ')}
          </Notice>
        )}
        {proposals.length > 0 && <OpenProposals proposals={proposals} />}
        {proposals.length > 0 && (
          <Checkbox
            label={t('petitionSigning.freeze.leave', { count: proposals.length })}
            checked={isLeaving}
            onChange={(event) => setLeaving(event.target.checked)}
          />
        )}
        <RadioGroup
          legend={t('petitionSigning.freeze.order')}
          name="order"
          value={order}
          onChange={setOrder}
          options={CONFIRMING_ORDERS.map((value) => ({ value, label: t(`petitionSigning.orders.${value}`) }))}
        />
        <Select
          label={t('petitionSigning.freeze.quorum')}
          help={t('petitionSigning.freeze.quorumHelp', { count: departmentCount })}
          emptyLabel={null}
          value={quorum}
          onChange={(event) => setQuorum(event.target.value)}
          options={counts.map((value) => ({ value, label: value }))}
          className="max-w-64"
        />
        <div>
          <Button variant="seal" disabledReason={hindrance} reasonPlacement="below" onClick={() => setAsking(true)}>
            {t('petitionSigning.freeze.act')}
          </Button>
        </div>
      </div>
      {isAsking && (
        <ActQuestion
          address={signingAddress(petitionId)}
          fields={{ intent: 'freeze', hash, order, quorum, leaving: String(isLeaving ? proposals.length : 0) }}
          title={t('petitionSigning.freeze.question', { round })}
          description={t('petitionSigning.freeze.consequence')}
          safeLabel={t('petitionSigning.freeze.keep')}
          actLabel={t('petitionSigning.freeze.confirm')}
          tone="seal"
          doneWords={t('petitionSigning.freeze.done')}
          onClose={() => setAsking(false)}
        />
      )}
    </Card>
  )
}

function OpenProposals({ proposals }: Pick<FreezePreview, 'proposals'>) {
  const t = useText()
  return (
    <section aria-labelledby="open-proposals">
      <h3 id="open-proposals" className="font-semibold">
        {t('petitionSigning.freeze.proposals', { count: proposals.length })}
      </h3>
      <p className="text-sm text-ink-2">{t('petitionSigning.freeze.proposalsHelp')}</p>
      <ul className="mt-2 grid gap-2">
        {proposals.map(({ id, departmentCode, inserted, deleted }) => (
          <li key={id} className="min-w-0 text-sm break-words">
            <span className="font-semibold">{departmentCode}</span>
            {' · '}
            {[
              ...(inserted ? [t('petitionSigning.freeze.inserted', { text: inserted })] : []),
              ...(deleted ? [t('petitionSigning.freeze.deleted', { text: deleted })] : []),
            ].join(' · ') || t('petitionSigning.freeze.formatOnly')}
          </li>
        ))}
      </ul>
    </section>
  )
}
