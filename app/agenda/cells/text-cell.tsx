import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { placeInText } from '#app/live/agenda-presence.ts'
import { bindText } from '#app/live/text-binding.ts'
import { classNames } from '#app/ui/class-names.ts'
import type { AgendaTextField } from '#realtime/protocol/agenda-item.ts'
import { AGENDA_LIMITS } from '#realtime/protocol/agenda-item-content.ts'
import { useAgendaDesk } from '../agenda-desk.ts'
import type { CellProps } from './cell-props.ts'
import { ProposedChange } from './proposed-change.tsx'
import { TextMirror } from './text-mirror.tsx'

interface TextCellProps extends CellProps {
  readonly field: AgendaTextField
  /** Shown while the field is empty: the place of the department, a hint. */
  readonly placeholder?: string
  readonly className?: string
  /** Stands on the line right after the text: an attached paper, a count. */
  readonly tail?: ReactNode
  /** Start editing as soon as it is there (notes that were just asked for). */
  readonly autoFocus?: boolean
}

const LOOK = 'col-start-1 row-start-1 min-w-0 whitespace-pre-wrap [overflow-wrap:anywhere] text-inherit'

/** One text of an item, edited where it stands. */
export function TextCell(props: TextCellProps) {
  const { mode, live } = useAgendaDesk()
  const { item, field, proposals } = props
  const shared = mode === 'edit' ? (live?.text(item.id, field) ?? null) : null
  const [isOpen, setOpen] = useState(false)
  const proposed = proposals[0]?.command
  if (proposed?.type === 'set' && typeof proposed.value === 'string' && !isOpen) {
    return <ProposedText {...props} after={proposed.value} onOpen={() => setOpen(true)} />
  }
  const close = () => setOpen(false)
  if (shared) return <SharedText {...props} key={item.id} isOpened={isOpen} onClose={close} />
  if (mode === 'read' || mode === 'edit') return <StillText {...props} />
  return <OwnText {...props} isOpened={isOpen} onClose={close} />
}

interface OpenedProps extends TextCellProps {
  readonly isOpened: boolean
  readonly onClose: () => void
}

function StillText({ item, field, placeholder, className, peers, tail }: TextCellProps) {
  const text = item[field]
  return (
    <span className={classNames('grid', className)}>
      {peers.length > 0 && <TextMirror text={text || (placeholder ?? '')} peers={peers} className={LOOK} />}
      <span className={LOOK}>
        {text || placeholder}
        {tail}
      </span>
    </span>
  )
}

/** The proposal in place of the text; pressed, the text can be edited. */
function ProposedText({
  item,
  field,
  after,
  className,
  onOpen,
}: TextCellProps & { after: string; onOpen: () => void }) {
  const t = useText()
  const { mode } = useAgendaDesk()
  const change = <ProposedChange before={item[field]} after={after} />
  if (mode === 'read') return <span className={className}>{change}</span>
  return (
    <button
      type="button"
      data-cell={field}
      aria-label={`${t(`agenda.cell.${field}`, { position: item.position + 1 })}: ${item[field]} → ${after}`}
      className={classNames('block w-full text-left -outline-offset-2', className)}
      onClick={onOpen}
    >
      {change}
    </button>
  )
}

/** Bound to the shared text: every letter goes to the others, theirs come in around my caret. */
function SharedText({ item, field, placeholder, className, peers, tail, autoFocus, isOpened, onClose }: OpenedProps) {
  const t = useText()
  const { live, setPlace } = useAgendaDesk()
  const box = useRef<HTMLTextAreaElement>(null)
  const [shown, setShown] = useState(item[field])
  const shared = live?.text(item.id, field) ?? null

  useEffect(() => {
    const area = box.current
    if (!area || !shared || !live) return
    const follow = () => setShown(area.value)
    const binding = bindText({
      text: shared,
      field: area,
      origin: live.origin,
      onComposing: live.setComposing,
      onSelection: () => {
        if (document.activeElement === area) setPlace(placeInText(item.id, field, shared, selectionOf(area)))
      },
    })
    follow()
    shared.observe(follow)
    area.addEventListener('input', follow)
    return () => {
      binding.close()
      shared.unobserve(follow)
      area.removeEventListener('input', follow)
    }
  }, [shared, live, item.id, field, setPlace])

  useEffect(() => {
    if (autoFocus || isOpened) box.current?.focus()
  }, [autoFocus, isOpened])

  return (
    <span className={classNames('grid', className)}>
      <TextMirror text={shown || (placeholder ?? '')} peers={peers} tail={tail} className={LOOK} />
      <textarea
        ref={box}
        rows={1}
        data-cell={field}
        aria-label={t(`agenda.cell.${field}`, { position: item.position + 1 })}
        placeholder={placeholder}
        maxLength={AGENDA_LIMITS[field]}
        defaultValue=""
        className={classNames(LOOK, AREA)}
        onFocus={(event) => shared && setPlace(placeInText(item.id, field, shared, selectionOf(event.currentTarget)))}
        onBlur={onClose}
      />
    </span>
  )
}

/** Kept here until the cell is left; then it becomes a proposal or an amendment. What was typed is never lost. */
function OwnText(props: OpenedProps) {
  const { item, field, placeholder, className, peers, proposals, tail, autoFocus, isOpened, onClose } = props
  const t = useText()
  const { run, setPlace } = useAgendaDesk()
  const box = useRef<HTMLTextAreaElement>(null)
  const mine = proposals.find((proposal) => proposal.mine)?.command
  const start = mine?.type === 'set' && typeof mine.value === 'string' ? mine.value : item[field]
  const [typed, setTyped] = useState<string | null>(null)
  const isGivenUp = useRef(false)
  const shown = typed ?? start

  useEffect(() => {
    if (autoFocus || isOpened) box.current?.focus()
  }, [autoFocus, isOpened])

  async function leave(event: FocusEvent<HTMLTextAreaElement>) {
    const value = event.currentTarget.value.normalize('NFC').trim()
    onClose()
    if (isGivenUp.current || typed === null || value === start) return setTyped(null)
    if (await run({ type: 'set', itemId: item.id, field, value })) setTyped(null)
  }

  function giveUp(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    isGivenUp.current = true // the cell is left with this key, before the state is
    setTyped(null)
  }

  return (
    <span className={classNames('grid', className)}>
      <TextMirror text={shown || (placeholder ?? '')} peers={peers} tail={tail} className={LOOK} />
      <textarea
        ref={box}
        rows={1}
        data-cell={field}
        data-own
        aria-label={t(`agenda.cell.${field}`, { position: item.position + 1 })}
        placeholder={placeholder}
        maxLength={AGENDA_LIMITS[field]}
        value={shown}
        className={classNames(LOOK, AREA)}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={giveUp}
        onFocus={() => {
          isGivenUp.current = false
          setPlace({ itemId: item.id, cell: field })
        }}
        onBlur={(event) => void leave(event)}
      />
    </span>
  )
}

const AREA =
  'w-full resize-none overflow-hidden rounded-none border-0 bg-transparent p-0 font-[inherit] [text-decoration:inherit] outline-none placeholder:text-inherit placeholder:opacity-100 print:hidden'

function selectionOf(area: HTMLTextAreaElement): { anchor: number; head: number } {
  const backward = area.selectionDirection === 'backward'
  return backward
    ? { anchor: area.selectionEnd, head: area.selectionStart }
    : { anchor: area.selectionStart, head: area.selectionEnd }
}
