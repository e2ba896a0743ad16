import { expect, it } from 'vitest'
import type { SourceView } from '#realtime/protocol/room-protocol.ts'
import { createShownSizes, layerFor } from './shown-sizes.ts'

const camera: SourceView = { producerId: 'c', userId: 'u', source: 'camera', isPaused: false }
const microphone: SourceView = { producerId: 'm', userId: 'u', source: 'microphone', isPaused: false }

function sizes() {
  let changes = 0
  const shown = createShownSizes(() => {
    changes += 1
  })
  return { shown, changes: () => changes }
}

it('a picture comes in the layer of its tile, and not at all while it is nowhere on the screen', () => {
  const { shown } = sizes()
  expect(shown.wantOf(camera)).toBeNull()
  const end = shown.show('c', 240)
  expect(shown.wantOf(camera)).toBe(0)
  const endLarge = shown.show('c', 1280)
  expect(shown.wantOf(camera)).toBe(2)
  endLarge()
  expect(shown.wantOf(camera)).toBe(0)
  end()
  expect(shown.wantOf(camera)).toBeNull()
})

it('each layer serves until it would be blown up by half', () => {
  expect([160, 480, 481, 960, 961, 1920].map(layerFor)).toEqual([0, 0, 1, 1, 2, 2])
})

it('sound always comes: also when saving, listening only, or behind another tab', () => {
  const { shown } = sizes()
  shown.show('c', 1280)
  shown.setMode('saving')
  expect([shown.wantOf(camera), shown.wantOf(microphone)]).toEqual([0, 0])
  shown.setMode('listening')
  expect([shown.wantOf(camera), shown.wantOf(microphone)]).toEqual([null, 0])
  shown.setMode('all')
  shown.setHidden(true)
  expect([shown.wantOf(camera), shown.wantOf(microphone)]).toEqual([null, 0])
  // What stands apart from the page (picture-in-picture) goes on.
  const end = shown.show('c', 480, true)
  expect(shown.wantOf(camera)).toBe(0)
  end()
  shown.setHidden(false)
  expect(shown.wantOf(camera)).toBe(2)
  shown.setSoundAlone(true)
  expect([shown.wantOf(camera), shown.wantOf(microphone)]).toEqual([null, 0])
})

it('tells of each change once', () => {
  const { shown, changes } = sizes()
  shown.setMode('saving')
  shown.setMode('saving')
  shown.setHidden(false)
  expect(changes()).toBe(1)
})

it('a screen comes whole as soon as it is larger than a picture of the strip, and half as large to save', () => {
  const { shown } = sizes()
  const screen: SourceView = { producerId: 's', userId: 'u', source: 'screen', isPaused: false }
  const end = shown.show('s', 1_366)
  expect(shown.wantOf(screen)).toBe(1)
  shown.setMode('saving')
  expect(shown.wantOf(screen)).toBe(0)
  shown.setMode('all')
  end()
  shown.show('s', 320)
  expect(shown.wantOf(screen)).toBe(0)
})
