import type { MakeTokenInput } from './accounts/tokens/contract.ts'
import { createPersonalTokens } from './accounts/tokens/personal-tokens.ts'
import { migrate } from './database/migrate.ts'
import { openDatabase } from './database/open-database.ts'
import { createPrisma } from './database/prisma-client.ts'
import type { Env } from './env.ts'
import { createAuditLog } from './kernel/audit-log.ts'
import { systemClock as clock } from './kernel/clock.ts'
import { createInProcessEventBus } from './kernel/event-bus.ts'
import { createTransactor } from './kernel/transaction.ts'

/** npm run token:create: on the database of the product, running or not. Null: nobody active has this e-mail. */
export async function makeTokenFor(env: Env, email: string, input: MakeTokenInput) {
  const database = await openDatabase(env)
  const prisma = createPrisma(database.url, { max: 2 })
  try {
    await migrate({ url: database.url })
    const events = createInProcessEventBus((error) => {
      throw error
    })
    const kernel = { prisma, clock, audit: createAuditLog({ clock }), transactor: createTransactor({ prisma, events }) }
    // Nobody asks with a token here.
    return await createPersonalTokens({ ...kernel, actorOfUser: async () => null }).makeFor(email, input)
  } finally {
    await prisma.$disconnect()
    await database.close()
  }
}
