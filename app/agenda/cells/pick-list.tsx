import { Check } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { classNames } from '#app/ui/class-names.ts'
import { keyTarget } from '#app/ui/key-target.ts'
import { Popover } from '#app/ui/popover.tsx'

interface PickOption<Value> {
  readonly value: Value
  /** What the first letters are compared with. */
  readonly words: string
  readonly shown: ReactNode
}

interface PickListProps<Value> {
  /** Accessible name of the button and of the list. */
  label: string
  options: readonly PickOption<Value>[]
  value: Value
  onPick: (value: Value) => void
  onOpened?: () => void
  /** `data-cell` of the button, for the arrows of the sheet. */
  cell: string
  className?: string
  /** What the button shows. */
  children: ReactNode
}

/** A cell that opens a list of choices. Arrows, Home, End and first letters move; Escape closes. */
export function PickList<Value>(props: PickListProps<Value>) {
  const { label, options, value, onPick, onOpened, cell, className, children } = props
  const anchor = useRef<HTMLButtonElement>(null)
  const listId = useId()
  const [isOpen, setOpen] = useState(false)

  function pick(next: Value) {
    setOpen(false)
    anchor.current?.focus()
    if (next !== value) onPick(next)
  }

  return (
    <>
      <button
        ref={anchor}
        type="button"
        data-cell={cell}
        aria-label={label}
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        className={className}
        onFocus={onOpened}
        onClick={() => setOpen(!isOpen)}
      >
        {children}
      </button>
      <Popover
        id={listId}
        role="listbox"
        label={label}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        anchor={anchor}
        className="max-h-96 min-w-52 p-1"
      >
        <Options options={options} value={value} onPick={pick} onLeave={() => setOpen(false)} />
      </Popover>
    </>
  )
}

interface OptionsProps<Value> {
  options: readonly PickOption<Value>[]
  value: Value
  onPick: (value: Value) => void
  onLeave: () => void
}

function Options<Value>({ options, value, onPick, onLeave }: OptionsProps<Value>) {
  const list = useRef<HTMLDivElement>(null)
  const controls = () => Array.from(list.current?.querySelectorAll<HTMLElement>('[role=option]') ?? [])

  useEffect(() => {
    const chosen = list.current?.querySelector<HTMLElement>('[aria-selected=true]')
    const first = list.current?.querySelector<HTMLElement>('[role=option]')
    const target = chosen ?? first
    target?.focus({ preventScroll: true })
    target?.scrollIntoView({ block: 'nearest' })
  }, [])

  function move(event: KeyboardEvent) {
    if (event.key === 'Tab') return onLeave()
    const all = controls()
    const at = all.findIndex((control) => control.contains(document.activeElement))
    const target = keyTarget(event.key, at, all)
    event.stopPropagation()
    if (!target) return
    event.preventDefault()
    target.focus()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up from the options, which are the controls
    <div ref={list} onKeyDown={move}>
      {options.map((option) => (
        <button
          key={option.words}
          type="button"
          role="option"
          tabIndex={-1}
          aria-selected={option.value === value}
          className="flex min-h-10 w-full items-center gap-2.5 rounded-sm px-3 py-1.5 text-left text-button outline-none hover:bg-surface-hover focus-visible:bg-primary-soft focus-visible:outline-none max-md:min-h-11"
          onClick={() => onPick(option.value)}
        >
          <span className="flex min-w-0 flex-1 items-center gap-2.5">{option.shown}</span>
          <Check
            size={18}
            aria-hidden
            className={classNames('text-primary-ink', option.value !== value && 'invisible')}
          />
        </button>
      ))}
    </div>
  )
}
