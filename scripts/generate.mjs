// npm run generate: the database client from prisma/schema.
import { requireNode } from './steps/require-node.mjs'

requireNode()
const { runMain } = await import('./steps/sentence.mjs')
const { installPackages } = await import('./steps/packages.mjs')
const { generatePrismaClient } = await import('./steps/prisma-client.mjs')

await runMain(async () => {
  await installPackages()
  await generatePrismaClient()
})
