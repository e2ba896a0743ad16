import { useFetcher, useSubmit } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import type { PaperView } from '#server/workshops/workshop-view.ts'
import type { action } from './route.tsx'

/** Withdraws a paper at once; the toast puts it back, also when the row has gone with the paper. */
export function useRemovePaper(workshopId: string, paper: Pick<PaperView, 'id' | 'title'>) {
  const t = useText()
  const toaster = useToaster()
  const removal = useFetcher<typeof action>()
  const submit = useSubmit()
  const told = useRef<unknown>(undefined)
  const answer = removal.state === 'idle' ? removal.data : undefined

  useEffect(() => {
    if (!answer || told.current === answer) return
    told.current = answer
    if ('failure' in answer) toaster.show({ tone: 'error', text: t.failure(answer.failure) })
  }, [answer, t, toaster])

  function remove() {
    const to = { method: 'post', action: `/workshops/${workshopId}/papers` } as const
    removal.submit({ intent: 'remove', paperId: paper.id }, to)
    toaster.show({
      text: t('workshops.papers.removed', { title: paper.title }),
      action: {
        label: t('common.actions.undo'),
        onAct: () => submit({ intent: 'restore', paperId: paper.id }, { ...to, navigate: false }),
      },
    })
  }
  return { remove, isBusy: removal.state !== 'idle' }
}
