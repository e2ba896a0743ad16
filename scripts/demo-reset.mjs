// npm run demo:reset: empties the demo's database and files; the next npm start seeds anew.
import { requireNode } from './steps/require-node.mjs'

requireNode()
const { runMain, Sentence } = await import('./steps/sentence.mjs')
const { dataDirectoryOf, productEnvironment } = await import('./steps/environment.mjs')
const { runningProduct } = await import('./steps/running.mjs')
const { installPackages } = await import('./steps/packages.mjs')
const { generatePrismaClient } = await import('./steps/prisma-client.mjs')
const { step } = await import('./steps/report.mjs')

await runMain(async () => {
  const env = productEnvironment()
  const running = runningProduct(dataDirectoryOf(env))
  if (running) {
    throw new Sentence(`It is running (process ${running.pid}): stop it first with Ctrl+C or kill ${running.pid}.`)
  }
  await installPackages()
  await generatePrismaClient()
  const { tsImport } = await import('tsx/esm/api')
  const { parseEnv } = await tsImport('../server/env.ts', import.meta.url)
  const { resetDemo } = await tsImport('../server/database/reset-demo.ts', import.meta.url)
  const parsed = parseEnv(env)
  if (!parsed.ok) throw new Sentence(`The environment is not complete: ${parsed.failure.details.problems.join('; ')}.`)
  await step('resetting the demo', async () => {
    await resetDemo(parsed.value).catch((error) => {
      throw error.name === 'StartError' ? new Sentence(error.message) : error
    })
    return { done: 'demo reset: the next npm start seeds it anew' }
  })
})
