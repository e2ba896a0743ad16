import { expect, test } from 'vitest'
import { givenName, initial, splitName, upperCase } from './name.ts'

test('[domain 7.7] one full name has family, middle and given part', () => {
  expect(splitName('Nguyễn Văn Minh Họa')).toEqual({ family: 'Nguyễn', middle: 'Văn Minh', given: 'Họa' })
  expect(splitName('  Lê   Giang ')).toEqual({ family: 'Lê', middle: '', given: 'Giang' })
  expect(splitName('Moan')).toEqual({ family: '', middle: '', given: 'Moan' })
})

test('[domain 7.7] people are addressed by the given name and shown by its first letter', () => {
  expect(givenName('Trần Quốc Ân')).toBe('Ân')
  expect(initial('Trần Quốc Ân'.normalize('NFD'))).toBe('Â')
  expect(initial('đỗ đức đạt')).toBe('Đ')
  expect(initial('')).toBe('')
})

test('[domain 7.7] upper case knows Vietnamese letters', () => {
  expect(upperCase('Điểm cầu Sở TN&MT Hưng Yên')).toBe('ĐIỂM CẦU SỞ TN&MT HƯNG YÊN')
})
