import { useText } from '#app/i18n/language.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { LegalDocumentView } from '#server/legal-basis/legal-basis-view.ts'
import type { LegalRelation } from '#server/legal-basis/legal-document.ts'
import { useLegalAct } from './use-legal-act.ts'

interface WithdrawDialogProps {
  document: LegalDocumentView
  /** Null while nothing is asked. */
  relation: LegalRelation | null
  onClose: () => void
}

/** A recorded amendment or replacement is taken back. */
export function WithdrawDialog({ document, relation, onClose }: WithdrawDialogProps) {
  return relation && <OpenWithdrawDialog key={relation.id} {...{ document, relation, onClose }} />
}

function OpenWithdrawDialog({ document, relation, onClose }: WithdrawDialogProps & { relation: LegalRelation }) {
  const t = useText()
  const { failure, isBusy, send } = useLegalAct(() => {
    onClose()
    return t('legalBasis.ask.withdraw.done')
  })
  return (
    <ConfirmDialog
      isOpen
      title={t('legalBasis.ask.withdraw.title')}
      description={
        relation.kind === 'replaces'
          ? t('legalBasis.ask.withdraw.replaces', { number: document.number })
          : t('legalBasis.ask.withdraw.amends', { number: relation.other.number })
      }
      safeLabel={t('legalBasis.ask.withdraw.safe')}
      actLabel={t('legalBasis.timeline.withdraw')}
      busy={isBusy}
      onAct={() => send({ intent: 'withdraw', relationId: relation.id })}
      onClose={onClose}
    >
      {failure && (
        <Notice tone="error" isLive>
          {failure}
        </Notice>
      )}
    </ConfirmDialog>
  )
}
