import type * as Y from 'yjs'
import { diffText, type TextChange } from '#realtime/protocol/text-diff.ts'
import { mapThrough, originsOf, type TextDelta, withDelta } from './text-rebase.ts'

/** What the binding needs of a textarea or a text input. */
export type TextField = Pick<
  HTMLTextAreaElement,
  | 'value'
  | 'selectionStart'
  | 'selectionEnd'
  | 'selectionDirection'
  | 'setSelectionRange'
  | 'addEventListener'
  | 'removeEventListener'
  | 'matches'
>

export interface TextBindingOptions {
  readonly text: Y.Text
  readonly field: TextField
  /** Origin of what is typed here: the one that the undo manager tracks. */
  readonly origin: unknown
  /** The caret or the selection moved, or the text around it did. */
  readonly onSelection?: () => void
  /** A composition (Telex through an input method) begins and ends: nothing on the page should move meanwhile. */
  readonly onComposing?: (isComposing: boolean) => void
}

export interface TextBinding {
  readonly isComposing: boolean
  /** Idempotent. Ends a composition's hold without losing what was composed so far. */
  close(): void
}

/**
 * Keeps a text field and a shared text equal (F14). What is typed goes out as the smallest change; what others type
 * comes in around the own caret, which stays where it was. While an input method composes (F22), the field is left
 * alone: the composed text goes out at its end, moved to where its place is by then, and only then others' changes
 * come in. Keys are never filtered and typed text is never rewritten, so that Unikey's backspaces count right; text
 * in another form than NFC is normalised when the field is left.
 */
export function bindText(options: TextBindingOptions): TextBinding {
  const { text, field, origin } = options
  /** While composing: the text at its start, and for each present letter its place there (-1: typed by others since). */
  let composition: { readonly base: string; origins: readonly number[] } | null = null
  let isWriting = false
  let isClosed = false

  function write(change: () => void): void {
    isWriting = true
    try {
      if (text.doc) text.doc.transact(change, origin)
      else change()
    } finally {
      isWriting = false
    }
  }

  function replace(change: TextChange): void {
    write(() => {
      if (change.remove > 0) text.delete(change.index, change.remove)
      if (change.insert !== '') text.insert(change.index, change.insert)
    })
  }

  function show(value: string, selection: Selection): void {
    if (field.value === value) return
    const isFocused = field.matches(':focus')
    field.value = value
    // Only the focused field has a caret to keep; setting it elsewhere would take the focus in some browsers.
    if (isFocused) field.setSelectionRange(selection.start, selection.end, selection.direction)
  }

  function onInput(): void {
    if (composition) return
    const change = diffText(text.toString(), field.value, field.selectionEnd ?? undefined)
    if (change) replace(change)
    options.onSelection?.()
  }

  function onCompositionStart(): void {
    composition ??= { base: text.toString(), origins: originsOf(text.length) }
    options.onComposing?.(true)
  }

  function onCompositionEnd(): void {
    if (!composition) return
    const { base, origins } = composition
    composition = null
    const change = diffText(base, field.value, field.selectionEnd ?? undefined)
    const caret = change ? sendComposed(change, origins) : null
    const selection = selectionOf(field)
    show(text.toString(), caret === null ? selection : { start: caret, end: caret, direction: 'none' })
    options.onComposing?.(false)
    options.onSelection?.()
  }

  /** Removes the letters that the composition replaced, wherever they are by now, and inserts; answers the caret. */
  function sendComposed(change: TextChange, origins: readonly number[]): number {
    const { insertAt, remove } = mapThrough(change, origins)
    write(() => {
      for (const { index, length } of remove) text.delete(index, length)
      if (change.insert !== '') text.insert(insertAt, change.insert)
    })
    return insertAt + change.insert.length
  }

  function onChange(event: Y.YTextEvent): void {
    if (isWriting) return
    const delta = event.delta as TextDelta // Y.Text of plain text: inserts are strings
    if (composition) {
      composition.origins = withDelta(composition.origins, delta)
      return
    }
    const { start, end, direction } = selectionOf(field)
    show(text.toString(), { start: mapCaret(start, delta, start !== end), end: mapCaret(end, delta, false), direction })
    options.onSelection?.()
  }

  function onBlur(): void {
    if (composition) onCompositionEnd()
    const typed = text.toString()
    const change = diffText(typed, typed.normalize('NFC'))
    if (!change) return
    replace(change)
    show(text.toString(), selectionOf(field))
  }

  const onSelect = () => options.onSelection?.()
  show(text.toString(), selectionOf(field))
  text.observe(onChange)
  field.addEventListener('input', onInput)
  field.addEventListener('compositionstart', onCompositionStart)
  field.addEventListener('compositionend', onCompositionEnd)
  field.addEventListener('blur', onBlur)
  field.addEventListener('select', onSelect)
  field.addEventListener('keyup', onSelect)
  field.addEventListener('pointerup', onSelect)
  return {
    get isComposing() {
      return composition !== null
    },
    close() {
      if (isClosed) return
      isClosed = true
      if (composition) onCompositionEnd()
      text.unobserve(onChange)
      field.removeEventListener('input', onInput)
      field.removeEventListener('compositionstart', onCompositionStart)
      field.removeEventListener('compositionend', onCompositionEnd)
      field.removeEventListener('blur', onBlur)
      field.removeEventListener('select', onSelect)
      field.removeEventListener('keyup', onSelect)
      field.removeEventListener('pointerup', onSelect)
    },
  }
}

interface Selection {
  readonly start: number
  readonly end: number
  readonly direction: 'forward' | 'backward' | 'none'
}

function selectionOf(field: TextField): Selection {
  return { start: field.selectionStart, end: field.selectionEnd, direction: field.selectionDirection }
}

/** A caret stays before what others insert right at it; the start of a selection stays after it. */
function mapCaret(position: number, delta: TextDelta, afterInserts: boolean): number {
  let old = 0
  let mapped = position
  for (const step of delta) {
    if (old > position) break
    if (step.retain !== undefined) {
      old += step.retain
    } else if (step.insert !== undefined) {
      if (old < position || (afterInserts && old === position)) mapped += step.insert.length
    } else {
      mapped -= Math.min(step.delete ?? 0, Math.max(0, position - old))
      old += step.delete ?? 0
    }
  }
  return mapped
}
