// npm run bench:web, npm run bench:sync: measurements; each prints a table and, last, one JSON line.
import { requireNode } from './steps/require-node.mjs'

requireNode()
const { constants } = await import('node:os')
const { spawn } = await import('node:child_process')
const { runMain, Sentence } = await import('./steps/sentence.mjs')
const { existsSync } = await import('node:fs')
const { inCheckout, root } = await import('./steps/checkout.mjs')
const { installPackages } = await import('./steps/packages.mjs')
const { generatePrismaClient } = await import('./steps/prisma-client.mjs')
const { packageProgram } = await import('./steps/run-tool.mjs')

await runMain(async () => {
  const [name = '', ...args] = process.argv.slice(2)
  const program = `bench/${name}/run.ts`
  if (!/^[a-z-]+$/.test(name) || !existsSync(inCheckout(program))) throw new Sentence(`There is no bench "${name}".`)
  await installPackages()
  await generatePrismaClient()
  const child = spawn(process.execPath, [packageProgram('tsx/dist/cli.mjs'), program, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]))
  })
})
