import { expect, test } from 'vitest'
import { messages as en } from '#server/language/messages/en/catalogue.ts'
import { messages as vi } from '#server/language/messages/vi/catalogue.ts'
import { SINGLE_SIGN_ON_FAILURES } from './contract.ts'
import { lacksClaims, readProviderPerson } from './provider-answer.ts'

const names = { departmentClaim: 'department', officeClaim: 'title' }
const idToken = { iss: 'https://dangnhap.tinh.example', sub: '42' }
const read = (claims: object, userInfo: object = {}) =>
  readProviderPerson({ ...idToken, ...claims }, { ...userInfo }, names)

test('[O7] a mark of one place does not verify the address of the other', () => {
  const inBoth = read({ email: 'a@x.example' }, { email: 'b@x.example', email_verified: true })
  expect([inBoth.email, inBoth.isEmailVerified]).toEqual(['a@x.example', false])
  const behind = read({ email_verified: true }, { email: 'b@x.example' })
  expect([behind.email, behind.isEmailVerified]).toEqual(['b@x.example', false])
  expect(read({}, { email: 'B@X.example', email_verified: true })).toMatchObject({
    email: 'b@x.example',
    isEmailVerified: true,
  })
})

test('[O1] only the word true verifies', () => {
  for (const email_verified of ['true', 1, 'yes', null, undefined])
    expect(read({ email: 'a@x.example', email_verified }).isEmailVerified).toBe(false)
})

test('[O7] userinfo tells neither who it is nor how and when they proved it', () => {
  const person = read({}, { sub: '1', iss: 'https://evil.example', amr: ['mfa'], acr: 'mfa', auth_time: 1 })
  expect(person).toMatchObject({
    issuer: 'https://dangnhap.tinh.example/',
    subject: '42',
    hasSecondFactor: false,
    provedAt: null,
  })
})

test('names are one line in NFC, family name first; what no field holds is nothing', () => {
  expect(read({ name: ' Trần\n Thị  Thu '.normalize('NFD') }).fullName).toBe('Trần Thị Thu')
  expect(read({ family_name: 'Trần', given_name: 'Thị Thu' }).fullName).toBe('Trần Thị Thu')
  expect(read({ name: 'x'.repeat(121), title: ['', 'Chánh Thanh tra'] })).toMatchObject({
    fullName: null,
    office: 'Chánh Thanh tra',
  })
  expect(read({ department: ['HY', 7, { a: 1 }] }).departments).toEqual(['HY'])
})

test('the provider is asked further only when its token leaves something out', () => {
  const whole = { ...idToken, email: 'a@x.example', name: 'A', department: 'HY', title: 'B' }
  expect(lacksClaims(whole, names)).toBe(false)
  expect(lacksClaims({ ...whole, title: undefined }, names)).toBe(true)
  expect(lacksClaims({ ...whole, title: undefined }, { ...names, officeClaim: null })).toBe(false)
})

test.each([
  ['Vietnamese', vi],
  ['English', en],
])('every refusal has its sentence in %s', (_language, { failures }) => {
  const spoken = Object.keys(failures)
  expect(SINGLE_SIGN_ON_FAILURES.filter((code) => !spoken.includes(code))).toEqual([])
})
