import { expect, test } from 'vitest'
import { relyingPartyOf } from './relying-party.ts'

const demo = { publicOrigin: null, secure: false }
const production = { publicOrigin: 'https://cum.example.vn', secure: true }

test('[A19] a passkey is bound to localhost in the demo and to the public name in production', () => {
  expect(relyingPartyOf('localhost:3000', demo)).toEqual({ id: 'localhost', origin: 'http://localhost:3000' })
  expect(relyingPartyOf('cum.example.vn', production)).toEqual({
    id: 'cum.example.vn',
    origin: 'https://cum.example.vn',
  })
})

test.each([
  ['127.0.0.1:3000', demo],
  ['192.168.1.20:3000', demo],
  ['[::1]:3000', demo],
  ['evil.example', demo],
  ['localhost:3000', production],
  ['203.0.113.5', { publicOrigin: 'https://203.0.113.5', secure: true }],
  [null, demo],
])('[A19] there is none for %s', (host, options) => {
  expect(relyingPartyOf(host, options)).toBeNull()
})
