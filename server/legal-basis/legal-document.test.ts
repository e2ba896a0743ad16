import { describe, expect, it } from 'vitest'
import type { LocalDate } from '#server/language/dates.ts'
import { type LegalDocument, type LegalRelation, statusOn, successorsOn } from './legal-document.ts'

function document(id: string, facts: Partial<LegalDocument> = {}): LegalDocument {
  return {
    id,
    kind: 'law',
    number: id,
    numberKey: id,
    title: `Luật ${id}`,
    shortTitle: '',
    issuer: 'Quốc hội',
    issuedOn: null,
    inForceFrom: '2020-01-01',
    inForceTo: null,
    note: '',
    certainty: 'known',
    version: 1,
    changes: [],
    acts: [],
    ...facts,
  }
}

function by(kind: 'amends' | 'replaces', id: string, effectiveOn: LocalDate | null): LegalRelation {
  return { id: `${kind}-${id}`, kind, other: document(id), effectiveOn, note: '' }
}

describe('the status of a document on a day', () => {
  it('begins on the day it comes into force and ends on the first day that it is no longer', () => {
    const law = document('a', { inForceFrom: '2014-07-01', inForceTo: '2024-08-01' })
    expect(statusOn(law, '2014-06-30')).toEqual({ kind: 'not-yet', from: '2014-07-01' })
    expect(statusOn(law, '2014-07-01').kind).toBe('in-force')
    expect(statusOn(law, '2024-07-31').kind).toBe('in-force')
    expect(statusOn(law, '2024-08-01')).toEqual({ kind: 'expired', since: '2024-08-01' })
  })

  it('is replaced from the day of the replacement, also where no end was recorded', () => {
    const law = document('a', { changes: [by('replaces', 'b', '2024-08-01')] })
    expect(statusOn(law, '2024-07-31').kind).toBe('in-force')
    expect(statusOn(law, '2024-08-01')).toMatchObject({ kind: 'replaced', since: '2024-08-01', by: [{ id: 'b' }] })
  })

  it('names amendments from their day on; one without a day is always named', () => {
    const law = document('a', { changes: [by('amends', 'b', '2025-07-01'), by('amends', 'c', null)] })
    const amendedBy = (on: LocalDate) => {
      const status = statusOn(law, on)
      return status.kind === 'in-force' ? status.amendedBy.map((one) => one.id) : []
    }
    expect(amendedBy('2025-06-30')).toEqual(['c'])
    expect(amendedBy('2025-07-01')).toEqual(['b', 'c'])
  })

  it('is unknown where no day was recorded, and is never taken for in force', () => {
    expect(statusOn(document('a', { inForceFrom: null }), '2026-11-26')).toEqual({ kind: 'unknown' })
  })
})

describe('what stands in its place', () => {
  it('is the last of a row of replacements on the day, and nothing while it is in force', () => {
    const first = document('a', { changes: [by('replaces', 'b', '2014-07-01')] })
    const second = document('b', { changes: [by('replaces', 'c', '2024-08-01')] })
    const all = new Map([first, second, document('c')].map((one) => [one.id, one]))
    const on = (day: LocalDate) => successorsOn(first, day, all).map((one) => one.id)
    expect(on('2014-06-30')).toEqual([])
    expect(on('2020-01-01')).toEqual(['b'])
    expect(on('2024-08-01')).toEqual(['c'])
  })

  it('is found even where the table goes in a circle', () => {
    const a = document('a', { changes: [by('replaces', 'b', '2021-01-01')] })
    const b = document('b', { changes: [by('replaces', 'a', '2021-01-01')] })
    expect(successorsOn(a, '2026-01-01', new Map([a, b].map((one) => [one.id, one]))).length).toBeGreaterThan(0)
  })
})
