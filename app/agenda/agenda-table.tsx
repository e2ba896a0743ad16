import { type ClipboardEvent, Fragment, type KeyboardEvent, useEffect, useRef } from 'react'
import { useText } from '#app/i18n/language.tsx'
import type { AgendaPeer } from '#app/live/agenda-presence.ts'
import { useToaster } from '#app/ui/toast.tsx'
import type { AgendaCommand } from '#realtime/protocol/agenda-commands.ts'
import type { ScheduledItem } from '#realtime/protocol/agenda-schedule.ts'
import type { AmendmentView, ProposalView } from '#server/workshops/agenda/contract.ts'
import { useAgendaDesk } from './agenda-desk.ts'
import { AgendaHead } from './agenda-head.tsx'
import { AgendaRow } from './agenda-row.tsx'
import { tableOfClipboard } from './paste/read-clipboard.ts'
import { ProposedRows } from './proposed-rows.tsx'
import { groupOf, siblingsOf } from './row-commands.ts'
import { rowActOf, undoOf } from './row-keys.ts'
import { goTo, targetCell } from './sheet-keys.ts'
import { ROLE } from './table-roles.ts'
import { useRowActs } from './use-row-acts.tsx'
import { useRowDrag } from './use-row-drag.ts'
import { useSteadyFocus } from './use-steady-focus.ts'

interface AgendaTableProps {
  items: readonly ScheduledItem[]
  peers: readonly AgendaPeer[]
  proposals: readonly ProposalView[]
  amendments: readonly AmendmentView[]
  /** The item whose text gets the focus as soon as its row is there. */
  focusNext: string | null
  onFocusNext: (itemId: string | null) => void
  onUndo: () => void
  onRedo: () => void
  /** A table was pasted into the sheet; after the item with this id. */
  onPasteTable: (table: string[][], afterId: string | null) => void
}

/** The agenda as a sheet: cells edited in place, arrows and Enter between them, Alt + arrows move the row. */
export function AgendaTable(props: AgendaTableProps) {
  const { items, peers, proposals, amendments, focusNext, onFocusNext, onUndo, onRedo, onPasteTable } = props
  const t = useText()
  const toaster = useToaster()
  const { mode, live, announce, setPlace } = useAgendaDesk()
  const table = useRef<HTMLTableElement>(null)
  const isOwn = useRef(false)
  const isWritable = mode !== 'read' && (mode !== 'edit' || live !== null)
  const { act, move, notesOf, dialogs } = useRowActs({ items, isWritable, isOwn, onFocusNext })

  useSteadyFocus(table, live, items, {
    isOwn,
    onLost: () => {
      announce(t('agenda.said.removedByOthers'))
      toaster.show({ tone: 'info', text: t('agenda.said.removedByOthers') })
    },
  })

  const dropHint = useRowDrag(table, items, isWritable, (command) => {
    const item = items.find((candidate) => candidate.id === command.itemId)
    if (item) void move(item, command)
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: the row appears with the items
  useEffect(() => {
    if (!focusNext) return
    const row = table.current?.querySelector<HTMLElement>(`[data-item="${focusNext}"]`)
    const cell = row?.querySelector<HTMLElement>('[data-cell="title"]')
    if (!row || !cell) return
    onFocusNext(null)
    row.scrollIntoView({ block: 'nearest' })
    goTo(cell)
  }, [focusNext, items])

  /** Before the cell sees it: Alt + arrows are the row's, also where plain arrows open a menu. */
  function onRowKey(event: KeyboardEvent<HTMLTableElement>): void {
    const { nativeEvent: key } = event
    if (isTyping(key) || !isWritable) return
    const row = key.target instanceof HTMLElement ? key.target.closest<HTMLElement>('[data-item]') : null
    const item = items.find((candidate) => candidate.id === row?.dataset.item)
    const command = item && rowActOf(key)
    if (!command) return
    event.preventDefault()
    event.stopPropagation()
    act(command, item)
  }

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>): void {
    const { nativeEvent: key } = event
    if (isTyping(key) || event.defaultPrevented || !table.current) return
    const isOwnInput = key.target instanceof HTMLElement && key.target.dataset.own !== undefined
    const undoing = isOwnInput ? null : undoOf(key)
    if (undoing && mode === 'edit') {
      event.preventDefault()
      if (undoing === 'undo') onUndo()
      else onRedo()
      return
    }
    const cell = targetCell(key, table.current)
    if (!cell) return
    event.preventDefault()
    goTo(cell)
  }

  function onPaste(event: ClipboardEvent<HTMLTableElement>): void {
    if (!isWritable) return
    const pasted = tableOfClipboard(event.clipboardData)
    if (!pasted) return
    event.preventDefault()
    const row = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-item]') : null
    onPasteTable(pasted, row?.dataset.item ?? null)
  }

  const added = (afterId: string | null, parentId: string | null) =>
    proposals
      .filter(({ command: c }) => c.type === 'add' && c.afterId === afterId && c.parentId === parentId)
      .map((proposal) => <ProposedRows key={proposal.id} proposal={proposal} />)

  return (
    <>
      <table
        ref={table}
        {...ROLE.table}
        aria-label={t('agenda.title')}
        className="w-full border-collapse bg-surface text-left text-md/[1.5625rem] [overflow-anchor:none] md:table-fixed max-md:block print:table print:table-fixed"
        onKeyDownCapture={onRowKey}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) setPlace(null)
        }}
      >
        <AgendaHead />
        <tbody {...ROLE.rowgroup} className="max-md:block print:table-row-group">
          {added(null, null)}
          {items.map((item) => {
            const children = item.childCount > 0 ? siblingsOf(items, item.id) : []
            const group = groupOf(items, item)
            const isLastOfGroup = group !== null && siblingsOf(items, group.id).at(-1)?.id === item.id
            const departmentsInside = new Set(children.flatMap((child) => child.presenterDepartmentId ?? [])).size
            return (
              <Fragment key={item.id}>
                <AgendaRow
                  item={item}
                  kindOfGroup={group?.kind ?? null}
                  departmentsInside={departmentsInside}
                  peers={forItem(peers, (peer) => peer.place?.itemId === item.id)}
                  proposals={forItem(proposals, (proposal) => isAbout(proposal.command, item.id))}
                  amendment={amendments.find(({ command }) => isAbout(command, item.id)) ?? null}
                  dropEdge={dropHint?.itemId === item.id ? dropHint.edge : null}
                  isNotesOpen={notesOf === item.id}
                  onAct={act}
                />
                {item.childCount > 0 && added(null, item.id)}
                {group && added(item.id, group.id)}
                {item.parentId === null && item.childCount === 0 && added(item.id, null)}
                {isLastOfGroup && added(group.id, null)}
              </Fragment>
            )
          })}
        </tbody>
      </table>
      {dialogs}
    </>
  )
}

/** A key that belongs to an input method. */
function isTyping(key: globalThis.KeyboardEvent): boolean {
  return key.isComposing || key.keyCode === 229
}

const NOTHING: readonly never[] = []

/** The same empty list for all rows that have none, so that they are not drawn again. */
function forItem<T>(list: readonly T[], belongs: (entry: T) => boolean): readonly T[] {
  const own = list.filter(belongs)
  return own.length > 0 ? own : NOTHING
}

function isAbout(command: AgendaCommand, itemId: string): boolean {
  if (command.type === 'set' || command.type === 'move') return command.itemId === itemId
  return command.type === 'add' ? command.items.some((item) => item.id === itemId) : command.itemIds.includes(itemId)
}
