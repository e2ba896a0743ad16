import { type ReactNode, useId, useRef, useState } from 'react'
import type { Icon } from '#app/ui/icon.ts'
import { type MenuItem, MenuItems } from '#app/ui/menu.tsx'
import { Popover } from '#app/ui/popover.tsx'
import { BarButton } from './bar-button.tsx'

interface BarMenuProps {
  icon: Icon
  label: string
  items: readonly MenuItem[]
  badge?: ReactNode
}

/** A button of the bar that opens a list of acts. */
export function BarMenu({ icon, label, items, badge }: BarMenuProps) {
  const anchor = useRef<HTMLButtonElement>(null)
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <BarButton
        ref={anchor}
        icon={icon}
        label={label}
        badge={badge}
        look={isOpen ? 'on' : 'plain'}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      />
      <Popover
        id={id}
        role="menu"
        label={label}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        anchor={anchor}
        align="end"
        className="max-w-80 min-w-48 p-1"
      >
        <MenuItems
          items={items}
          onDone={(isFocusKept) => {
            setOpen(false)
            if (isFocusKept) anchor.current?.focus()
          }}
        />
      </Popover>
    </>
  )
}
