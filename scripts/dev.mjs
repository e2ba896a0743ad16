// npm run dev: the product from its sources. Pages change in place (Vite), the server restarts when its files change.
import { requireNode } from './steps/require-node.mjs'

requireNode()
const { runMain } = await import('./steps/sentence.mjs')
const { dataDirectoryOf, portOf, productEnvironment } = await import('./steps/environment.mjs')
const { claim } = await import('./steps/running.mjs')
const { installPackages } = await import('./steps/packages.mjs')
const { obtainMediaWorkerInBackground } = await import('./steps/media-worker-background.mjs')
const { generatePrismaClient } = await import('./steps/prisma-client.mjs')
const { runServerWatched } = await import('./steps/server-process.mjs')

await runMain(async () => {
  const env = productEnvironment()
  const claimed = await claim(dataDirectoryOf(env), portOf(env))
  let current = null
  let obtained = null
  let mediaWorker = null
  try {
    await installPackages()
    await generatePrismaClient()
    return await runServerWatched({
      args: ['--import', 'tsx', 'server/index.ts', '--development'],
      env: { ...env, NODE_ENV: 'development' },
      folders: ['server', 'realtime', 'prisma'],
      isRelevant: (file) => /\.(ts|sql)$/.test(file) && !file.endsWith('.test.ts'),
      onStart(server) {
        claimed.serverStarted(server.pid)
        current = server
        // A server that starts again is told what was obtained for the one before.
        if (obtained) server.send(obtained)
        mediaWorker ??= obtainMediaWorkerInBackground(env, (file) => {
          obtained = { mediaWorker: file }
          current.send(obtained)
        })
      },
    })
  } finally {
    mediaWorker?.stop()
    claimed.release()
  }
})
