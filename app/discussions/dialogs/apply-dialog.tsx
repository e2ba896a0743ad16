import { useState } from 'react'
import { v7 } from 'uuid'
import { useText } from '#app/i18n/language.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useUnsentText } from '#app/unsent/use-unsent-text.ts'
import { OUTCOMES } from '#server/discussions/content/contract.ts'
import { useTopic } from '../topic-context.tsx'
import { dialogPlace } from '../unsent-drafts.ts'
import type { PostDialogProps } from './post-dialog.tsx'
import { useDialogAct } from './use-dialog-act.ts'

/** "Đã áp dụng tại …": asks where, and how it worked. */
export function ApplyDialog({ post, onClose }: PostDialogProps) {
  const t = useText()
  // Made once, so that a second click reports nothing twice.
  const [applicationId] = useState(() => v7())
  const { userId } = useTopic().me
  const kept = dialogPlace('apply', post.id)
  const place = useUnsentText(userId, `${kept}:place`)
  const note = useUnsentText(userId, `${kept}:note`)
  const [outcome, setOutcome] = useState('')
  const [appliedOn, setAppliedOn] = useState<string | null>(null)
  const { act, close, isBusy, fault } = useDialogAct(t('discussions.apply.done'), onClose, [place, note])
  const typed = { place: place.text, note: note.text }
  const fields = { ...typed, postId: post.id, applicationId, outcome, appliedOn: appliedOn ?? '' }
  return (
    <ConfirmDialog
      isOpen
      tone="primary"
      title={t('discussions.apply.title')}
      description={null}
      safeLabel={t('common.actions.cancel')}
      actLabel={t('discussions.apply.send')}
      busy={isBusy}
      disabledReason={place.text.trim() && outcome ? null : t('failures.field-missing')}
      onAct={() => void act('apply', fields)}
      onClose={close}
    >
      <div className="grid gap-4">
        <TextField
          label={t('discussions.apply.place')}
          help={t('discussions.apply.placeHelp')}
          required
          maxLength={200}
          value={place.text}
          onChange={(event) => place.change(event.target.value)}
        />
        <RadioGroup
          legend={t('discussions.apply.outcome')}
          name="outcome"
          required
          value={outcome}
          onChange={setOutcome}
          options={OUTCOMES.map((value) => ({ value, label: t(`discussions.apply.outcomes.${value}`) }))}
        />
        <DateField label={t('discussions.apply.on')} onChange={setAppliedOn} />
        <TextArea
          label={t('discussions.apply.note')}
          help={t('discussions.apply.noteHelp')}
          rows={3}
          maxLength={2000}
          value={note.text}
          onChange={(event) => note.change(event.target.value)}
        />
        {fault && (
          <Notice tone="error" isLive>
            {fault}
          </Notice>
        )}
      </div>
    </ConfirmDialog>
  )
}
