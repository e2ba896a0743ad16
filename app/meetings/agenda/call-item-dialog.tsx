import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import type { ItemView, MeetingView } from '#server/meetings/board/contract.ts'
import { placeOfCurrent } from '../meeting-words.ts'
import { useMeetingAct } from '../use-meeting-act.ts'

interface CallItemDialogProps {
  view: MeetingView
  item: ItemView
  onClose: () => void
}

/** On to an item, or back to one with a reason; what ends with it is said before. */
export function CallItemDialog({ view, item, onClose }: CallItemDialogProps) {
  const t = useText()
  const act = useMeetingAct()
  const [reason, setReason] = useState('')
  // What the chair saw when asking: should it move meanwhile, the server refuses and says so.
  const [expected] = useState(view.itemId)
  const current = view.items.find(({ id }) => id === view.itemId)
  const isBack = view.items.findIndex(({ id }) => id === item.id) < placeOfCurrent(view)

  async function call() {
    if (await act.run('call-item', { itemId: item.id, expected: expected ?? '', reason })) onClose()
  }

  return (
    <ConfirmDialog
      isOpen
      tone="primary"
      title={t(isBack ? 'meeting.chair.backTitle' : 'meeting.chair.callTitle')}
      description={
        <>
          <strong className="block font-semibold text-ink">{item.title}</strong>
          {current && t('meeting.chair.callBody', { title: current.title })}
          {view.speech && <> {t('meeting.chair.callSpeech', { name: view.speech.speaker.fullName })}</>}
        </>
      }
      safeLabel={t('common.actions.cancel')}
      actLabel={t(isBack ? 'meeting.chair.backAct' : 'meeting.chair.callAct')}
      busy={act.isBusy}
      disabledReason={isBack && reason.trim() === '' ? t('failures.meeting-reason-required') : null}
      onAct={() => void call()}
      onClose={onClose}
    >
      {act.failure && (
        <Notice tone="error" isLive>
          {t.failure(act.failure)}
        </Notice>
      )}
      {isBack && (
        <TextArea
          label={t('meeting.chair.backReason')}
          help={t('meeting.chair.backHelp')}
          required
          rows={2}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
    </ConfirmDialog>
  )
}
