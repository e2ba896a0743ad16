import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { bindText, type TextField } from './text-binding.ts'

/** A textarea without a browser: value, selection and events. */
class FakeField extends EventTarget implements TextField {
  #value = ''
  selectionStart = 0
  selectionEnd = 0
  selectionDirection: 'forward' | 'backward' | 'none' = 'none'
  isFocused = true

  get value(): string {
    return this.#value
  }
  set value(value: string) {
    this.#value = value
    this.selectionStart = value.length
    this.selectionEnd = value.length
  }
  matches(): boolean {
    return this.isFocused
  }
  setSelectionRange(start: number, end: number): void {
    this.selectionStart = start
    this.selectionEnd = end
  }
  /** What a key does to a field: replaces the selection, or a letter before the caret. */
  type(insert: string): void {
    this.#replace(this.selectionStart, this.selectionEnd, insert)
    this.dispatchEvent(new Event('input'))
  }
  backspace(): void {
    this.#replace(Math.max(0, this.selectionStart - 1), this.selectionEnd, '')
    this.dispatchEvent(new Event('input'))
  }
  /** What an input method does: replaces the composed part, says so, and does not send it yet. */
  compose(from: number, to: number, insert: string): void {
    this.#replace(from, to, insert)
    this.dispatchEvent(new Event('input'))
  }
  say(type: string): void {
    this.dispatchEvent(new Event(type))
  }
  #replace(start: number, end: number, insert: string): void {
    this.#value = this.#value.slice(0, start) + insert + this.#value.slice(end)
    this.setSelectionRange(start + insert.length, start + insert.length)
  }
}

function open(content: string, caret = content.length) {
  const doc = new Y.Doc()
  const text = doc.getText('t')
  text.insert(0, content)
  const peer = new Y.Doc()
  Y.applyUpdate(peer, Y.encodeStateAsUpdate(doc))
  const field = new FakeField()
  const binding = bindText({ text, field, origin: 'mine' })
  field.setSelectionRange(caret, caret)
  return {
    doc,
    text,
    field,
    binding,
    remote: peer.getText('t'),
    exchange() {
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(peer, Y.encodeStateVector(doc)), 'remote')
      Y.applyUpdate(peer, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(peer)), 'remote')
      expect(peer.getText('t').toString()).toBe(text.toString())
    },
  }
}

describe('typing', () => {
  it('goes out as the smallest change under the tracked origin', () => {
    const { doc, text, field } = open('Báo cáo', 3)
    const deltas: unknown[] = []
    const origins: unknown[] = []
    text.observe((event) => deltas.push(event.delta))
    doc.on('update', (_update: Uint8Array, origin: unknown) => origins.push(origin))
    field.type(' –')
    expect(deltas).toEqual([[{ retain: 3 }, { insert: ' –' }]])
    expect(origins).toEqual(['mine'])
  })

  it("keeps its caret before and after others' changes, wherever they type", () => {
    const { remote, field, exchange } = open('một hai ba', 7)
    remote.insert(0, 'không ')
    exchange()
    expect([field.value, field.selectionStart]).toEqual(['không một hai ba', 13])
    remote.insert(16, ' bốn')
    remote.delete(0, 6)
    exchange()
    expect([field.value, field.selectionStart]).toEqual(['một hai ba bốn', 7])
    remote.insert(7, '!')
    exchange()
    expect(field.selectionStart).toBe(7)
  })

  it('keeps a selection around the same letters', () => {
    const { remote, field, exchange } = open('một hai ba')
    field.setSelectionRange(4, 7)
    remote.insert(7, 'X')
    remote.insert(4, 'Y')
    exchange()
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe('hai')
  })

  it('is normalised to NFC when the field is left, not before', () => {
    const { text, field } = open('')
    field.type('Vi')
    field.type('e\u0323\u0302t')
    expect(text.toString()).toBe('Vie\u0323\u0302t')
    field.say('blur')
    expect([text.toString(), field.value]).toEqual(['Việt', 'Việt'])
  })
})

