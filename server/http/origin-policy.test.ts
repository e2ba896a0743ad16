import { describe, expect, test } from 'vitest'
import { createOriginPolicy } from './origin-policy.ts'

const request = (headers: Record<string, string>) => ({ headers })

describe('which hosts and origins are ours', () => {
  const demo = createOriginPolicy({ publicOrigin: null, lan: false })
  const lan = createOriginPolicy({ publicOrigin: null, lan: true })
  const production = createOriginPolicy({ publicOrigin: 'https://tnc.example', lan: false })

  test('demo mode answers to this machine only, so a rebound name gets nothing', () => {
    expect(demo.hostAllowed('localhost:3000')).toBe(true)
    expect(demo.hostAllowed('127.0.0.1:3000')).toBe(true)
    expect(demo.hostAllowed('[::1]:3000')).toBe(true)
    expect(demo.hostAllowed('evil.example:3000')).toBe(false)
    expect(demo.hostAllowed('192.168.1.9:3000')).toBe(false)
    expect(demo.hostAllowed(undefined)).toBe(false)
  })

  test('--lan answers to addresses and plain machine names, never to a domain', () => {
    expect(lan.hostAllowed('192.168.1.9:3000')).toBe(true)
    expect(lan.hostAllowed('[fe80::1]:3000')).toBe(true)
    expect(lan.hostAllowed('may-van-phong:3000')).toBe(true)
    expect(lan.hostAllowed('evil.example:3000')).toBe(false)
  })

  test('production answers to its public origin', () => {
    expect(production.hostAllowed('tnc.example')).toBe(true)
    expect(production.hostAllowed('tnc.example.evil.example')).toBe(false)
  })

  test('a write or a socket must come from the same origin', () => {
    expect(demo.sameOrigin(request({ host: 'localhost:3000', origin: 'http://localhost:3000' }))).toBe(true)
    expect(demo.sameOrigin(request({ host: 'localhost:3000', origin: 'http://localhost:4000' }))).toBe(false)
    expect(demo.sameOrigin(request({ host: 'localhost:3000', origin: 'https://evil.example' }))).toBe(false)
    expect(demo.sameOrigin(request({ host: 'localhost:3000', origin: 'null' }))).toBe(false)
    expect(production.sameOrigin(request({ host: 'tnc.example', origin: 'https://tnc.example' }))).toBe(true)
  })

  test('without Origin only the browser’s own word for same-origin counts', () => {
    expect(demo.sameOrigin(request({ host: 'localhost:3000', 'sec-fetch-site': 'same-origin' }))).toBe(true)
    expect(demo.sameOrigin(request({ host: 'localhost:3000', 'sec-fetch-site': 'same-site' }))).toBe(false)
    expect(demo.sameOrigin(request({ host: 'localhost:3000' }))).toBe(false)
  })
})
