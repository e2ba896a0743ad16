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
  const { verifyDatabase } = await tsImport('../server/audit/verify-database.ts', import.meta.url)
  const parsed = parseEnv(productEnvironment())
  if (!parsed.ok) throw new Sentence(`The environment is not complete: ${parsed.failure.details.problems.join('; ')}.`)
  const report = await verifyDatabase(parsed.value)
  if (!report.intact) {
    throw new Sentence(
      `The audit chain is broken at place ${report.brokenAt} (${report.fault}); the ${report.sealed} rows before it are right.`,
    )
  }
  console.log(`The audit chain is intact: ${report.sealed} rows sealed, ${report.unsealed} not yet.`)
  if (report.head) console.log(`Head: ${report.head}`)
})
