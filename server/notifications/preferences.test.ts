import { describe, expect, test } from 'vitest'
import type { LocalTime } from '#server/language/dates.ts'
import { NOTICE_KIND_NAMES, ruleOf } from './contract.ts'
import { DEFAULT_PREFERENCES, lastDigestMoment, levelFor, notBefore } from './preferences.ts'

const vietnam = (time: string) => new Date(`${time}:00+07:00`)

describe('quiet hours, 21:00–06:30 unless told', () => {
  test.each([
    ['2026-11-26T20:59', '2026-11-26T20:59'],
    ['2026-11-26T21:00', '2026-11-27T06:30'],
    ['2026-11-26T23:59', '2026-11-27T06:30'],
    ['2026-11-27T00:00', '2026-11-27T06:30'],
    ['2026-11-27T06:29', '2026-11-27T06:30'],
    ['2026-11-27T06:30', '2026-11-27T06:30'],
  ])('[N6] a mail of %s leaves at %s', (at, leaves) => {
    expect(notBefore(DEFAULT_PREFERENCES, false, vietnam(at))).toEqual(vietnam(leaves))
  })

  test('[N6] what is urgent does not wait, nor does anybody who switched them off', () => {
    const night = vietnam('2026-11-26T23:00')
    expect(notBefore(DEFAULT_PREFERENCES, true, night)).toEqual(night)
    expect(notBefore({ ...DEFAULT_PREFERENCES, quiet: false }, false, night)).toEqual(night)
  })

  test('[N6] hours within one day work as well', () => {
    const noon = { ...DEFAULT_PREFERENCES, quietFrom: '11:30' as LocalTime, quietTo: '13:30' as LocalTime }
    expect(notBefore(noon, false, vietnam('2026-11-26T12:00'))).toEqual(vietnam('2026-11-26T13:30'))
    expect(notBefore(noon, false, vietnam('2026-11-26T23:00'))).toEqual(vietnam('2026-11-26T23:00'))
  })
})

describe('levels', () => {
  test('[N5] what must be told cannot be turned down, whatever is stored', () => {
    for (const kind of NOTICE_KIND_NAMES) {
      const level = levelFor({ ...DEFAULT_PREFERENCES, levels: { [kind]: 'none' } }, kind)
      expect(level, kind).toBe(ruleOf(kind).isMandatory ? 'mail' : 'none')
    }
    expect(NOTICE_KIND_NAMES.filter((kind) => ruleOf(kind).isMandatory)).toEqual(
      expect.arrayContaining(['workshop-postponed', 'workshop-cancelled']),
    )
  })
})

describe('the moment of the summary', () => {
  test.each([
    ['daily', '2026-11-26T07:59', '2026-11-25T08:00'],
    ['daily', '2026-11-26T08:00', '2026-11-26T08:00'],
    ['daily', '2026-11-26T23:00', '2026-11-26T08:00'],
    ['weekly', '2026-11-26T09:00', '2026-11-23T08:00'],
    ['weekly', '2026-11-23T07:00', '2026-11-16T08:00'],
    ['weekly', '2026-11-23T08:00', '2026-11-23T08:00'],
  ] as const)('[N7] %s, seen at %s, was %s', (digest, now, moment) => {
    expect(lastDigestMoment({ digest, digestHour: 8 }, vietnam(now))).toEqual(vietnam(moment))
  })
})
