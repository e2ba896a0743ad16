import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterEach, expect, it } from 'vitest'
import type { Actor } from '#server/kernel/actor.ts'
import type { SearchAnswer, SearchInput } from '#server/search/asking/contract.ts'
import { createSearchApi } from './search-api.ts'

const EMPTY: SearchAnswer = {
  total: 1,
  exact: 1,
  page: 1,
  pageSize: 20,
  hits: [
    {
      kind: 'workshop',
      id: '01900000-0000-7000-8000-000000000001',
      code: 'HT-2026-03',
      externalId: 'HT-2026-03',
      title: 'Giáp ranh',
      path: '/workshops/1',
      field: null,
      departments: [],
      status: 'planning',
      from: null,
      to: null,
      isDemo: false,
      score: 1.5,
      titleFragments: [{ text: 'Giáp ranh', isHit: true }],
      highlights: [],
    },
  ],
  facets: { kinds: [{ kind: 'workshop', count: 1 }], fields: [], departments: [], statuses: [], years: [] },
  expansions: [],
  suggestion: null,
  unread: [],
  department: null,
}

let close: () => void = () => undefined
afterEach(() => close())

const KEY = `tnc_${'k'.repeat(43)}`

async function serve(isSignedIn: boolean, perMinute = 100) {
  const asked: SearchInput[] = []
  const app = express()
  app.use(
    createSearchApi({
      search: {
        async find(_actor, input) {
          asked.push(input)
          return EMPTY
        },
      },
      resolveActor: async () => (isSignedIn ? ({ userId: 'me' } as Actor) : null), // nothing else is looked at
      actorOfKey: async (key, scope) =>
        key === KEY && scope === 'search:read' ? ({ userId: 'owner' } as Actor) : null, // like above
      reportError: (error) => {
        throw error
      },
      perMinute,
    }),
  )
  const server = app.listen(0)
  close = () => void server.close()
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { asked, get: (path: string, headers: Record<string, string> = {}) => fetch(origin + path, { headers }) }
}

it('answers who is signed in, with what the address asks for; what cannot be read is left out', async () => {
  const { get, asked } = await serve(true)
  const answer = await get('/api/v1/search?q=giap%20ranh&kind=workshop&from=2026-01-01&to=nonsense&page=2')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(await answer.json()).toMatchObject({
    total: 1,
    items: [{ kind: 'workshop', externalId: 'HT-2026-03', score: 1.5, highlights: [{ section: 'title' }] }],
    facets: { kinds: [{ kind: 'workshop', count: 1 }] },
  })
  expect(asked).toEqual([
    expect.objectContaining({ q: 'giap ranh', kind: 'workshop', from: '2026-01-01', to: undefined, page: 2 }),
  ])
})

it('tells nothing to who is not signed in', async () => {
  const { get, asked } = await serve(false)
  expect((await get('/api/v1/search?q=x')).status).toBe(401)
  expect(asked).toEqual([])
})

it('answers who holds a key of a person; a wrong key is refused, whatever session is open', async () => {
  const { get, asked } = await serve(false)
  expect((await get('/api/v1/search?q=x', { Authorization: `Bearer ${KEY}` })).status).toBe(200)
  expect(asked).toHaveLength(1)
  const refused = await get('/api/v1/search?q=x', { Authorization: 'Bearer nonsense' })
  expect([refused.status, await refused.json()]).toEqual([401, { error: 'token-refused' }])
  expect(refused.headers.get('www-authenticate')).toContain('invalid_token')
  close()
  const beside = await serve(true)
  expect((await beside.get('/api/v1/search?q=x', { Authorization: 'Bearer nonsense' })).status).toBe(401)
})

it('answers one person so often a minute and no more', async () => {
  const { get } = await serve(true, 2)
  const codes = [await get('/api/v1/search?q=a'), await get('/api/v1/search?q=b'), await get('/api/v1/search?q=c')]
  expect(codes.map(({ status }) => status)).toEqual([200, 200, 429])
  const refused = (await codes[2]?.json()) as { error: string; retryAfterSeconds: number }
  expect(refused.error).toBe('too-many-requests')
  expect(refused.retryAfterSeconds).toBe(Number(codes[2]?.headers.get('retry-after')))
  expect(refused.retryAfterSeconds).toBeGreaterThan(0)
})

it('says how it is asked, in OpenAPI', async () => {
  const { get } = await serve(false)
  const spec = (await (await get('/api/v1/openapi.json')).json()) as { paths: Record<string, object> }
  expect(Object.keys(spec.paths)).toEqual(['/api/v1/search'])
})
