import { openDatabase } from '#server/database/open-database.ts'
import { createPrisma } from '#server/database/prisma-client.ts'
import type { Env } from '#server/env.ts'
import type { ChainReport } from './contract.ts'
import { verifyChain } from './verify-chain.ts'

/** For `npm run audit:verify`: checks the chain of an environment's database, beside a running product or alone. */
export async function verifyDatabase(env: Env): Promise<ChainReport> {
  const database = await openDatabase(env)
  const prisma = createPrisma(database.url, { max: 1 })
  try {
    return await verifyChain(prisma)
  } finally {
    await prisma.$disconnect()
    await database.close()
  }
}
