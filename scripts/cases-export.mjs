// npm run cases:export -- [file.jsonl]: every published case, a JSON object per line, as cases:import reads it.
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { requireNode } from './steps/require-node.mjs'

requireNode()
const { runMain, Sentence } = await import('./steps/sentence.mjs')
const { productEnvironment } = await import('./steps/environment.mjs')
const { installPackages } = await import('./steps/packages.mjs')
const { generatePrismaClient } = await import('./steps/prisma-client.mjs')

await runMain(async () => {
  const [file, ...rest] = process.argv.slice(2)
  if (rest.length > 0 || file?.startsWith('-')) throw new Sentence('Use it so: npm run cases:export -- file.jsonl')
  await installPackages()
  await generatePrismaClient()
  const { tsImport } = await import('tsx/esm/api')
  const load = (source) => tsImport(`../${source}`, import.meta.url)
  const { parseEnv } = await load('server/env.ts')
  const parsed = parseEnv(productEnvironment())
  if (!parsed.ok) throw new Sentence(`The environment is not complete: ${parsed.failure.details.problems.join('; ')}.`)
  const { exportCasesTo } = await load('server/exchange-cases.ts')
  const out = file ? createWriteStream(file, 'utf8') : process.stdout
  const count = await exportCasesTo(parsed.value, async (line) => {
    if (!out.write(`${line}\n`)) await new Promise((resolve) => out.once('drain', resolve))
  })
  if (file) {
    out.end()
    await finished(out)
  }
  console.error(`${count} cases exported${file ? ` to ${file}` : ''}.`)
})
