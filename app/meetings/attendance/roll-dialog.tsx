import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import type { PointView } from '#server/meetings/board/contract.ts'
import { useMeetingAct } from '../use-meeting-act.ts'

/** Which delegates of a point sit before its camera. */
export function RollDialog({ point: opened, onClose }: { point: PointView; onClose: () => void }) {
  const t = useText()
  const toaster = useToaster()
  const act = useMeetingAct()
  // As it stood when the roll began: who ticks names is not interrupted by another roll.
  const [point] = useState(opened)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(point.delegates.filter(({ isPresent }) => isPresent).map(({ id }) => id)),
  )
  const name = point.pointName
  const isWhole = chosen.size === point.delegates.length

  function choose(id: string, isPresent: boolean) {
    const next = new Set(chosen)
    if (isPresent) next.add(id)
    else next.delete(id)
    setChosen(next)
  }

  async function save() {
    if (!(await act.run('call-roll', { pointId: point.pointId, delegateIds: [...chosen] }))) return
    toaster.show({ tone: 'ok', text: t('meeting.attendance.saved', { name }) })
    onClose()
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('meeting.attendance.callTitle', { name })}
      description={t('meeting.attendance.callBody')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.actions.cancel')}</Button>
          <Button
            variant="primary"
            busy={act.isBusy}
            disabledReason={point.delegates.length === 0 ? t('meeting.attendance.nobody') : null}
            onClick={() => void save()}
          >
            {t('meeting.attendance.save')}
          </Button>
        </>
      }
    >
      {act.failure && (
        <Notice tone="error" isLive>
          {t.failure(act.failure)}
        </Notice>
      )}
      {point.delegates.length > 0 && (
        <div className="grid gap-2">
          <div>
            <Button
              size="sm"
              variant="quiet"
              onClick={() => setChosen(new Set(isWhole ? [] : point.delegates.map(({ id }) => id)))}
            >
              {t(isWhole ? 'meeting.attendance.none' : 'meeting.attendance.all')}
            </Button>
          </div>
          <fieldset className="grid gap-1">
            <legend className="sr-only">{t('meeting.attendance.delegates', { name })}</legend>
            {point.delegates.map(({ id, fullName, office }) => (
              <Checkbox
                key={id}
                label={fullName}
                help={office || undefined}
                checked={chosen.has(id)}
                onChange={(event) => choose(id, event.target.checked)}
              />
            ))}
          </fieldset>
        </div>
      )}
    </Dialog>
  )
}
