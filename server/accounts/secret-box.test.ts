import { expect, test } from 'vitest'
import { createSecretBox } from './secret-box.ts'

const box = createSecretBox('một khóa đủ dài cho các phép thử này')
const secret = new Uint8Array([1, 2, 3, 4, 5])

test('what is sealed opens for its owner under its key, and for nobody else', () => {
  const sealed = box.seal(secret, 'a')
  expect(box.open(sealed, 'a')).toEqual(secret)
  expect(box.open(sealed, 'b')).toBeNull()
  expect(createSecretBox('một khóa khác cũng dài như vậy').open(sealed, 'a')).toBeNull()
  expect(Buffer.from(sealed).includes(Buffer.from(secret))).toBe(false)
})

test('it is never sealed alike twice, and a changed byte opens nothing', () => {
  const sealed = box.seal(secret, 'a')
  expect(box.seal(secret, 'a')).not.toEqual(sealed)
  for (const at of sealed.keys()) {
    const changed = sealed.slice()
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(box.open(changed, 'a')).toBeNull()
  }
  expect(box.open(sealed.slice(0, 20), 'a')).toBeNull()
})

test('a mark tells the same code of the same owner again, and says nothing about it', () => {
  expect(box.mark('ABCD', 'a')).toEqual(box.mark('ABCD', 'a'))
  expect(box.mark('ABCD', 'a')).not.toEqual(box.mark('ABCD', 'b'))
})
