import { useFetcher } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import type { PaperView } from '#server/workshops/workshop-view.ts'
import type { action } from './route.tsx'

/** Withdraws a paper at once; the toast puts it back. The row is gone by then, so the way back is kept by its key. */
export function useRemovePaper(workshopId: string, paper: Pick<PaperView, 'id' | 'title'>) {
  const t = useText()
  const toaster = useToaster()
  const removal = useFetcher<typeof action>({ key: `remove-paper-${paper.id}` })
  const restoring = useFetcher<typeof action>({ key: `restore-paper-${paper.id}` })
  const path = `/workshops/${workshopId}/papers`
  const told = useRef<unknown>(undefined)
  const answer = removal.state === 'idle' ? removal.data : undefined

  useEffect(() => {
    if (!answer || told.current === answer) return
    told.current = answer
    if ('failure' in answer) toaster.show({ tone: 'error', text: t.failure(answer.failure) })
  }, [answer, t, toaster])

  function remove() {
    removal.submit({ intent: 'remove', paperId: paper.id }, { method: 'post', action: path })
    toaster.show({
      text: t('workshops.papers.removed', { title: paper.title }),
      action: {
        label: t('common.actions.undo'),
        onAct: () => restoring.submit({ intent: 'restore', paperId: paper.id }, { method: 'post', action: path }),
      },
    })
  }
  return { remove, isBusy: removal.state !== 'idle' }
}
