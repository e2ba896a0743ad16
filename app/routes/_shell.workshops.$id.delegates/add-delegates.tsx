import { type FormEvent, useRef, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import type { PointView } from '#server/workshops/workshop-view.ts'
import { useDelegatesAction } from './use-delegates-action.ts'

/** One line a person, typed or pasted; stays open for the next ones, and keeps what was refused. */
export function AddDelegates({
  workshopId,
  point,
  onClose,
}: {
  workshopId: string
  point: PointView
  onClose: () => void
}) {
  const t = useText()
  const toaster = useToaster()
  const box = useRef<HTMLTextAreaElement>(null)
  const [lines, setLines] = useState('')
  const { send, failure, isBusy } = useDelegatesAction(workshopId, (registered) => {
    const { added = 0, alreadyListed = 0 } = registered ?? {}
    const text =
      added === 0
        ? t('workshops.delegates.addedNone')
        : alreadyListed > 0
          ? t('workshops.delegates.addedSome', { added, already: alreadyListed })
          : t('workshops.delegates.added', { added })
    toaster.show({ tone: added === 0 ? 'info' : 'ok', text })
    setLines('')
    box.current?.focus()
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    if (lines.trim()) send({ intent: 'register', pointId: point.id, lines })
  }
  return (
    <form onSubmit={submit} className="my-3 grid gap-3 rounded-md bg-surface-sunken p-3 md:p-4">
      {failure && (
        <Notice tone="error" isLive>
          {t.failure(failure)}
        </Notice>
      )}
      <TextArea
        ref={box}
        label={t('workshops.delegates.addTo', { name: point.name })}
        help={t('workshops.delegates.linesHelp')}
        placeholder={t('workshops.delegates.linesExample')}
        rows={3}
        value={lines}
        maxLength={40_000}
        autoFocus
        onChange={(event) => setLines(event.target.value)}
      />
      <div className="flex flex-wrap gap-2 max-md:*:flex-1">
        <Button type="submit" variant="primary" busy={isBusy}>
          {t('workshops.delegates.save')}
        </Button>
        <Button onClick={onClose}>{t('common.actions.close')}</Button>
      </div>
    </form>
  )
}
