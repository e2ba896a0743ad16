import { seedDepartments } from '#prisma/seed/departments.ts'
import { createAccessLinks } from './accounts/access-links/access-links.ts'
import { createAdministrator } from './administration/people/create-administrator.ts'
import { migrate } from './database/migrate.ts'
import { openDatabase } from './database/open-database.ts'
import { createPrisma } from './database/prisma-client.ts'
import { createDepartments } from './departments/departments.ts'
import type { Env } from './env.ts'
import { createAuditLog } from './kernel/audit-log.ts'
import { systemClock as clock } from './kernel/clock.ts'
import { createInProcessEventBus } from './kernel/event-bus.ts'
import { createTransactor } from './kernel/transaction.ts'

/**
 * npm run admin:create: on the database of the product, running or not; a new one gets its tables and bodies first.
 * The link is printed by the caller, so nothing is mailed.
 */
export async function makeFirstAdministrator(env: Env, given: Parameters<typeof createAdministrator>[1]) {
  const database = await openDatabase(env)
  const prisma = createPrisma(database.url, { max: 2 })
  try {
    await migrate({ url: database.url })
    await seedDepartments(prisma)
    const reportError = (error: unknown) => {
      throw error
    }
    const transactor = createTransactor({ prisma, events: createInProcessEventBus(reportError) })
    const audit = createAuditLog({ clock })
    const kernel = { prisma, clock, audit, transactor }
    const mail = { canMail: false, send: async () => false }
    const links = createAccessLinks({ ...kernel, sessionSecret: env.sessionSecret, mail, reportError })
    return await createAdministrator({ ...kernel, departments: createDepartments(kernel), links }, given)
  } finally {
    await prisma.$disconnect()
    await database.close()
  }
}
