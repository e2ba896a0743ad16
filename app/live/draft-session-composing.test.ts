import { describe, expect, test } from 'vitest'
import { eventually } from '#realtime/drafts/testing/eventually.ts'
import { MESSAGE, SYNC } from '#realtime/protocol/draft-protocol.ts'
import { ready, saved, setUpSessions, textOf } from './testing/session-stage.ts'

const stage = setUpSessions()

/** Two people in one draft; counts the updates that came to the first one's machine. */
async function twoIn(draftId: string) {
  let arrived = 0
  const own = stage.open(draftId, {
    passes(direction, [message, kind]) {
      if (direction === 'down' && message === MESSAGE.sync && kind === SYNC.update) arrived++
      return true
    },
  })
  const other = stage.open(draftId)
  await Promise.all([ready(own), ready(other)])
  return { own, other, arrived: () => arrived }
}

describe('[F22] while an input method composes in a draft', () => {
  test('what others write waits, what one writes is saved, and at the end both have both', async () => {
    const draftId = await stage.store.newDraft('nền')
    const { own, other, arrived } = await twoIn(draftId)
    own.holdBack(true)
    textOf(other).insert(3, ' của bạn')
    other.setPresence({ mode: 'direct' })
    await eventually('the other’s words came', () => arrived() > 0)
    textOf(own).insert(0, 'đề nghị ')
    await saved(own)
    expect(textOf(own).toString()).toBe('đề nghị nền')
    expect(await stage.store.storedText(draftId)).toBe('đề nghị nền của bạn')
    own.holdBack(false)
    expect(textOf(own).toString()).toBe('đề nghị nền của bạn')
    await eventually('who is here is known', () =>
      own.getState().peers.some(({ state }) => (state as { mode?: string }).mode === 'direct'),
    )
    await eventually('the other has it too', () => textOf(other).toString() === 'đề nghị nền của bạn')
  })

  test('a line that is lost and comes back in the meantime loses nothing, and what comes later comes at once', async () => {
    const draftId = await stage.store.newDraft('nền')
    const { own, other, arrived } = await twoIn(draftId)
    own.holdBack(true)
    textOf(other).insert(3, ' một')
    await eventually('it came', () => arrived() > 0)
    own.reconnect()
    await eventually('the line is back', () => own.getState().connection === 'connected')
    textOf(own).insert(0, 'x ')
    await saved(own)
    expect(textOf(own).toString()).toBe('x nền')
    own.holdBack(false)
    await eventually('caught up', () => textOf(own).toString() === 'x nền một')
    textOf(other).insert(0, 'y ')
    await eventually('at once', () => textOf(own).toString().includes('y '))
    await eventually('equal', () => textOf(own).toString() === textOf(other).toString())
  })
})
