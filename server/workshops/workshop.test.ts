import { describe, expect, it } from 'vitest'
import { WORKSHOP_STATES, type WorkshopState } from './contract.ts'
import {
  checkTransition,
  isApproved,
  type LifeCycle,
  mainState,
  nextStates,
  phaseOf,
  sectionOf,
  stateToResume,
} from './workshop.ts'

const MAIN: readonly WorkshopState[] = WORKSHOP_STATES.filter((state) => state !== 'postponed' && state !== 'cancelled')

function cycle(state: WorkshopState, over: Partial<LifeCycle> = {}): LifeCycle {
  const until = MAIN.indexOf(state)
  return {
    state,
    stateBeforeSide: null,
    passed: new Set(MAIN.slice(0, until + 1)),
    hasChair: true,
    conclusion: null,
    isAhead: true,
    ...over,
  }
}

function verdict(from: LifeCycle, to: WorkshopState, words: { reason?: string; conclusion?: string } = {}): string {
  const checked = checkTransition(from, { to, reason: '', conclusion: '', ...words })
  return checked.ok ? 'ok' : checked.failure.code
}

describe('the life cycle of a workshop (domain 2.1)', () => {
  it('goes through the fifteen states in their order', () => {
    const steps = MAIN.filter((state) => state !== 'paused')
    for (const [index, state] of steps.entries()) {
      const next = steps[index + 1]
      if (next) expect(verdict(cycle(state), next, { conclusion: 'Kết luận' }), `${state} → ${next}`).toBe('ok')
    }
  })

  it('knows no other way than the one drawn', () => {
    const allowed = new Set(
      WORKSHOP_STATES.flatMap((from) =>
        nextStates({ state: from, stateBeforeSide: null }).map((to) => `${from}>${to}`),
      ),
    )
    for (const from of WORKSHOP_STATES) {
      for (const to of WORKSHOP_STATES) {
        if (allowed.has(`${from}>${to}`)) continue
        expect(verdict(cycle(from), to, { reason: 'x', conclusion: 'x' }), `${from} → ${to}`).toBe(
          'workshop-transition-impossible',
        )
      }
    }
    expect(allowed.has('in_session>paused')).toBe(true)
    expect(allowed.has('paused>in_session')).toBe(true)
    expect(allowed.has('planning>invited')).toBe(false)
    expect(allowed.has('archived>cancelled')).toBe(false)
  })

  it('[W1] no invitation goes out before the plan is approved', () => {
    expect(verdict(cycle('planning'), 'invited')).toBe('workshop-transition-impossible')
    expect(verdict(cycle('plan_approved', { passed: new Set(['plan_approved']) }), 'invited')).toBe('ok')
    expect(verdict(cycle('plan_approved', { passed: new Set() }), 'invited')).toBe('workshop-plan-not-approved')
  })

  it('[W2] no session begins with an agenda that was never frozen, or without a chair', () => {
    expect(verdict(cycle('technical_check'), 'in_session')).toBe('ok')
    expect(verdict(cycle('technical_check', { passed: new Set(['technical_check']) }), 'in_session')).toBe(
      'workshop-agenda-not-frozen',
    )
    expect(verdict(cycle('technical_check', { hasChair: false }), 'in_session')).toBe('workshop-chair-missing')
  })

  it('[W3] closing needs a conclusion', () => {
    expect(verdict(cycle('in_session'), 'closed')).toBe('workshop-conclusion-required')
    expect(verdict(cycle('in_session'), 'closed', { conclusion: 'Thống nhất' })).toBe('ok')
    expect(verdict(cycle('paused', { conclusion: 'Đã ghi' }), 'closed')).toBe('ok')
  })

  it('[W4] archiving needs signed minutes', () => {
    expect(verdict(cycle('conclusions_issued'), 'archived')).toBe('ok')
    expect(verdict(cycle('conclusions_issued', { passed: new Set(['conclusions_issued']) }), 'archived')).toBe(
      'workshop-minutes-not-signed',
    )
  })

  it.each(['postponed', 'cancelled'] as const)('[W5] %s needs a reason', (to) => {
    expect(verdict(cycle('registering'), to)).toBe('workshop-reason-required')
    expect(verdict(cycle('registering'), to, { reason: 'Bão số 3' })).toBe('ok')
    expect(verdict(cycle('closed'), to, { reason: 'Bão số 3' })).toBe('workshop-transition-impossible')
  })

  it('[W6] what was postponed returns to where its preparation stood, once it has a new day', () => {
    const postponed = { state: 'postponed', stateBeforeSide: 'registering' } as const
    expect(nextStates(postponed)).toEqual(['registering', 'cancelled'])
    expect(verdict(cycle('postponed', postponed), 'registering')).toBe('ok')
    expect(verdict(cycle('postponed', { ...postponed, isAhead: false }), 'registering')).toBe('workshop-date-passed')
    expect(verdict(cycle('postponed', postponed), 'invited')).toBe('workshop-transition-impossible')
    expect(stateToResume('in_session')).toBe('agenda_frozen')
    expect(stateToResume('invited')).toBe('invited')
  })

  it('a cancelled workshop stays cancelled', () => {
    expect(nextStates({ state: 'cancelled', stateBeforeSide: 'invited' })).toEqual([])
  })
})

describe('what a state means to those who look', () => {
  it('folds the fifteen states into five phases', () => {
    const phases = MAIN.map((state) => phaseOf({ state, stateBeforeSide: null }))
    expect(phases).toEqual([
      ...['plan', 'plan', 'invitation', 'invitation', 'registration', 'registration', 'session', 'session', 'session'],
      ...Array.from({ length: 6 }, () => 'minutes'),
    ])
    expect(phaseOf({ state: 'postponed', stateBeforeSide: 'invited' })).toBe('invitation')
  })

  it('a side state is read as the state it was taken from', () => {
    expect(mainState({ state: 'cancelled', stateBeforeSide: 'planning' })).toBe('planning')
    expect(isApproved({ state: 'cancelled', stateBeforeSide: 'planning' })).toBe(false)
    expect(isApproved({ state: 'postponed', stateBeforeSide: 'invited' })).toBe(true)
  })

  it('stands in one section of the list', () => {
    expect(sectionOf('in_session')).toBe('live')
    expect(sectionOf('postponed')).toBe('upcoming')
    expect(sectionOf('cancelled')).toBe('past')
    expect(sectionOf('minutes_draft')).toBe('past')
  })
})
