import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { LegalDocumentPicker } from '#app/legal-basis/legal-document-picker.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { LocalDate } from '#server/language/dates.ts'
import type { LegalDocumentBadge, LegalDocumentView } from '#server/legal-basis/legal-basis-view.ts'
import type { LegalRelationKind } from '#server/legal-basis/legal-document.ts'
import { useLegalAct } from './use-legal-act.ts'

interface RelateDialogProps {
  document: LegalDocumentView
  /** What is recorded of the document; null while nothing is asked. */
  kind: LegalRelationKind | null
  onClose: () => void
}

/** By which document, from which day; the consequence stands above. What was filled in stays when it is refused. */
export function RelateDialog({ document, kind, onClose }: RelateDialogProps) {
  return kind && <OpenRelateDialog key={kind} {...{ document, kind, onClose }} />
}

function OpenRelateDialog({ document, kind, onClose }: RelateDialogProps & { kind: LegalRelationKind }) {
  const t = useText()
  const [acting, setActing] = useState<LegalDocumentBadge | null>(null)
  const [on, setOn] = useState<LocalDate | null>(null)
  const [note, setNote] = useState('')
  const { failure, isBusy, send } = useLegalAct(() => {
    onClose()
    return t(`legalBasis.ask.${kind}.done`)
  })
  const missing = !acting ? t('failures.legal-document-missing') : !on ? t('failures.date-empty') : null
  return (
    <ConfirmDialog
      isOpen
      title={t(`legalBasis.ask.${kind}.title`)}
      description={
        <>
          {t(`legalBasis.ask.${kind}.body`, { number: document.number })}{' '}
          {kind === 'replaces' && t('legalBasis.ask.cited', { count: document.citedIn.length })}
        </>
      }
      safeLabel={t('legalBasis.ask.safe')}
      actLabel={t(kind === 'replaces' ? 'legalBasis.acts.markReplaced' : 'legalBasis.acts.markAmended')}
      tone="primary"
      busy={isBusy}
      disabledReason={missing}
      onAct={() => send({ intent: kind, actorId: acting?.id ?? '', effectiveOn: on ?? '', note })}
      onClose={onClose}
    >
      <LegalDocumentPicker
        label={t(`legalBasis.ask.${kind}.by`)}
        required
        exceptId={document.id}
        onChange={(chosen) => {
          setActing(chosen)
          // The day on which it comes into force is the likely one.
          setOn(chosen?.inForceFrom ?? null)
        }}
      />
      <DateField
        // Another document offers another day.
        key={acting?.id ?? 'none'}
        label={t(`legalBasis.ask.${kind}.on`)}
        required
        defaultValue={on}
        onChange={setOn}
      />
      <TextField
        label={t('legalBasis.ask.note')}
        note={t('common.optional')}
        help={t('legalBasis.ask.noteHelp')}
        value={note}
        maxLength={500}
        onChange={(event) => setNote(event.target.value)}
      />
      {failure && (
        <Notice tone="error" isLive>
          {failure}
        </Notice>
      )}
    </ConfirmDialog>
  )
}
