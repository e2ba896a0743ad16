import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Button } from './button.tsx'
import type { ButtonLook } from './button-style.ts'
import { classNames } from './class-names.ts'
import type { Icon } from './icon.ts'
import { IconButton } from './icon-button.tsx'
import { keyTarget } from './key-target.ts'
import { Popover } from './popover.tsx'

export interface MenuItem {
  readonly key: string
  readonly label: string
  readonly icon?: Icon
  readonly tone?: 'normal' | 'danger'
  /** Why it cannot be chosen now; it stays in the menu, with the reason under it. */
  readonly disabledReason?: string
  /** A line above it: another kind of act begins. */
  readonly startsGroup?: boolean
  readonly onSelect: () => void
}

export interface MenuProps extends Pick<ButtonLook, 'variant' | 'size'> {
  /** Name of the button that opens it. */
  label: string
  icon?: Icon
  /** Only the icon is shown; the label is its name and tooltip. */
  isIconOnly?: boolean
  items: readonly MenuItem[]
  align?: 'start' | 'end'
}

/** A button with a list of acts. Arrows, Home, End and the first letters move; Escape and Tab close. */
export function Menu({ label, icon, isIconOnly, items, align = 'start', variant, size }: MenuProps) {
  const anchor = useRef<HTMLButtonElement>(null)
  const menuId = useId()
  const [isOpen, setOpen] = useState(false)
  const aria = {
    'aria-haspopup': 'menu',
    'aria-expanded': isOpen,
    'aria-controls': isOpen ? menuId : undefined,
  } as const

  function openByArrow(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    setOpen(true)
  }
  function close(isFocusKept: boolean) {
    setOpen(false)
    if (isFocusKept) anchor.current?.focus()
  }

  const trigger = { ref: anchor, onClick: () => setOpen(!isOpen), onKeyDown: openByArrow, ...aria }
  return (
    <>
      {isIconOnly && icon ? (
        <IconButton {...trigger} icon={icon} label={label} size={size === 'sm' ? 'sm' : 'md'} />
      ) : (
        <Button {...trigger} icon={icon} variant={variant} size={size}>
          {label}
        </Button>
      )}
      <Popover
        id={menuId}
        role="menu"
        label={label}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        anchor={anchor}
        align={align}
        className="min-w-48 max-w-80 p-1"
      >
        <MenuItems items={items} onDone={close} />
      </Popover>
    </>
  )
}

/**
 * The list itself, for buttons of another look: arrows and letters move, Escape and Tab close. It stays as it was opened:
 * where others act meanwhile nothing moves under the pointer, and what is pressed is what was read.
 */
export function MenuItems({ items, onDone }: { items: readonly MenuItem[]; onDone: (isFocusKept: boolean) => void }) {
  const list = useRef<HTMLDivElement>(null)
  const [shown] = useState(items)
  const select = (read: MenuItem) => {
    const now = items.find(({ key, label }) => key === read.key && label === read.label)
    ;(now ?? read).onSelect()
  }
  const controls = () => Array.from(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])

  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus()
  }, [])

  function move(event: KeyboardEvent) {
    if (event.key === 'Tab') {
      onDone(true) // the focus goes on from the button
      return
    }
    const all = controls()
    const at = all.findIndex((control) => control.contains(document.activeElement))
    const target = keyTarget(event.key, at, all)
    if (!target) return
    event.preventDefault()
    target.focus()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up from the items, which are the controls
    <div ref={list} onKeyDown={move}>
      {shown.map((item) => (
        <MenuRow key={item.key} startsGroup={item.startsGroup}>
          <button
            type="button"
            role="menuitem"
            tabIndex={-1}
            aria-disabled={item.disabledReason ? true : undefined}
            className={classNames(
              'flex min-h-10 w-full items-start gap-2.5 rounded-sm px-3 py-2 text-left text-button outline-none hover:bg-surface-hover focus-visible:bg-primary-soft focus-visible:outline-none max-md:min-h-11',
              item.tone === 'danger' ? 'text-seal' : 'text-ink',
            )}
            onClick={() => {
              if (item.disabledReason) return
              onDone(true)
              select(item)
            }}
          >
            {item.icon && <item.icon size={18} aria-hidden className="mt-[3px]" />}
            <span className={item.disabledReason ? 'text-ink-3' : undefined}>
              {item.label}
              {item.disabledReason && <span className="block text-sm text-ink-2">{item.disabledReason}</span>}
            </span>
          </button>
        </MenuRow>
      ))}
    </div>
  )
}

function MenuRow({ startsGroup, children }: { startsGroup?: boolean; children: ReactNode }) {
  if (!startsGroup) return children
  return (
    <>
      <hr className="mx-2 my-1 border-line" />
      {children}
    </>
  )
}
