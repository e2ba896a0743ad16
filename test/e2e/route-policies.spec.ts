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
const CONTENT = /planToken|"rows"|account\.sign|Thống nhất kiến nghị|proposalKind|vùng giáp ranh/

/** Of the demo's items: one that the cluster keeps, and one that its department has not sent. */
const KEPT_ITEM = '0190e0a0-0000-7000-8100-000000000004'
const PRIVATE_ITEM = '0190e0a0-0000-7000-8100-000000000007'

/** A free topic that this test opens. */
const TOPIC = '0190e0a0-0000-7000-8600-000000000001'

/** The demo's petition, which the six bodies are drafting. */
const PETITION = '0190e0a0-0000-7000-8300-000000000001'

const routes = Object.entries(ROUTE_POLICIES)
const people = Object.keys(PEOPLE) as Person[]
/** What a refusal may be: not for you, not there, no such act, too often. Never an answer, never a fault of ours. */
const REFUSALS = [400, 403, 404, 405, 409, 415, 422, 429]

test('every route has a policy, and every policy a route', () => {
  expect(routes.map(([route]) => route).sort()).toEqual(readdirSync('app/routes').sort())
})

test.describe('who may open and send what', () => {
  const signedIn = new Map<Person, APIRequestContext>()
  let workshop: string
  let hidden: string
  let legalDocument: string
  let someone: string
  let held: string
  let knownCase: string
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
    // The demo's twelve cases are of departments of their time; this one is none of the planner's.
    const library = await (await as('planner').get('/cases?department=HN&sort=title')).text()
    knownCase = /\/cases\/([0-9a-f-]{36})"/.exec(library)?.[1] ?? ''
    expect(knownCase).not.toBe('')
    const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'Thử.' }] }
    const topic = { title: 'Chủ đề', field: '', caseId: '', postId: TOPIC.replace('8600', '8700') }
    const content = JSON.stringify({ type: 'doc', content: [paragraph] })
    const started = await as('planner').post(`/discussions/${TOPIC}/acts`, {
      ...{ headers: { origin }, form: { intent: 'start', ...topic, content } },
    })
    expect(await started.json()).toEqual({ done: true })
    const people = await (await as('administrator').get('/admin/people')).text()
    someone = people.match(/\/admin\/people\/([0-9a-f-]{36})"/)?.[1] ?? ''
    expect(someone).not.toBe('')
    // The demo's own: the scan takes a moment after the start.
    await expect
      .poll(async () => {
        const files = await (await as('officer').get('/security/quarantine?state=all')).text()
        held = files.match(/\/security\/quarantine\/([0-9a-f-]{36})"/)?.[1] ?? ''
        return held
      })
      .not.toBe('')
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
  const SHOWN = () => ({ item: KEPT_ITEM, petition: PETITION, case: knownCase, discussion: TOPIC, workshop })
  const addressOf = ({ path, of = 'workshop' }: RoutePolicy, id = SHOWN()[of]) =>
    path.replace(':id', id).replace(':document', legalDocument).replace(':person', someone).replace(':held', held)
  const open = (person: Person, address: string) => as(person).get(address, { maxRedirects: 0 })

  const send = (person: Person, address: string, method = 'POST') =>
    as(person).fetch(address, { method, headers: { origin }, form: { act: 'x' }, maxRedirects: 0 })

  for (const [route, policy] of routes) {
    test(`${route}: opened by ${policy.readers}`, async () => {
      for (const person of people) {
        const allowed = mayOpen(policy, person)
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
        const page = await open('participant', addressOf(policy, policy.of ? PRIVATE_ITEM : hidden))
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

    test(`${route}: what is sent is judged by who sends it, whatever the method`, async () => {
      if (policy.writes === 'anyone') return // sign-in and its like: each has tests of its own
      for (const method of ['PUT', 'PATCH', 'DELETE'] as const) {
        await expectNothingDone(await send('visitor', addressOf(policy), method), `visitor ${method}`)
      }
      for (const person of people) {
        for (const address of [addressOf(policy), `${addressOf(policy).replace(/\/$/, '/_root')}.data`]) {
          const response = await send(person, address)
          if (policy.writes === 'none' || mayOpen(policy, person) === false) {
            await expectNothingDone(response, `${person} ${address}`)
          } else {
            expect(response.status(), `${person} sends what means nothing to ${address}`).toBeLessThan(500)
          }
        }
      }
    })

    if (policy.writes === 'signed-in' && policy.path.includes(':id')) {
      test(`${route}: what belongs to others cannot be written to either`, async () => {
        const foreign = addressOf(policy, policy.of === 'item' ? PRIVATE_ITEM : hidden)
        const none = addressOf(policy, '0190e0a0-ffff-7000-8000-ffffffffffff')
        const answers = [await send('participant', foreign), await send('participant', none)]
        expect(answers[0]?.status()).toBe(answers[1]?.status())
        for (const answer of answers) await expectNothingDone(answer, answer.url())
      })
    }
  }
})

/** Who gets an answer. `maybe`: it depends on more than the role. */
const OPENED_BY: Readonly<Record<RoutePolicy['readers'], { yes: readonly Person[]; maybe?: readonly Person[] }>> = {
  nobody: { yes: [] },
  anyone: { yes: ['visitor', 'administrator', 'participant', 'planner', 'librarian', 'officer'] },
  'signed-in': { yes: ['administrator', 'participant', 'planner', 'librarian', 'officer'] },
  participants: { yes: ['participant', 'planner', 'librarian'], maybe: ['officer'] },
  planners: { yes: ['planner', 'librarian'], maybe: ['participant', 'officer'] },
  screeners: { yes: ['planner', 'librarian'] },
  librarians: { yes: ['librarian'] },
  administrator: { yes: ['administrator'] },
  'security-officer': { yes: ['officer'] },
}

/** Whether a person gets an answer; null where it depends on more than the role. */
function mayOpen({ readers }: RoutePolicy, person: Person): boolean | null {
  const { yes, maybe } = OPENED_BY[readers]
  return maybe?.includes(person) ? null : yes.includes(person)
}

/** A page, or a redirect of an address that only takes what is sent. */
function isAnswered(response: APIResponse): boolean {
  if (response.status() === 302) return !(response.headers().location ?? '').startsWith('/sign-in?next=')
  return response.status() === 200
}

/** Refused, or led to the sign-in; a request for data only says the same in a body of 202. */
async function expectNothingDone(response: APIResponse, who: string): Promise<void> {
  const status = response.status()
  if (status === 302) expect(response.headers().location, who).toMatch(/^\/sign-in/)
  else if (status === 202) expect(await response.text(), who).toContain('/sign-in?next=')
  else expect(REFUSALS, `${who}: ${status}`).toContain(status)
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
