import { describe, expect, it, test } from 'vitest'
import { ITEM_STATES, type ItemState } from './content/contract.ts'
import { checkAct, type ItemCycle, isOpenForText, type MovingAct, possibleActs } from './item.ts'

const cycle = (state: ItemState, over: Partial<ItemCycle> = {}): ItemCycle => ({
  state,
  isComposed: false,
  isSubmitted: false,
  wasSent: ['sent', 'kept', 'merged', 'returned'].includes(state),
  missing: [],
  ...over,
})

describe('[I1] an item goes its way and no other', () => {
  it.each<[ItemState, readonly MovingAct[]]>([
    ['draft', ['submit', 'approve', 'withdraw']],
    ['department_approved', ['send', 'return-inside', 'withdraw']],
    ['sent', ['keep', 'merge', 'send-back', 'withdraw']],
    ['kept', ['merge', 'send-back', 'withdraw']],
    ['merged', []],
    ['returned', ['submit', 'approve', 'withdraw']],
    ['withdrawn', []],
  ])('%s: %j', (state, acts) => {
    expect(possibleActs(cycle(state))).toEqual(acts)
  })

  it('a submitted text is returned inside, not submitted again', () => {
    expect(possibleActs(cycle('draft', { isSubmitted: true }))).toEqual(['approve', 'return-inside', 'withdraw'])
  })

  it('a composed item is merged further or taken apart, never returned, withdrawn or sent', () => {
    for (const state of ITEM_STATES) {
      expect(possibleActs(cycle(state, { isComposed: true }))).toEqual(state === 'kept' ? ['merge', 'unmerge'] : [])
    }
  })

  it('every refusal says what stands in the way', () => {
    expect(checkAct(cycle('merged'), 'withdraw', 'vì')).toMatchObject({ failure: { code: 'item-is-merged' } })
    expect(checkAct(cycle('kept', { isComposed: true }), 'send-back', 'vì')).toMatchObject({
      failure: { code: 'item-is-composed' },
    })
    expect(checkAct(cycle('draft'), 'send', '')).toMatchObject({ failure: { code: 'item-transition-impossible' } })
  })
})

test('[I2] returning inside, sending back and withdrawing need a reason', () => {
  for (const [state, act] of [
    ['department_approved', 'return-inside'],
    ['sent', 'send-back'],
    ['kept', 'withdraw'],
  ] as const) {
    expect(checkAct(cycle(state), act, '')).toMatchObject({ failure: { code: 'item-reason-required' } })
    expect(checkAct(cycle(state), act, 'Thiếu số liệu.').ok).toBe(true)
  }
})

test('[I3] what is not whole is not submitted, approved or sent', () => {
  for (const [state, act] of [
    ['draft', 'submit'],
    ['draft', 'approve'],
    ['department_approved', 'send'],
  ] as const) {
    const checked = checkAct(cycle(state, { missing: ['proposal', 'level'] }), act, '')
    expect(checked).toEqual({ ok: false, failure: { code: 'item-incomplete', details: { parts: 2 } } })
  }
})

test('after a return from the cluster, the leader’s return goes back there: it is no private draft again', () => {
  expect(checkAct(cycle('department_approved', { wasSent: true }), 'return-inside', 'Sửa số.')).toMatchObject({
    value: 'returned',
  })
  expect(checkAct(cycle('department_approved'), 'return-inside', 'Sửa số.')).toMatchObject({ value: 'draft' })
})

test('[I4] the text is open only while its department works on it; a composed one while it is kept', () => {
  expect(ITEM_STATES.filter((state) => isOpenForText({ state, isComposed: false }))).toEqual(['draft', 'returned'])
  expect(ITEM_STATES.filter((state) => isOpenForText({ state, isComposed: true }))).toEqual(['kept'])
})
