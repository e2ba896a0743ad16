import { type RefObject, useEffect, useRef, useState } from 'react'
import type { AgendaItemView } from '#realtime/protocol/agenda-document.ts'
import { dropAt } from './row-commands.ts'

type Edge = 'before' | 'after' | 'inside'

export interface DropHint {
  readonly itemId: string
  readonly edge: Edge
}

/** Share of a row's height, from either end, that means beside it; the middle of a group means into it. */
const BESIDE = 0.3

/**
 * Drags rows by their grips with a pointer; a shortcut beside the keyboard's and the menu's ways.
 * @param onDrop the row that was dragged, the one it fell on, and where
 */
export function useRowDrag(
  table: RefObject<HTMLElement | null>,
  items: readonly AgendaItemView[],
  isOn: boolean,
  onDrop: (move: NonNullable<ReturnType<typeof dropAt>>) => void,
): DropHint | null {
  const [hint, setHint] = useState<DropHint | null>(null)
  const latest = useRef({ items, onDrop })
  latest.current = { items, onDrop }
  const ids = items.map((item) => item.id).join()

  // biome-ignore lint/correctness/useExhaustiveDependencies: rows come and go with the ids
  useEffect(() => {
    const root = table.current
    if (!isOn || !root) return
    let stop: (() => void) | null = null
    let isGone = false
    void import('@atlaskit/pragmatic-drag-and-drop/element/adapter').then((dnd) => {
      if (isGone) return
      const find = (id: unknown) => latest.current.items.find((item) => item.id === id)
      const stops = Array.from(root.querySelectorAll<HTMLElement>('[data-item]')).flatMap((row) => {
        const grip = row.querySelector<HTMLElement>('[data-grip]')
        const itemId = row.dataset.item ?? ''
        if (!grip) return []
        return [
          dnd.draggable({
            element: grip,
            getInitialData: () => ({ itemId }),
            onGenerateDragPreview: ({ nativeSetDragImage }) => nativeSetDragImage?.(row, 24, 24),
          }),
          dnd.dropTargetForElements({
            element: row,
            getData: ({ input, element }) => ({ itemId, edge: edgeAt(element, input.clientY, find(itemId)) }),
          }),
        ]
      })
      stops.push(
        dnd.monitorForElements({
          canMonitor: ({ source }) => typeof source.data.itemId === 'string',
          onDrag: ({ source, location }) => setHint(hintOf(location.current.dropTargets[0]?.data, source.data.itemId)),
          onDropTargetChange: ({ source, location }) =>
            setHint(hintOf(location.current.dropTargets[0]?.data, source.data.itemId)),
          onDrop: ({ source, location }) => {
            setHint(null)
            const over = hintOf(location.current.dropTargets[0]?.data, source.data.itemId)
            const [dragged, target] = [find(source.data.itemId), find(over?.itemId)]
            const move = dragged && target && over && dropAt(latest.current.items, dragged, target, over.edge)
            if (move) latest.current.onDrop(move)
          },
        }),
      )
      stop = () => {
        for (const end of stops) end()
      }

      function hintOf(data: Record<string | symbol, unknown> | undefined, draggedId: unknown): DropHint | null {
        const [dragged, target] = [find(draggedId), find(data?.itemId)]
        const edge = data?.edge as Edge // made by getData above
        if (!dragged || !target || !dropAt(latest.current.items, dragged, target, edge)) return null
        return { itemId: target.id, edge }
      }
    })
    return () => {
      isGone = true
      stop?.()
      setHint(null)
    }
  }, [table, ids, isOn])

  return hint
}

function edgeAt(row: Element, y: number, item: AgendaItemView | undefined): Edge {
  const { top, height } = row.getBoundingClientRect()
  const share = (y - top) / height
  if (item?.parentId === null && item.childCount > 0 && share > BESIDE && share < 1 - BESIDE) return 'inside'
  return share < 0.5 ? 'before' : 'after'
}
