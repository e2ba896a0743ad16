import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { keepLoading } from '#app/live/keep-loading.ts'
import type { TextVisit, TextVisitState } from './text-visit.ts'

/** What of the room is read at the live page; nothing of it before somebody asks for it. */
export interface Talk {
  readonly visit: TextVisit | null
  /** null: not asked for. */
  readonly state: TextVisitState | null
  readonly isAsked: boolean
  open(): void
  leave(): void
}

const noEnd = () => () => undefined

/** Asked for by a press, for as long as the page is shown: who sits in the room in another window gives that one up. */
export function useTextVisit(workshopId: string, myId: string): Talk {
  const [isAsked, setAsked] = useState(false)
  const [visit, setVisit] = useState<TextVisit | null>(null)
  useEffect(() => {
    if (!isAsked) return
    let opened: TextVisit | null = null
    let isGone = false
    void keepLoading(() => import('./text-visit.ts')).then(({ openTextVisit }) => {
      if (isGone) return
      opened = openTextVisit({ workshopId, myId })
      setVisit(opened)
    })
    return () => {
      isGone = true
      opened?.close()
      setVisit(null)
    }
  }, [isAsked, workshopId, myId])
  const state = useSyncExternalStore(
    visit?.subscribe ?? noEnd,
    () => visit?.getState() ?? null,
    () => null,
  )
  const open = useCallback(() => setAsked(true), [])
  const leave = useCallback(() => {
    void visit?.leave()
    setAsked(false)
  }, [visit])
  return { visit, state, isAsked, open, leave }
}
