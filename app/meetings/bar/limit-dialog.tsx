import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Select } from '#app/ui/select.tsx'
import type { MeetingView } from '#server/meetings/board/contract.ts'
import { clockWords } from '../meeting-words.ts'
import { useMeetingAct } from '../use-meeting-act.ts'

const MINUTES = [2, 3, 5, 7, 10, 15, 20, 30]

/** Time for each speech from now on. */
export function LimitDialog({ view, onClose }: { view: MeetingView; onClose: () => void }) {
  const t = useText()
  const act = useMeetingAct()
  const [seconds, setSeconds] = useState(String(view.limitSeconds ?? ''))
  async function set() {
    if (await act.run('set-limit', { seconds })) onClose()
  }
  const choices = MINUTES.map((count) => ({
    value: String(count * 60),
    label: t('meeting.chair.limitChoices.minutes', { count }),
  }))
  const isOther = view.limitSeconds !== null && view.limitSeconds % 60 !== 0
  const other = { value: String(view.limitSeconds), label: clockWords((view.limitSeconds ?? 0) * 1000) }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('meeting.chair.limitTitle')}
      description={t('meeting.chair.limitBody')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.actions.cancel')}</Button>
          <Button variant="primary" busy={act.isBusy} onClick={() => void set()}>
            {t('common.actions.save')}
          </Button>
        </>
      }
    >
      {act.failure && (
        <Notice tone="error" isLive>
          {t.failure(act.failure)}
        </Notice>
      )}
      <Select
        label={t('meeting.chair.limitTitle')}
        isLabelHidden
        emptyLabel={t('meeting.chair.limitChoices.none')}
        value={seconds}
        options={isOther ? [...choices, other] : choices}
        onChange={(event) => setSeconds(event.target.value)}
      />
    </Dialog>
  )
}
