import { readdirSync } from 'node:fs'
import type { APIRequestContext, APIResponse, PlaywrightWorkerArgs } from '@playwright/test'
import { expect, test } from './support/journey.ts'
import { ROUTE_POLICIES, type RoutePolicy } from './support/route-policies.ts'

/** Someone without an account, without business rights, taking part, planning, keeping the law, and the officer. */
const PEOPLE = {
  visitor: null,
  administrator: 'quantri@tnc.example',
  participant: 'vanlong@phutho.example',
  planner: 'minhhoa@bacninh.example',
  librarian: 'thugiang@bacninh.example',
  officer: 'anninh@tnc.example',
} as const
type Person = keyof typeof PEOPLE

/** Of a plan, of the audit log, of today's workshop: what a refused page must not carry in its data either. */
const CONTENT = /planToken|"rows"|account\.sign|Thống nhất kiến nghị|proposalKind/

/** Of the demo's items: one that the cluster keeps, and one that its department has not sent. */
const KEPT_ITEM = '0190e0a0-0000-7000-8100-000000000004'
const PRIVATE_ITEM = '0190e0a0-0000-7000-8100-000000000007'

const routes = Object.entries(ROUTE_POLICIES)

test('every route has a policy, and every policy a route', () => {
  expect(routes.map(([route]) => route).sort()).toEqual(readdirSync('app/routes').sort())
})

test.describe('who may open and send what', () => {
  const signedIn = new Map<Person, APIRequestContext>()
  let workshop: string
  let hidden: string
  let legalDocument: string
  let someone: string
  let origin: string

  test.beforeAll(async ({ playwright, baseURL }) => {
    origin = baseURL ?? ''
    for (const [person, email] of Object.entries(PEOPLE) as [Person, string | null][]) {
      signedIn.set(person, await enter(playwright, origin, email))
    }
    const ids = await workshopIds('planner')
    const seenByParticipant = await workshopIds('participant')
    workshop = ids.find((id) => seenByParticipant.includes(id)) ?? ''
    hidden = ids.find((id) => !seenByParticipant.includes(id)) ?? ''
    expect(workshop && hidden).not.toBe('')
    const table = await (await as('planner').get('/legal-basis')).text()
    legalDocument = /\/legal-basis\/([0-9a-f-]{36})"/.exec(table)?.[1] ?? ''
    expect(legalDocument).not.toBe('')
    const people = await (await as('administrator').get('/admin/people')).text()
    someone = people.match(/\/admin\/people\/([0-9a-f-]{36})"/)?.[1] ?? ''
    expect(someone).not.toBe('')
  })
  test.afterAll(() => Promise.all([...signedIn.values()].map((context) => context.dispose())))

  function as(person: Person): APIRequestContext {
    const context = signedIn.get(person)
    if (!context) throw new Error(person)
    return context
  }
  async function workshopIds(person: Person): Promise<string[]> {
    const page = await (await as(person).get('/workshops')).text()
    return [...new Set([...page.matchAll(/\/workshops\/([0-9a-f-]{36})"/g)].map((match) => match[1] ?? ''))]
  }
  const addressOf = ({ path, of }: RoutePolicy, id = of === 'item' ? KEPT_ITEM : workshop) =>
    path.replace(':id', id).replace(':document', legalDocument).replace(':person', someone)
  const open = (person: Person, address: string) => as(person).get(address, { maxRedirects: 0 })

  for (const [route, policy] of routes) {
    test(`${route}: opened by ${policy.readers}`, async () => {
      for (const [person, allowed] of Object.entries(expected(policy)) as [Person, boolean | null][]) {
        if (allowed === null) continue
        const page = await open(person, addressOf(policy))
        expect(isAnswered(page), `${person}: ${page.status()}`).toBe(allowed)
        if (person === 'visitor' && !allowed) await expectSignIn(page)
        if (policy.readers === 'anyone' || policy.readers === 'nobody') continue
        const dataOnly = await open(person, `${addressOf(policy).replace(/\/$/, '/_root')}.data`)
        const text = await dataOnly.text()
        if (!allowed) expect(text, `${person} asks for data only`).not.toMatch(CONTENT)
      }
    })

    if (policy.readers === 'participants') {
      test(`${route}: what one may not read is not there`, async () => {
        const page = await open('participant', addressOf(policy, policy.of === 'item' ? PRIVATE_ITEM : hidden))
        const none = await open('participant', addressOf(policy, '0190e0a0-ffff-7000-8000-ffffffffffff'))
        expect([page.status(), none.status()]).toEqual([404, 404])
      })
    }

    test(`${route}: nothing is taken from another site`, async () => {
      const response = await as('planner').post(addressOf(policy), {
        headers: { origin: 'https://evil.example' },
        form: { act: 'x' },
        maxRedirects: 0,
      })
      expect(response.status()).toBe(403)
    })

    if (policy.writes === 'signed-in') {
      test(`${route}: a visitor who sends something is led to the sign-in`, async () => {
        await expectSignIn(
          await as('visitor').post(addressOf(policy), { headers: { origin }, form: { act: 'x' }, maxRedirects: 0 }),
        )
      })
    }
  }
})

/** Who gets an answer; null where it depends on more than the role. */
function expected({ readers }: RoutePolicy): Record<Person, boolean | null> {
  const all = { visitor: true, administrator: true, participant: true, planner: true, librarian: true, officer: true }
  const none = {
    visitor: false,
    administrator: false,
    participant: false,
    planner: false,
    librarian: false,
    officer: false,
  }
  switch (readers) {
    case 'nobody':
      return {
        visitor: false,
        administrator: false,
        participant: false,
        planner: false,
        librarian: false,
        officer: false,
      }
    case 'anyone':
      return all
    case 'signed-in':
      return { ...all, visitor: false }
    case 'screeners':
      return {
        visitor: false,
        administrator: false,
        participant: false,
        planner: true,
        officer: false,
        librarian: true,
      }
    case 'participants':
      return { ...all, visitor: false, administrator: false, officer: null }
    case 'planners':
      return { visitor: false, administrator: false, participant: null, planner: true, librarian: true, officer: null }
    case 'librarians':
      return { ...none, librarian: true }
    case 'administrator':
      return {
        visitor: false,
        administrator: true,
        participant: false,
        planner: false,
        librarian: false,
        officer: false,
      }
    case 'security-officer':
      return {
        visitor: false,
        administrator: false,
        participant: false,
        planner: false,
        librarian: false,
        officer: true,
      }
  }
}

/** A page, or a redirect of an address that only takes what is sent. */
function isAnswered(response: APIResponse): boolean {
  if (response.status() === 302) return !(response.headers().location ?? '').startsWith('/sign-in?next=')
  return response.status() === 200
}

async function expectSignIn(response: APIResponse): Promise<void> {
  if (response.status() === 400 || response.status() === 405) return // an address that nobody opens
  expect(response.status()).toBe(302)
  expect(response.headers().location).toMatch(/^\/sign-in\?next=/)
}

async function enter(
  playwright: PlaywrightWorkerArgs['playwright'],
  origin: string,
  email: string | null,
): Promise<APIRequestContext> {
  const context = await playwright.request.newContext({ baseURL: origin })
  if (email) {
    const response = await context.post('/demo/sign-in', {
      form: { person: email },
      headers: { origin },
      maxRedirects: 0,
    })
    expect(response.status()).toBe(302)
  }
  return context
}
