import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import type { ConsultationView, RoundView } from '#server/petitions/consultation/consultation-view.ts'
import { MAX_REASON } from '#server/petitions/consultation/content/contract.ts'
import { useConsultationAct } from './use-consultation-act.ts'

interface CloseDialogProps {
  consultation: ConsultationView
  round: RoundView
  onClose: () => void
}

/** Says what closing means for whom, and asks for a reason where one is needed. */
export function CloseDialog({ consultation, round, onClose }: CloseDialogProps) {
  const t = useText()
  const [reason, setReason] = useState('')
  const { petitionId, departments, consensus } = consultation
  const act = useConsultationAct(petitionId, {
    words: t('consultation.close.done', { number: round.number }),
    close: onClose,
  })
  const spoken = new Set(
    consensus?.rows.flatMap(({ cells }) =>
      cells.filter(({ said }) => said.length > 0).map((cell) => cell.departmentId),
    ),
  )
  const silent = departments.filter(({ id }) => !spoken.has(id))
  const time = round.closingTime
  const needsReason = time !== 'in-time'
  const fault =
    round.unansweredCount > 0
      ? t('consultation.close.unanswered', { count: round.unansweredCount })
      : needsReason && reason.trim() === ''
        ? t('consultation.close.needsReason')
        : null
  return (
    <ConfirmDialog
      isOpen
      title={t('consultation.close.title', { number: round.number })}
      description={t('consultation.close.body')}
      safeLabel={t('consultation.close.safe')}
      actLabel={t('consultation.close.act')}
      busy={act.isBusy}
      disabledReason={fault}
      onAct={() => act.run('close', { roundId: round.id, reason })}
      onClose={onClose}
    >
      <div className="grid gap-3">
        {time !== 'in-time' && <Notice tone="warn">{t(`consultation.close.${time}`)}</Notice>}
        {silent.length > 0 && (
          <p>
            {t('consultation.close.silent', {
              count: silent.length,
              names: silent.map(({ placeName }) => placeName).join(', '),
            })}{' '}
            {t(round.silenceAgrees && time !== 'early' ? 'consultation.close.deemed' : 'consultation.close.notDeemed')}
          </p>
        )}
        {needsReason && (
          <TextArea
            label={t('consultation.close.reason')}
            required
            value={reason}
            maxLength={MAX_REASON}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
        {act.failure && (
          <Notice tone="error" isLive>
            {t.failure(act.failure)}
          </Notice>
        )}
      </div>
    </ConfirmDialog>
  )
}
