import { expect, test } from 'vitest'
import { createWriteQueue } from './write-queue.ts'

/** Writes that end when they are told to. */
function openDesk() {
  const told: string[] = []
  const begun: string[] = []
  const ends = new Map<string, { done: () => void; failed: () => void }>()
  const queue = createWriteQueue<string>((name) => told.push(name))
  const add = (name: string, isAlone = false) =>
    queue.add({
      isAlone,
      write: () =>
        new Promise((resolve, reject) => {
          begun.push(name)
          ends.set(name, { done: () => resolve(name), failed: () => reject(new Error(name)) })
        }),
    })
  const end = (name: string, how: 'done' | 'failed' = 'done') => ends.get(name)?.[how]()
  return { queue, told, begun, add, end }
}

test('two are written at once, and told in their order, whichever ends first', async () => {
  const { queue, told, begun, add, end } = openDesk()
  await add('one')
  await add('two')
  const third = add('three')
  expect(begun).toEqual(['one', 'two'])
  end('two')
  await third
  expect([begun, told]).toEqual([['one', 'two', 'three'], []])
  end('three')
  end('one')
  await queue.finish()
  expect(told).toEqual(['one', 'two', 'three'])
})

test('what may meet the rows of another is written alone', async () => {
  const { queue, begun, add, end } = openDesk()
  await add('one')
  const second = add('alone', true)
  expect(begun).toEqual(['one'])
  end('one')
  await second
  const third = add('three')
  expect(begun).toEqual(['one', 'alone'])
  end('alone')
  await third
  end('three')
  await queue.finish()
  expect(begun).toEqual(['one', 'alone', 'three'])
})

test('after a failure nothing more is begun; what was on its way is waited for, and told if it came before', async () => {
  const { queue, told, begun, add, end } = openDesk()
  await add('one')
  await add('two')
  end('two', 'failed')
  await expect(add('three')).rejects.toThrow('two')
  const settled = queue.settle()
  end('one')
  await settled
  await expect(queue.finish()).rejects.toThrow('two')
  expect([begun, told]).toEqual([['one', 'two'], ['one']])
})
