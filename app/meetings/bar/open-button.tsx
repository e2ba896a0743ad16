import { Play } from 'lucide-react'
import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useMeetingAct } from '../use-meeting-act.ts'

/** Khai mạc; who presses it has the chair with it. */
export function OpenButton() {
  const t = useText()
  const [isAsked, setAsked] = useState(false)
  const act = useMeetingAct()
  async function open() {
    if (await act.run('open')) setAsked(false)
  }
  return (
    <>
      <Button size="lg" variant="primary" icon={Play} className="max-md:min-w-full" onClick={() => setAsked(true)}>
        {t('meeting.chair.open')}
      </Button>
      <ConfirmDialog
        isOpen={isAsked}
        tone="primary"
        title={t('meeting.chair.openTitle')}
        description={t('meeting.chair.openBody')}
        safeLabel={t('meeting.chair.notYet')}
        actLabel={t('meeting.chair.open')}
        busy={act.isBusy}
        onAct={() => void open()}
        onClose={() => {
          act.forget()
          setAsked(false)
        }}
      >
        {act.failure && (
          <Notice tone="error" isLive>
            {t.failure(act.failure)}
          </Notice>
        )}
      </ConfirmDialog>
    </>
  )
}
