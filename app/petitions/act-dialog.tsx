import { useFetcher } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import type { Failure } from '#server/kernel/result.ts'
import type { ItemState } from '#server/petitions/items/content/contract.ts'

/** Acts that are asked about before they are done. */
export type AskedAct = 'submit' | 'approve' | 'return-inside' | 'send' | 'keep' | 'send-back' | 'withdraw' | 'unmerge'

export interface ActDialogProps {
  item: { readonly id: string; readonly state: ItemState; readonly version: number }
  /** Null while nothing is asked. */
  act: AskedAct | null
  onClose: () => void
  onDone?: () => void
}

const WITH_REASON: readonly AskedAct[] = ['return-inside', 'send-back', 'withdraw']

/** Says what follows from an act and asks for its reason; the text stays when it is refused. */
export function ActDialog({ act, ...props }: ActDialogProps) {
  return act && <OpenActDialog key={act} act={act} {...props} />
}

function OpenActDialog({ item, act, onClose, onDone }: ActDialogProps & { act: AskedAct }) {
  const t = useText()
  const toaster = useToaster()
  const fetcher = useFetcher<{ done: true } | { failure: Failure }>()
  const [reason, setReason] = useState('')
  // What is decided about is what was shown when the question was asked.
  const [asked] = useState(item)
  const answer = fetcher.state === 'idle' ? fetcher.data : undefined
  const isDone = answer !== undefined && 'done' in answer
  const failure = answer && 'failure' in answer ? answer.failure : null
  const needsReason = WITH_REASON.includes(act)

  useEffect(() => {
    if (!isDone) return
    toaster.show({ tone: 'ok', text: t('items.ask.moved', { act: t(`items.acts.${act}`) }) })
    onClose()
    onDone?.()
  }, [isDone, act, onClose, onDone, t, toaster])

  function run() {
    const fields = {
      intent: act,
      from: asked.state,
      version: String(asked.version),
      ...(needsReason ? { reason } : {}),
    }
    fetcher.submit(fields, { method: 'post', action: `/petitions/items/${asked.id}` })
  }

  return (
    <ConfirmDialog
      isOpen
      title={t(`items.ask.${act}.title`)}
      description={t(`items.ask.${act}.body`)}
      safeLabel={act === 'withdraw' || act === 'unmerge' ? t('items.ask.keepIt') : t('items.ask.safe')}
      actLabel={t(`items.acts.${act}`)}
      tone={act === 'withdraw' ? 'danger' : 'primary'}
      busy={fetcher.state !== 'idle'}
      disabledReason={needsReason && !reason.trim() ? t('failures.item-reason-required') : null}
      onAct={run}
      onClose={onClose}
    >
      {needsReason && (
        <TextArea
          label={t('items.ask.reason')}
          required
          help={t('items.ask.reasonHelp')}
          value={reason}
          maxLength={1000}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      {failure && (
        <Notice tone="error" isLive>
          {t.failure(failure)}
        </Notice>
      )}
    </ConfirmDialog>
  )
}