describe('[F22] Vietnamese typing beside a peer', () => {
  it('composes "tiếng Việt" while a peer types in the same text: nothing lost, nothing twice, NFC', () => {
    const { remote, text, field, binding, exchange } = open('đề dẫn', 3)
    const steps = ['t', 'ti', 'tie', 'tiê', 'tiên', 'tiêng', 'tiếng', 'tiếng ', 'tiếng V', 'tiếng Việt']
    field.say('compositionstart')
    let composed = ''
    steps.forEach((step, index) => {
      field.compose(3, 3 + composed.length, step)
      composed = step
      remote.insert(index % 2 === 0 ? 0 : remote.length, String(index))
      exchange()
      expect(field.value).toBe(`đề ${composed}dẫn`)
      expect(binding.isComposing).toBe(true)
    })
    field.say('compositionend')
    exchange()
    expect(field.value).toBe('86420đề tiếng Việtdẫn13579')
    expect(text.toString()).toBe(field.value)
    expect(field.value.slice(0, field.selectionStart)).toBe('86420đề tiếng Việt')
    expect(field.value.normalize('NFC')).toBe(field.value)
  })

  it('composes over a word in which a peer types and deletes: only the own letters are replaced', () => {
    const { remote, field, exchange } = open('a tieng b', 7)
    field.say('compositionstart')
    field.compose(2, 7, 'tiếng')
    remote.insert(4, 'XY')
    remote.delete(0, 2)
    exchange()
    field.say('compositionend')
    exchange()
    expect(field.value.replace('XY', '')).toBe('tiếng b')
    expect(field.value).toContain('XY')
  })

  it('takes backspaces and reinserted letters of Unikey around remote insertions', () => {
    const { remote, text, field, exchange } = open('', 0)
    const keys: (() => void)[] = [
      () => field.type('d'),
      () => field.backspace(),
      () => field.type('đ'),
      () => field.type('e'),
      () => field.backspace(),
      () => field.type('ê'),
      () => field.backspace(),
      () => field.type('ề'),
    ]
    keys.forEach((press, index) => {
      press()
      remote.insert(index % 3 === 0 ? 0 : remote.length, '·')
      exchange()
    })
    expect(field.value.replaceAll('·', '')).toBe('đề')
    expect(field.value).toHaveLength(10)
    expect(text.toString()).toBe(field.value)
  })

  it('sends what was composed when the field goes away in the middle', () => {
    const { text, field, binding } = open('a')
    field.say('compositionstart')
    field.compose(1, 1, 'bc')
    binding.close()
    expect(text.toString()).toBe('abc')
  })
})

it('[F14] the field equals the text after any sequence of own typing, composing, remote edits and undo', () => {
  let seed = 20_261_123
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((seed / 2_147_483_648) * below)
  }
  for (let round = 0; round < 30; round++) {
    const { doc, text, field, binding, remote, exchange } = open('Tham vấn giá 😀 trước khi thu hồi đất')
    const undo = new Y.UndoManager(text, { trackedOrigins: new Set(['mine']), captureTimeout: 0 })
    for (let step = 0; step < 120; step++) {
      const caret = next(field.value.length + 1)
      const isInPair = /[\ud800-\udbff]/.test(field.value[caret - 1] ?? '')
      if (!binding.isComposing && !isInPair && next(3) === 0) field.setSelectionRange(caret, caret)
      switch (next(8)) {
        case 0:
          if (binding.isComposing) field.compose(field.selectionStart, field.selectionEnd, 'ế')
          else field.type('ạ')
          break
        case 1:
          if (!binding.isComposing && !/[\ud800-\udfff]/.test(field.value[field.selectionStart - 1] ?? ''))
            field.backspace()
          break
        case 2:
          remote.insert(next(remote.length + 1), 'xy')
          break
        case 3:
          if (remote.length > 3) remote.delete(next(remote.length - 2), 2)
          break
        case 4:
          field.say(binding.isComposing ? 'compositionend' : 'compositionstart')
          break
        case 5:
          if (!binding.isComposing) undo.undo()
          break
        default:
          exchange()
      }
      if (!binding.isComposing) expect(field.value, `round ${round}, step ${step}`).toBe(text.toString())
    }
    if (binding.isComposing) field.say('compositionend')
    expect(field.value).toBe(text.toString())
    binding.close()
    doc.destroy()
  }
})
