import { useState } from 'react'
import { v7 } from 'uuid'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { Select } from '#app/ui/select.tsx'
import { type OwnSeat, REQUEST_KINDS } from '#server/meetings/board/contract.ts'
import { useMeetingAct } from '../use-meeting-act.ts'

const SELF = 'self'

/** Giơ tay: of which kind, and for a connection point which of its delegates speaks. */
export function AskDialog({ mine, onClose }: { mine: OwnSeat; onClose: () => void }) {
  const t = useText()
  const act = useMeetingAct()
  const { asksForItself } = mine
  // What was offered when it was opened: somebody else who waits meanwhile changes nothing that is being chosen.
  const [delegates] = useState(mine.delegates)
  const [requestId] = useState(() => v7())
  const [kind, setKind] = useState<string>(REQUEST_KINDS[0])
  const [speaker, setSpeaker] = useState(asksForItself ? SELF : (delegates[0]?.id ?? ''))

  async function ask() {
    if (await act.run('ask', { requestId, kind, delegateId: speaker === SELF ? '' : speaker })) onClose()
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('meeting.queue.askTitle')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.actions.cancel')}</Button>
          <Button variant="primary" data-autofocus busy={act.isBusy} onClick={() => void ask()}>
            {t('meeting.queue.askAct')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        {act.failure && (
          <Notice tone="error" isLive>
            {t.failure(act.failure)}
          </Notice>
        )}
        {delegates.length > 0 && (
          <Select
            label={t('meeting.queue.delegate')}
            help={t('meeting.queue.delegateHelp')}
            emptyLabel={null}
            value={speaker}
            options={[
              ...(asksForItself ? [{ value: SELF, label: t('meeting.queue.myself') }] : []),
              ...delegates.map(({ id, fullName, office }) => ({
                value: id,
                label: [fullName, office].filter(Boolean).join(', '),
              })),
            ]}
            onChange={(event) => setSpeaker(event.target.value)}
          />
        )}
        <RadioGroup
          legend={t('meeting.queue.kind')}
          name="kind"
          value={kind}
          onChange={setKind}
          options={REQUEST_KINDS.map((value) => ({
            value,
            label: t(`meeting.queue.kinds.${value}`),
            help: t(`meeting.queue.kindHelp.${value}`),
          }))}
        />
      </div>
    </Dialog>
  )
}
