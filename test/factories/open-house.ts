import { seedDepartments } from '#prisma/seed/departments.ts'
import { seedPeople } from '#prisma/seed/people.ts'
import { compose, type Kernel, type Services } from '#server/compose.ts'
import { createPrisma } from '#server/database/prisma-client.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { createFakeClock, type FakeClock } from '#test/fakes/fake-clock.ts'
import { createTestDatabase } from '#test/setup/test-database.ts'

/** The whole composed product on a database of its own, with the departments and the demo people. */
export interface House {
  readonly kernel: Kernel
  readonly services: Services
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

/** `now` is where the fake clock starts: a day in 11/2026 unless told. */
export async function openHouse(
  options: { now?: string; demoMode?: boolean; passwordHash?: string } = {},
): Promise<House> {
  const database = await createTestDatabase()
  const prisma = createPrisma(database.url, { max: 5 })
  const clock = createFakeClock(options.now ?? '2026-11-23T01:00:00Z')
  const reported: unknown[] = []
  const { kernel, services } = compose({
    prisma,
    clock,
    sessionSecret: 'a secret of the tests, long enough for anyone',
    demoMode: options.demoMode ?? true,
    reportError: (error) => reported.push(error),
  })
  const clusterId = await seedDepartments(prisma)
  const people = await seedPeople({ ...kernel, clusterId, passwordHash: options.passwordHash ?? 'no password fits' })
  return {
    kernel,
    services,
    clock,
    clusterId,
    people,
    reported,
    async enter(email) {
      const opened = await services.accounts.signInAsDemoPerson(email, { previousToken: null, userAgent: 'test' })
      if (!opened.ok) throw new Error(`${email}: ${opened.failure.code}`)
      const actor = await services.accounts.actorOfToken(opened.value.token)
      if (!actor) throw new Error(`${email} has no session`)
      return { actor, token: opened.value.token }
    },
    async close() {
      await prisma.$disconnect()
      await database.drop()
    },
  }
}
