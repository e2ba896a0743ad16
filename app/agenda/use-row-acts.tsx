import { useNavigate } from '@remix-run/react'
import { type MutableRefObject, type ReactNode, useMemo, useRef, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import type { AgendaCommand } from '#realtime/protocol/agenda-commands.ts'
import type { AgendaItemView } from '#realtime/protocol/agenda-document.ts'
import type { ScheduledItem } from '#realtime/protocol/agenda-schedule.ts'
import { AddDialog } from './add-dialog.tsx'
import { useAgendaDesk } from './agenda-desk.ts'
import { MoveDialog } from './move-dialog.tsx'
import { PapersDialog } from './papers-dialog.tsx'
import { addItems, duplicate, moveDown, moveUp, nest, newItem, siblingsOf, unnest } from './row-commands.ts'
import type { RowAct } from './row-menu.tsx'

type AddPlace = Parameters<typeof addItems>[2]
type Move = Extract<AgendaCommand, { type: 'move' }>

interface RowActDeps {
  readonly items: readonly ScheduledItem[]
  readonly isWritable: boolean
  /** Set before each change made here, so that the page knows it from those of others. */
  readonly isOwn: MutableRefObject<boolean>
  readonly onFocusNext: (itemId: string | null) => void
}

export interface RowActs {
  /** The same function all the time, so that rows are not drawn again for it. */
  act(name: RowAct, item: ScheduledItem): void
  move(item: AgendaItemView, command: Move | null): Promise<void>
  /** The item whose notes were asked for. */
  readonly notesOf: string | null
  readonly dialogs: ReactNode
}

/** What a row's menu, keys and grip do; each act is announced. */
export function useRowActs({ items, isWritable, isOwn, onFocusNext }: RowActDeps): RowActs {
  const t = useText()
  const toaster = useToaster()
  const navigate = useNavigate()
  const { mode, run, announce } = useAgendaDesk()
  const [asked, setAsked] = useState<{ act: 'moveTo' | 'papers'; itemId: string } | null>(null)
  const [adding, setAdding] = useState<AddPlace | null>(null)
  const [notesOf, setNotesOf] = useState<string | null>(null)
  const nameOf = (item: AgendaItemView) => item.title || t(`agenda.kinds.${item.kind}`)

  async function carryOut(command: AgendaCommand, said: string): Promise<boolean> {
    isOwn.current = true
    const isDone = await run(command)
    if (isDone && mode === 'edit') announce(said)
    return isDone
  }

  async function move(item: AgendaItemView, command: Move | null) {
    if (!command) return announce(t('agenda.said.cannotMove'))
    const group = items.find((candidate) => candidate.id === command.parentId)
    if (group && command.parentId !== item.parentId) {
      await carryOut(command, t('agenda.said.nested', { item: nameOf(item), group: nameOf(group) }))
    } else if (command.parentId !== item.parentId) {
      await carryOut(command, t('agenda.said.unnested', { item: nameOf(item) }))
    } else {
      const siblings = siblingsOf(items, item.parentId).filter((sibling) => sibling.id !== item.id)
      const position = siblings.findIndex((sibling) => sibling.id === command.afterId) + 2
      await carryOut(command, t('agenda.said.moved', { item: nameOf(item), position, total: siblings.length + 1 }))
    }
  }

  async function add(where: AddPlace) {
    if (mode !== 'edit') return setAdding(where)
    const item = newItem('other', '')
    const isDone = await carryOut(
      addItems(items, [item], where),
      t('agenda.said.added', { position: items.length + 1 }),
    )
    if (isDone && mode === 'edit') onFocusNext(item.id)
  }

  async function remove(item: AgendaItemView) {
    const itemIds = [item.id, ...siblingsOf(items, item.id).map((child) => child.id)]
    const said = t('agenda.said.removed', { count: itemIds.length })
    const next = items.find((other) => !itemIds.includes(other.id) && other.position > item.position)
    if (!(await carryOut({ type: 'remove', itemIds }, said)) || mode !== 'edit') return
    if (next) onFocusNext(next.id)
    toaster.show({
      tone: 'info',
      text: said,
      action: {
        label: t('common.actions.undo'),
        onAct: () => void carryOut({ type: 'restore', itemIds }, t('agenda.said.restored')),
      },
    })
  }

  function carryOutAct(name: RowAct, item: ScheduledItem): void {
    switch (name) {
      case 'addAbove':
        void add({ before: item.id })
        return
      case 'addBelow':
        void add({ after: item.id })
        return
      case 'addInside':
        void add({ inside: item.id })
        return
      case 'duplicate':
        void carryOut(duplicate(items, item), t('agenda.said.duplicated', { item: nameOf(item) }))
        return
      case 'moveUp':
        void move(item, moveUp(items, item))
        return
      case 'moveDown':
        void move(item, moveDown(items, item))
        return
      case 'nest':
        void move(item, nest(items, item))
        return
      case 'unnest':
        void move(item, unnest(items, item))
        return
      case 'notes':
        setNotesOf(item.id)
        return
      case 'discuss': {
        const query = new URLSearchParams({ from: `agenda-item:${item.id}`, quote: item.notes || nameOf(item) })
        navigate(`/discussions/new?${query}`)
        return
      }
      case 'remove':
        void remove(item)
        return
      default:
        setAsked({ act: name, itemId: item.id })
    }
  }
  const latest = useRef(carryOutAct)
  latest.current = carryOutAct
  const act = useMemo(() => (name: RowAct, item: ScheduledItem) => latest.current(name, item), [])

  const askedItem = items.find((item) => item.id === asked?.itemId)
  const close = () => setAsked(null)
  const dialogs = (
    <>
      {adding && (
        <AddDialog
          kind="other"
          onAdd={(item) => run(addItems(items, [item], adding))}
          onClose={() => setAdding(null)}
        />
      )}
      {askedItem && asked?.act === 'moveTo' && (
        <MoveDialog
          item={askedItem}
          items={items}
          onClose={close}
          onMove={(command) => void move(askedItem, command)}
        />
      )}
      {askedItem && asked?.act === 'papers' && (
        <PapersDialog item={askedItem} isWritable={isWritable} onClose={close} />
      )}
    </>
  )
  return { act, move, notesOf, dialogs }
}
