import { type KeyboardEvent, useRef, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import { AGENDA_LIMITS } from '#realtime/protocol/agenda-item-content.ts'
import { useAgendaDesk } from '../agenda-desk.ts'
import { readMinutes } from '../paste/read-times.ts'
import type { CellProps } from './cell-props.ts'

/** Minutes of an item; of a group the sum, which nobody types. What is being typed is never overwritten (L6). */
export function MinutesCell({ item, proposals }: CellProps) {
  const t = useText()
  const { mode, live } = useAgendaDesk()
  const [isOpen, setOpen] = useState(false)
  if (item.childCount > 0) {
    return (
      <b
        className="block py-[7px] font-semibold print:py-0"
        title={t('agenda.cell.sumOfGroup', { count: item.minutes })}
      >
        {item.minutes}
      </b>
    )
  }
  const proposed = proposals[0]?.command
  const next = proposed?.type === 'set' && proposed.field === 'minutes' ? proposed.value : null
  const words = next === null ? item.minutes : <Proposed before={item.minutes} after={next} />
  if (mode === 'read' || (mode === 'edit' && !live)) return <span className="block py-[7px] print:py-0">{words}</span>
  if (next === null || isOpen) return <MinutesField {...{ item, proposals, isOpen }} onClose={() => setOpen(false)} />
  return (
    <button
      type="button"
      data-cell="minutes"
      aria-label={`${t('agenda.cell.minutes', { position: item.position + 1 })}: ${item.minutes} → ${next}`}
      className="block w-full py-[7px] text-right -outline-offset-2 print:py-0"
      onClick={() => setOpen(true)}
    >
      {words}
    </button>
  )
}

function Proposed({ before, after }: { before: number; after: number }) {
  return (
    <>
      <del className="rounded-[2px] bg-delete px-0.5 decoration-delete-line print:bg-transparent print:no-underline">
        {before}
      </del>{' '}
      <ins className="rounded-[2px] bg-insert px-0.5 decoration-insert-line decoration-2 underline-offset-4 print:hidden">
        {after}
      </ins>
    </>
  )
}

interface MinutesFieldProps extends Omit<CellProps, 'peers'> {
  isOpen: boolean
  onClose: () => void
}

function MinutesField({ item, proposals, isOpen, onClose }: MinutesFieldProps) {
  const t = useText()
  const toaster = useToaster()
  const { run, setPlace } = useAgendaDesk()
  const mine = proposals.find((proposal) => proposal.mine)?.command
  const start = String(mine?.type === 'set' && mine.field === 'minutes' ? mine.value : item.minutes)
  const [typed, setTyped] = useState<string | null>(null)
  const isGivenUp = useRef(false)

  async function commit() {
    onClose()
    if (isGivenUp.current || typed === null || typed.trim() === start) return setTyped(null)
    const value = readMinutes(typed)
    if (value === null || value > AGENDA_LIMITS.minutes) {
      toaster.show({ tone: 'error', text: t('agenda.cell.minutesWrong') })
      return setTyped(null)
    }
    if (await run({ type: 'set', itemId: item.id, field: 'minutes', value })) setTyped(null)
  }

  function giveUp(event: KeyboardEvent) {
    if (event.key !== 'Escape') return
    isGivenUp.current = true
    setTyped(null)
  }

  return (
    <>
      <span className="hidden print:block">{item.minutes}</span>
      <input
        type="text"
        inputMode="numeric"
        data-cell="minutes"
        data-own
        // biome-ignore lint/a11y/noAutofocus: the cell was just pressed to edit it
        autoFocus={isOpen}
        aria-label={t('agenda.cell.minutes', { position: item.position + 1 })}
        maxLength={12}
        value={typed ?? start}
        className="w-full border-0 bg-transparent py-[7px] text-right outline-none print:hidden"
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={giveUp}
        onFocus={(event) => {
          isGivenUp.current = false
          event.currentTarget.select()
          setPlace({ itemId: item.id, cell: 'minutes' })
        }}
        onBlur={() => void commit()}
      />
    </>
  )
}
