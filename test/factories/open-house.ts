import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { seedDepartments } from '#prisma/seed/departments.ts'
import { seedPeople } from '#prisma/seed/people.ts'
import type { DraftHub } from '#realtime/drafts/draft-hub.ts'
import { LONGEST_IDLE } from '#server/accounts/idle-lock.ts'
import type { SingleSignOnSettings } from '#server/accounts/single-sign-on/single-sign-on-settings.ts'
import { type Composition, compose, type Kernel, type Services } from '#server/compose.ts'
import { createPool, createPrisma, createSearchPool } from '#server/database/prisma-client.ts'
import { createDiskFileStore } from '#server/files/disk-file-store.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { type Mailer, noMailer } from '#server/notifications/mail/mailer.ts'
import { createFakeClock, type FakeClock } from '#test/fakes/fake-clock.ts'
import { createTestDatabase } from '#test/setup/test-database.ts'

/** The whole composed product on a database of its own, with the departments and the demo people. */
export interface House {
  readonly kernel: Kernel
  readonly services: Services
  readonly hub: DraftHub
  readonly runNotices: Composition['runNotices']
  readonly runScanner: Composition['runScanner']
  readonly clock: FakeClock
  readonly clusterId: string
  /** The demo people's ids by e-mail. */
  readonly people: ReadonlyMap<string, string>
  /** Errors that were reported instead of thrown; empty in a healthy test. */
  readonly reported: unknown[]
  /** Signs in a demo person by one click; answers the actor and the cookie's token. */
  enter(email: string): Promise<{ actor: Actor; token: string }>
  close(): Promise<void>
}

/** A browser without an old cookie, in the office's network. */
export const TEST_BROWSER = { previousToken: null, userAgent: 'test', address: '10.1.2.3' } as const

/** `now` is where the fake clock starts: a day in 11/2026 unless told. */
export async function openHouse(
  options: {
    now?: string
    demoMode?: boolean
    passwordHash?: string
    mailer?: Mailer
    singleSignOn?: SingleSignOnSettings
    signingRoots?: string
  } = {},
): Promise<House> {
  const database = await createTestDatabase()
  const prisma = createPrisma(database.url, { max: 5 })
  const draftPool = createPool(database.url, { max: 3 })
  const searchPool = createSearchPool(database.url, { max: 3 })
  const directory = await mkdtemp(path.join(tmpdir(), 'tnc-files-'))
  const clock = createFakeClock(options.now ?? '2026-11-23T01:00:00Z')
  const reported: unknown[] = []
  const composition = compose({
    prisma,
    draftPool,
    searchPool,
    fileStore: await createDiskFileStore(directory),
    clock,
    sessionSecret: 'a secret of the tests, long enough for anyone',
    encryptionSecret: 'another secret of the tests, as long as the first',
    demoMode: options.demoMode ?? true,
    documentFonts: null,
    signingRoots: options.signingRoots ?? null,
    singleSignOn: options.singleSignOn ?? null,
    mailer: options.mailer ?? noMailer,
    idleLimits: LONGEST_IDLE,
    pages: { publicOrigin: null, secure: false },
    reportError: (error) => reported.push(error),
  })
  const { kernel, services, hub } = composition
  const clusterId = await seedDepartments(prisma)
  const people = await seedPeople({ ...kernel, clusterId, passwordHash: options.passwordHash ?? 'no password fits' })
  return {
    kernel,
    services,
    hub,
    runNotices: composition.runNotices,
    runScanner: composition.runScanner,
    clock,
    clusterId,
    people,
    reported,
    async enter(email) {
      const opened = await services.accounts.signInAsDemoPerson(email, TEST_BROWSER)
      if (!opened.ok) throw new Error(`${email}: ${opened.failure.code}`)
      const actor = await services.accounts.actorOfToken(opened.value.token)
      if (!actor) throw new Error(`${email} has no session`)
      return { actor, token: opened.value.token }
    },
    async close() {
      await composition.close()
      await draftPool.end()
      await searchPool.end()
      await prisma.$disconnect()
      await database.drop()
      await rm(directory, { recursive: true })
    },
  }
}
