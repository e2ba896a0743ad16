// npm run audit:verify: checks the whole audit chain; exits 1 when it is broken. Reads only.
import { requireNode } from './steps/require-node.mjs'

requireNode()
const { runMain, Sentence } = await import('./steps/sentence.mjs')
const { productEnvironment } = await import('./steps/environment.mjs')
const { installPackages } = await import('./steps/packages.mjs')
const { generatePrismaClient } = await import('./steps/prisma-client.mjs')

await runMain(async () => {
  await installPackages()
  await generatePrismaClient()
  const { tsImport } = await import('tsx/esm/api')
  const { parseEnv } = await tsImport('../server/env.ts', import.meta.url)
  const { openDatabase } = await tsImport('../server/database/open-database.ts', import.meta.url)
  const { createPrisma } = await tsImport('../server/database/prisma-client.ts', import.meta.url)
  const { verifyChain } = await tsImport('../server/audit/verify-chain.ts', import.meta.url)
  const parsed = parseEnv(productEnvironment())
  if (!parsed.ok) throw new Sentence(`The environment is not complete: ${parsed.failure.details.problems.join('; ')}.`)
  // Beside a running product, or alone: the launcher shares a PostgreSQL that runs.
  const database = await openDatabase(parsed.value)
  const prisma = createPrisma(database.url, { max: 1 })
  const report = await verifyChain(prisma).finally(async () => {
    await prisma.$disconnect()
    await database.close()
  })
  if (!report.intact) {
    throw new Sentence(
      `The audit chain is broken at place ${report.brokenAt} (${report.fault}); the ${report.sealed} rows before it are right.`,
    )
  }
  console.log(`The audit chain is intact: ${report.sealed} rows sealed, ${report.unsealed} not yet.`)
  if (report.head) console.log(`Head: ${report.head}`)
})
