// npm run validate: before a commit. Types, lint, and the tests that the changed files reach.
import { requireNode } from './steps/require-node.mjs'

requireNode()
const { runMain } = await import('./steps/sentence.mjs')
const { installPackages } = await import('./steps/packages.mjs')
const { generatePrismaClient } = await import('./steps/prisma-client.mjs')
const { packageProgram, runTool } = await import('./steps/run-tool.mjs')

await runMain(async () => {
  await installPackages()
  await generatePrismaClient()
  const checks = [
    ['types', 'typescript/bin/tsc', '--noEmit'],
    ['lint', '@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
    ['tests', 'vitest/vitest.mjs', 'run', '--changed', '--passWithNoTests'],
  ]
  let failed = 0
  for (const [name, program, ...args] of checks) {
    const { code, output } = await runTool(name, process.execPath, [packageProgram(program), ...args])
    if (code !== 0) console.log(output.trim())
    console.log(`${code === 0 ? '✓' : '✗'} ${name}`)
    failed += code === 0 ? 0 : 1
  }
  return failed > 0 ? 1 : 0
})
