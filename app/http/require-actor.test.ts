import { expect, test } from 'vitest'
import type { AppContext } from './load-context.ts'
import { requireActor } from './require-actor.ts'

const HOUSE = 'http://house.example'

/** Where somebody without a session is led who asks for this. */
function ledTo(path: string, init?: RequestInit): string | null {
  try {
    requireActor({ actor: null, enrolling: null } as AppContext, new Request(`${HOUSE}${path}`, init))
  } catch (thrown) {
    return thrown instanceof Response ? thrown.headers.get('Location') : null
  }
  return null
}

const send = (path: string, from?: string) =>
  ledTo(path, { method: 'POST', ...(from !== undefined && { headers: { Referer: from } }) })
const signInFor = (page: string) => `/sign-in?next=${encodeURIComponent(page)}`

test('who asks for a page without a session comes back to it after the sign-in', () => {
  expect(ledTo('/cases/1?version=2')).toBe(signInFor('/cases/1?version=2'))
  expect(ledTo('/cases/1.data?version=2')).toBe(signInFor('/cases/1?version=2'))
})

test('who sends something from a page comes back to that page, where what was typed is kept', () => {
  expect(send('/discussions/1/acts', `${HOUSE}/discussions/1`)).toBe(signInFor('/discussions/1'))
  expect(send('/cases/new.data', `${HOUSE}/cases/new?from=a`)).toBe(signInFor('/cases/new?from=a'))
})

test.each([
  undefined,
  '',
  'about:client',
  'https://evil.example/cases/1',
  `${HOUSE}//evil.example/x`,
  `${HOUSE}:8443/x`,
])('what was sent from %j leads home: no open redirect', (from) => {
  expect(send('/cases/new.data', from)).toBe(signInFor('/'))
})
