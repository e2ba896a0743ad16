import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { addMinutesParts, encodeMinutes, minutesPart, minutesParts, readMinutes } from './minutes-document.ts'

const ITEM = '0190e0a0-0000-7000-8000-000000000001'

function opened(parts: readonly string[] = ['opening', ITEM]): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, encodeMinutes(parts))
  return doc
}

it('[F1] two seeds of the same parts are the same bytes and merge into one', () => {
  expect(encodeMinutes(['opening', ITEM])).toEqual(encodeMinutes(['opening', ITEM]))
  const doc = opened()
  minutesPart(doc, ITEM)?.insert(0, 'Ý kiến')
  Y.applyUpdate(doc, encodeMinutes(['opening', ITEM]))
  expect(readMinutes(doc)).toEqual({ [ITEM]: 'Ý kiến' })
})

it('a part that is added later leaves what is written in the others', () => {
  const doc = opened(['opening'])
  minutesPart(doc, 'opening')?.insert(0, 'Tuyên bố lý do')
  addMinutesParts(doc, ['opening', ITEM])
  minutesPart(doc, ITEM)?.insert(0, 'Thảo luận')
  expect(readMinutes(doc)).toEqual({ opening: 'Tuyên bố lý do', [ITEM]: 'Thảo luận' })
})

it('whatever a client wrote is read as sound texts: unknown parts, other values and half characters are left out', () => {
  const doc = opened()
  minutesParts(doc).set('nonsense', new Y.Text('x'))
  minutesParts(doc).set(ITEM, 7)
  minutesPart(doc, 'opening')?.insert(0, '  e\u0302\u0323 \u0000 ')
  expect(readMinutes(doc)).toEqual({ opening: 'ệ' })
})
