import { describe, expect, test } from 'vitest'
import { type DepartmentOption, matchDepartments, matchedPart } from './department-match.ts'

const option = (code: string, placeName: string, over: Partial<DepartmentOption> = {}): DepartmentOption => ({
  id: code,
  code,
  placeName,
  shortName: `Sở TN&MT ${placeName}`,
  hue: 1,
  formerNames: [],
  ...over,
})
const legacy = [
  option('HN', 'Hà Nội'),
  option('BN', 'Bắc Ninh'),
  option('HP', 'Hải Phòng'),
  option('HD', 'Hải Dương', { nowName: 'Sở NN&MT TP. Hải Phòng' }),
  option('HNa', 'Hà Nam', { nowName: 'Sở NN&MT tỉnh Ninh Bình' }),
]
const codes = (query: string, options: readonly DepartmentOption[] = legacy) =>
  matchDepartments(options, query).map(({ code }) => code)

describe('choosing a department', () => {
  test('without a query all are offered in protocol order', () => {
    expect(codes('')).toEqual(['HN', 'BN', 'HP', 'HD', 'HNa'])
  })

  test('tone marks need not be typed, and the order stays that of the cluster', () => {
    expect(codes('hai')).toEqual(['HP', 'HD'])
    expect(codes('ha')).toEqual(['HN', 'HP', 'HD', 'HNa'])
    expect(codes('hai duong')).toEqual(['HD'])
  })

  test('typed tone marks narrow the choice, a wrong one does not empty it', () => {
    expect(codes('hà')).toEqual(['HN', 'HNa'])
    expect(codes('hái')).toEqual(['HP', 'HD'])
    expect(codes('Hải'.normalize('NFD'))).toEqual(['HP', 'HD'])
  })

  test('codes, old names and new names are understood', () => {
    expect(codes('hd')).toEqual(['HD'])
    expect(codes('hải phòng')).toEqual(['HP', 'HD'])
    const current = [
      option('HP', 'Hải Phòng', { formerNames: ['Hải Dương'] }),
      option('NB', 'Ninh Bình', { formerNames: ['Hà Nam', 'Nam Định'] }),
    ]
    expect(codes('hai duong', current)).toEqual(['HP'])
    expect(codes('nam dinh', current)).toEqual(['NB'])
  })

  test('the inside of a word is no match', () => {
    expect(codes('inh')).toEqual([])
  })

  test('the part that was typed is found in the name as it is written', () => {
    expect(matchedPart('Hải Dương', 'duong')).toEqual([4, 9])
    expect(matchedPart('Hải Dương', 'hải')).toEqual([0, 3])
    expect(matchedPart('Bắc Ninh', 'hai')).toBeNull()
  })
})
