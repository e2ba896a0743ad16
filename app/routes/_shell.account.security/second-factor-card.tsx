import { type ReactNode, useId, useState } from 'react'
import { EnrolSecondFactor } from '#app/accounts/enrol-second-factor.tsx'
import { RecoveryCodeList } from '#app/accounts/recovery-code-list.tsx'
import { useProvenAction } from '#app/accounts/use-proven-action.tsx'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Chip } from '#app/ui/chip.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { OwnSecurityView } from '#server/accounts/contract.ts'
import type { action } from './route.tsx'
import { TurnOffDialog } from './turn-off-dialog.tsx'

const ADDRESS = '/account/security'
/** From here on the page says that new codes are due. */
const FEW_CODES = 3

/** The code of an authenticator app beside the password: on, off, and the codes for the day the phone is lost. */
export function SecondFactorCard({ security }: { security: OwnSecurityView }) {
  const t = useText()
  // Turned on by this very page: the recovery codes stay until the person has kept them.
  const [isEnrolling, setEnrolling] = useState(!security.secondFactor)
  const isShownOn = security.secondFactor && !isEnrolling
  return (
    <Card
      title={t('accounts.secondFactor.title')}
      action={
        security.secondFactor ? (
          <Chip tone="ok">{t('accounts.secondFactor.on')}</Chip>
        ) : (
          <Chip>{t('accounts.secondFactor.off')}</Chip>
        )
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <p data-print="hide" className="text-ink-2">
          {t('accounts.secondFactor.body')}
        </p>
        {isShownOn ? (
          <TurnedOn security={security} onTurnedOff={() => setEnrolling(true)} />
        ) : (
          <EnrolSecondFactor
            address={ADDRESS}
            onward={<Kept onKept={() => setEnrolling(false)}>{t('accounts.recovery.kept')}</Kept>}
          />
        )}
      </div>
    </Card>
  )
}

function Kept({ onKept, children }: { onKept: () => void; children: ReactNode }) {
  return (
    <Button data-print="hide" className="justify-self-start" onClick={onKept}>
      {children}
    </Button>
  )
}

function TurnedOn({ security, onTurnedOff }: { security: OwnSecurityView; onTurnedOff: () => void }) {
  const t = useText()
  const renewal = useProvenAction<typeof action>(ADDRESS)
  const [keptCodes, setKeptCodes] = useState<readonly string[] | null>(null)
  const [isAsking, setAsking] = useState(false)
  const reasonId = useId()
  const codes = renewal.answer && 'recoveryCodes' in renewal.answer ? renewal.answer.recoveryCodes : null
  if (codes && codes !== keptCodes) {
    return (
      <div className="grid gap-4">
        <RecoveryCodeList codes={codes} />
        <Kept onKept={() => setKeptCodes(codes)}>{t('accounts.recovery.kept')}</Kept>
      </div>
    )
  }
  const left = security.recoveryCodesLeft
  return (
    <div className="grid gap-3">
      {left <= FEW_CODES ? (
        <Notice tone="warn">{t('accounts.recovery.few', { count: left })}</Notice>
      ) : (
        <p>{t('accounts.recovery.left', { count: left })}</p>
      )}
      {renewal.failure && (
        <Notice tone="error" isLive>
          {t.failure(renewal.failure)}
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        <Button busy={renewal.isBusy} onClick={() => renewal.send({ intent: 'renew-recovery-codes' })}>
          {t('accounts.recovery.renew')}
        </Button>
        {!security.secondFactorRequired && (
          <Button variant="danger" onClick={() => setAsking(true)}>
            {t('accounts.secondFactor.turnOff')}
          </Button>
        )}
      </div>
      {security.secondFactorRequired && (
        <p id={reasonId} className="text-sm text-ink-2">
          {t('accounts.secondFactor.required')}
        </p>
      )}
      {isAsking && <TurnOffDialog onDone={onTurnedOff} onClose={() => setAsking(false)} />}
      {renewal.dialog}
    </div>
  )
}
