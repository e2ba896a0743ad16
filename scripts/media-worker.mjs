// npm run media-worker: only the program that forwards sound and pictures in rooms; npm start and npm test do the same.
import { requireNode } from './steps/require-node.mjs'

requireNode()
const { setPriority } = await import('node:os')
const { runMain } = await import('./steps/sentence.mjs')
const { installPackages } = await import('./steps/packages.mjs')
const { obtainMediaWorker } = await import('./steps/media-worker.mjs')
const { step } = await import('./steps/report.mjs')

// A product that starts while it is built here comes first.
setPriority(process.pid, 5)
// Also while nothing but a download runs; tools end by run-tool.mjs. With the script that started us we end too.
const end = () => setImmediate(() => process.exit(130))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end)
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))

await runMain(async () => {
  const origins = { environment: 'MEDIASOUP_WORKER_BIN', cache: 'cache', prebuilt: 'prebuilt', build: 'built' }
  try {
    await installPackages()
    await step('obtaining the media worker', async () => {
      const { file, from } = await obtainMediaWorker()
      process.send?.({ mediaWorker: file })
      return { done: `media worker ready (${origins[from]})` }
    })
  } finally {
    // A channel that somebody listens to would keep us alive.
    process.removeAllListeners('disconnect')
    if (process.connected) process.disconnect()
  }
})
