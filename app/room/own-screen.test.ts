import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Answer } from './media/room-line.ts'
import { createOwnScreen } from './own-screen.ts'

const picture = () => Object.assign(new EventTarget(), { stop: vi.fn(), contentHint: '' })
let chosen: ReturnType<typeof picture>
let answerStart: (answer: Answer) => void
let asked: string[]
let wished: string[]
let shown: unknown[]

function open() {
  return createOwnScreen({
    media: { wish: (source, wish) => wished.push(`${source} ${wish ? 'on' : 'off'}`) },
    act: ({ ask }) => {
      asked.push(ask)
      if (ask === 'stop-share') return Promise.resolve({ ok: true, value: undefined })
      return new Promise((resolve) => {
        answerStart = resolve
      })
    },
    isClosed: () => false,
    onScreen: (now) => shown.push(now),
  })
}

beforeEach(() => {
  chosen = picture()
  asked = []
  wished = []
  shown = []
  const stream = { getVideoTracks: () => [chosen], getAudioTracks: () => [] }
  vi.stubGlobal('navigator', { mediaDevices: { getDisplayMedia: async () => stream } })
})
afterEach(() => vi.unstubAllGlobals())

test('a presentation that is ended before its answer is here stays ended', async () => {
  const screen = open()
  const sharing = screen.share(false)
  await vi.waitFor(() => expect(asked).toEqual(['start-share']))
  await screen.stopShare()
  answerStart({ ok: true, value: undefined })
  await sharing
  expect(asked).toEqual(['start-share', 'stop-share'])
  expect(shown).toEqual([null])
  expect(wished).not.toContain('screen on')
  expect(chosen.stop).toHaveBeenCalled()
})

test('it is shown once it is allowed, and ends when the person ends it in the browser', async () => {
  const screen = open()
  const sharing = screen.share(false)
  await vi.waitFor(() => expect(asked).toEqual(['start-share']))
  answerStart({ ok: true, value: undefined })
  await sharing
  expect(shown).toEqual([chosen])
  expect(wished).toEqual(['screen on'])
  chosen.dispatchEvent(new Event('ended'))
  expect(asked).toEqual(['start-share', 'stop-share'])
  expect(shown).toEqual([chosen, null])
  expect(wished.slice(1).toSorted()).toEqual(['screen off', 'screen-audio off'])
})

test('what is refused is shown to nobody', async () => {
  const screen = open()
  const sharing = screen.share(false)
  await vi.waitFor(() => expect(asked).toEqual(['start-share']))
  answerStart({ ok: false, code: 'room-share-taken' })
  await sharing
  expect(shown).toEqual([])
  expect(wished).toEqual([])
  expect(chosen.stop).toHaveBeenCalled()
})

test('pressed twice, the browser and the room are asked once; ended, it can begin anew', async () => {
  const screen = open()
  const both = [screen.share(false), screen.share(false)]
  await vi.waitFor(() => expect(asked).toEqual(['start-share']))
  answerStart({ ok: true, value: undefined })
  await Promise.all(both)
  expect(asked).toEqual(['start-share'])
  expect(shown).toEqual([chosen])
  await screen.stopShare()
  void screen.share(false)
  await vi.waitFor(() => expect(asked).toEqual(['start-share', 'stop-share', 'start-share']))
})
