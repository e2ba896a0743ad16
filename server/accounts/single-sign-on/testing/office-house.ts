import type { Actor } from '#server/kernel/actor.ts'
import { type OfficeProvider, openOfficeProvider } from '#test/factories/office-provider.ts'
import { type House, openHouse, TEST_BROWSER } from '#test/factories/open-house.ts'
import { createTestDatabase } from '#test/setup/test-database.ts'
import type { FinishedSingleSignOn, SingleSignOnRequest } from '../single-sign-on.ts'

export const HUY = 'huy.nguyen@hungyen.example'

/** A product that is connected to a real provider, and one account that its administrator made (`userId`). */
export interface OfficeHouse extends House {
  readonly userId: string
  begin(
    changes?: Partial<SingleSignOnRequest>,
    actor?: Actor | null,
  ): ReturnType<House['services']['singleSignOn']['begin']>
  finish(cameBack: URL, token: string | null, current?: Current): Promise<FinishedSingleSignOn>
  /** All the way: to the provider, in as this person, and back. */
  signIn(login?: string, changes?: Partial<SingleSignOnRequest>): Promise<FinishedSingleSignOn>
  /** The same for who is in a session: to prove who sits there, or under the lock. */
  prove(actor: Actor, purpose: 'prove' | 'unlock', login?: string): Promise<FinishedSingleSignOn>
  actorAfter(finished: FinishedSingleSignOn): Promise<Actor>
  /** Details of the audit rows of an act, oldest first. */
  audited(action: string): Promise<unknown[]>
}

interface Current {
  readonly actor: Actor | null
  readonly isLocked: boolean
}

const NOBODY: Current = { actor: null, isLocked: false }

/** The provider of a test file. The first database of a run may take its time, so it is made here. */
export async function openOffice(): Promise<OfficeProvider> {
  const database = await createTestDatabase()
  await database.drop()
  return openOfficeProvider()
}

/** The provider as it was, with Huy of Hưng Yên. */
export function resetOffice(office: OfficeProvider): void {
  office.people.clear()
  office.people.set('huy', {
    ...{ email: HUY, email_verified: true, name: 'Nguyễn Quang Huy' },
    ...{ department: 'HY', title: 'Phó Trưởng phòng Khoáng sản' },
  })
  office.spoil(null)
  office.isAway = false
}

export async function openOfficeHouse(
  office: OfficeProvider,
  settings: Partial<OfficeProvider['settings']> = {},
): Promise<OfficeHouse> {
  const house = await openHouse({
    now: new Date().toISOString(),
    singleSignOn: { ...office.settings, ...settings },
  })
  const { singleSignOn, accounts } = house.services
  const request: SingleSignOnRequest = {
    ...{ purpose: 'sign-in', next: '/tasks', isPopup: false, sharedMachine: false, browserToken: null },
    redirectUri: 'http://localhost:3000/sign-in/sso/callback',
  }
  const begin: OfficeHouse['begin'] = (changes, actor = null) => singleSignOn.begin({ ...request, ...changes }, actor)
  const finish: OfficeHouse['finish'] = (cameBack, token, current = NOBODY) =>
    singleSignOn.finish(cameBack.searchParams, token, current, TEST_BROWSER)
  async function walk(login: string, changes: Partial<SingleSignOnRequest>, current: Current) {
    const begun = await begin(changes, current.actor)
    if (!begun.ok) throw new Error(begun.failure.code)
    return finish(await office.newBrowser()(begun.value.address, { login }), begun.value.browserToken, current)
  }
  return {
    ...house,
    userId: await createAccount(house, HUY),
    begin,
    finish,
    signIn: (login = 'huy', changes = {}) => walk(login, changes, NOBODY),
    prove: (actor, purpose, login = 'huy') => walk(login, { purpose }, { actor, isLocked: purpose === 'unlock' }),
    async actorAfter({ outcome }) {
      if (!outcome.ok || outcome.value?.step !== 'done') throw new Error(JSON.stringify(outcome))
      const actor = await accounts.actorOfToken(outcome.value.token)
      if (!actor) throw new Error('no actor')
      return actor
    },
    async audited(action) {
      const rows = await house.kernel.prisma.auditEntry.findMany({ where: { action }, orderBy: { id: 'asc' } })
      return rows.map((row) => row.details)
    },
  }
}

/** As the administrator enters a person: without a password. */
export async function createAccount(house: House, email: string): Promise<string> {
  const { actor } = await house.enter('quantri@tnc.example')
  const body = await house.services.departments.bodyCalled('HY', '2026-11-23')
  const created = await house.services.administration.createPerson(actor, {
    ...{ email, fullName: 'Nguyễn Quang Huy', office: 'Chuyên viên', honorific: null },
    ...{ departmentId: body?.id ?? '', kind: 'person' },
  })
  if (!created.ok) throw new Error(created.failure.code)
  return created.value.id
}

export const refusedWith = (code: string) => ({ outcome: { ok: false, failure: { code } } })
