import { useSubmit } from '@remix-run/react'
import { Pencil, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { IconButton } from '#app/ui/icon-button.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import type { DelegateView, WorkshopView } from '#server/workshops/workshop-view.ts'
import { DelegateDialog } from './delegate-dialog.tsx'
import { useDelegatesAction } from './use-delegates-action.ts'

export interface DelegateRowProps {
  number: number
  workshop: WorkshopView
  delegate: DelegateView
  mayRevise: boolean
}

/** One line of the list; taken off at once, and put back by "Hoàn tác". */
export function DelegateRow({ number, workshop, delegate, mayRevise }: DelegateRowProps) {
  const t = useText()
  const toaster = useToaster()
  const [isEditing, setEditing] = useState(false)
  const { fullName, office, pointId } = delegate
  const removal = useDelegatesAction(workshop.id, () => undefined)
  // The row is gone when "Hoàn tác" is pressed: the way back does not hang on it.
  const submit = useSubmit()
  function remove() {
    removal.send({ intent: 'remove', delegateId: delegate.id })
    toaster.show({
      text: t('workshops.delegates.removed', { name: fullName }),
      action: {
        label: t('common.actions.undo'),
        onAct: () =>
          submit(
            { intent: 'register', pointId, lines: `${fullName}; ${office}` },
            { method: 'post', action: `/workshops/${workshop.id}/delegates`, navigate: false },
          ),
      },
    })
  }
  useEffect(() => {
    if (removal.failure) toaster.show({ tone: 'error', text: t.failure(removal.failure) })
  }, [removal.failure, t, toaster])
  return (
    <li className="flex items-center gap-3 border-t border-line-faint py-1.5" aria-busy={removal.isBusy || undefined}>
      <span className="w-7 flex-none text-right text-sm text-ink-2">{number}</span>
      <span className="min-w-0 flex-1">
        <span className="block font-medium break-words">{fullName}</span>
        <span className="block text-sm text-ink-2">{office || t('workshops.delegates.noOffice')}</span>
      </span>
      {mayRevise && (
        <span className="flex flex-none">
          <IconButton
            icon={Pencil}
            size="sm"
            label={t('workshops.delegates.edit', { name: fullName })}
            onClick={() => setEditing(true)}
          />
          <IconButton
            icon={X}
            size="sm"
            label={t('workshops.delegates.remove', { name: fullName })}
            disabled={removal.isBusy}
            onClick={remove}
          />
        </span>
      )}
      {isEditing && <DelegateDialog workshop={workshop} delegate={delegate} onClose={() => setEditing(false)} />}
    </li>
  )
}
