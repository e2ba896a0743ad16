import type { DecorationAttrs } from '@tiptap/pm/view'

/** What the server says about who is at a caret (PROTOCOL.md P9). */
interface CaretUser {
  readonly name?: string
  readonly departmentShortName?: string
  readonly departmentHue?: number | null
}

/** The caret of somebody else, with name and department: never a colour alone. */
export function caretOf(user: CaretUser): HTMLElement {
  const caret = document.createElement('span')
  caret.className = 'peer-caret'
  if (user.departmentHue) caret.dataset.hue = String(user.departmentHue)
  const flag = document.createElement('span')
  flag.className = 'peer-flag'
  flag.textContent = [user.name?.split(' ').at(-1), user.departmentShortName].filter(Boolean).join(' · ')
  caret.append(flag)
  return caret
}

export function selectionOf(user: CaretUser): DecorationAttrs {
  return { class: 'peer-selection', ...(user.departmentHue && { 'data-hue': String(user.departmentHue) }) }
}
