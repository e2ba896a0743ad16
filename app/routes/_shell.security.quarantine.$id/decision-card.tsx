import { Download, ShieldCheck, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import type { HeldFileView } from '#server/files/quarantine/contract.ts'
import { ReleaseDialog } from './release-dialog.tsx'
import { RemoveDialog } from './remove-dialog.tsx'

/** Look at it under a warning, let it go, or destroy it; afterwards, what was decided. */
export function DecisionCard({ held }: { held: HeldFileView }) {
  const t = useText()
  const [asked, setAsked] = useState<'download' | 'release' | 'remove' | null>(null)
  const close = () => setAsked(null)
  if (held.decision) return <Decided held={held} decision={held.decision} />
  return (
    <Card title={t('quarantine.file.acts')}>
      <div className="grid justify-items-start gap-3">
        <Button icon={Download} onClick={() => setAsked('download')}>
          {t('quarantine.download.act')}
        </Button>
        {held.mayRelease === 'own' ? (
          <p className="text-sm text-ink-2">{t('quarantine.file.own')}</p>
        ) : (
          <Button icon={ShieldCheck} onClick={() => setAsked('release')}>
            {t('quarantine.release.act')}
          </Button>
        )}
        <Button icon={Trash2} variant="danger" onClick={() => setAsked('remove')}>
          {t('quarantine.remove.act')}
        </Button>
      </div>
      {asked === 'download' && (
        <ConfirmDialog
          isOpen
          title={t('quarantine.download.title')}
          description={t('quarantine.download.body')}
          safeLabel={t('quarantine.download.safe')}
          actLabel={t('quarantine.download.confirm')}
          tone="danger"
          onAct={() => {
            close()
            // A download, not a page: the browser asks the server itself.
            window.location.assign(`/security/quarantine/${held.id}/content`)
          }}
          onClose={close}
        />
      )}
      {asked === 'release' && <ReleaseDialog heldId={held.id} onClose={close} />}
      {asked === 'remove' && <RemoveDialog heldId={held.id} places={held.holders.length} onClose={close} />}
    </Card>
  )
}

function Decided({ held, decision }: { held: HeldFileView; decision: NonNullable<HeldFileView['decision']> }) {
  const t = useText()
  const format = useFormat()
  const state = held.state === 'removed' ? 'removed' : 'released'
  return (
    <Card title={t(`quarantine.file.decided.${state}`)}>
      <div className="grid gap-2">
        <p>
          {t('quarantine.file.decidedBy', {
            person: decision.by ? `${decision.by.fullName}, ${decision.by.office}` : '',
            time: format.dateTime(decision.at),
          })}
        </p>
        {decision.reason && <p className="break-words">{t('quarantine.file.reason', { reason: decision.reason })}</p>}
        {state === 'removed' && <p className="text-sm text-ink-2">{t('quarantine.file.refusedFromNow')}</p>}
      </div>
    </Card>
  )
}
