import { existsSync } from 'node:fs'
import { inCheckout } from './checkout.mjs'
import { hashOf, isDone, markDone, markUndone } from './input-hash.mjs'
import { oneAtATime } from './one-at-a-time.mjs'
import { step } from './report.mjs'
import { mustRun, packageProgram } from './run-tool.mjs'

const STAMP = '.cache/steps/prisma-client'

/** Writes server/database/generated from prisma/schema. */
export async function generatePrismaClient() {
  const hash = hashOf(['prisma/schema', 'prisma.config.ts', 'package-lock.json'])
  const isWritten = () => isDone(STAMP, hash) && existsSync(inCheckout('server/database/generated/client.ts'))
  if (isWritten()) return
  await oneAtATime(async () => {
    if (isWritten()) return
    await step('generating the database client', async () => {
      markUndone(STAMP)
      await mustRun('prisma-client', process.execPath, [packageProgram('prisma/build/index.js'), 'generate'], {
        // Any program will do: generating needs no engine, but would download one.
        env: {
          PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
          CHECKPOINT_DISABLE: '1',
          PRISMA_HIDE_UPDATE_MESSAGE: '1',
        },
      })
      markDone(STAMP, hash)
      return { done: 'database client generated' }
    })
  })
}
