// npm run build: the pages into build/, the server into dist/server/.
import { requireNode } from './steps/require-node.mjs'

requireNode()
const { runMain } = await import('./steps/sentence.mjs')
const { installPackages } = await import('./steps/packages.mjs')
const { generatePrismaClient } = await import('./steps/prisma-client.mjs')
const { buildProduct } = await import('./steps/product-build.mjs')

await runMain(async () => {
  await installPackages()
  await generatePrismaClient()
  await buildProduct()
})
