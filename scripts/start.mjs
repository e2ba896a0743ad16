// npm start: from a bare checkout to the running product. Everything before the packages are there uses Node alone.
import { requireNode } from './steps/require-node.mjs'

requireNode()
const { runMain, Sentence } = await import('./steps/sentence.mjs')
const { dataDirectoryOf, portOf, productEnvironment } = await import('./steps/environment.mjs')
const { claim } = await import('./steps/running.mjs')
const { installPackages } = await import('./steps/packages.mjs')
const { obtainMediaWorkerInBackground } = await import('./steps/media-worker-background.mjs')
const { generatePrismaClient } = await import('./steps/prisma-client.mjs')
const { buildProduct, productBuild, serverOf } = await import('./steps/product-build.mjs')
const { runServer } = await import('./steps/server-process.mjs')

await runMain(async () => {
  const unknown = process.argv.slice(2).filter((argument) => argument !== '--lan')
  if (unknown.length > 0) throw new Sentence(`${unknown[0]} is not known: npm start -- --lan is the only option.`)
  const env = productEnvironment()
  if (process.argv.includes('--lan')) env.LAN = '1'
  const claimed = await claim(dataDirectoryOf(env), portOf(env))
  let mediaWorker = null
  try {
    await installPackages()
    await generatePrismaClient()
    await buildProduct()
    return await runServer(
      // What libraries will drop one day is for us (npm run dev shows it), not for whoever runs the product.
      ['--enable-source-maps', '--disable-warning=DeprecationWarning', serverOf(productBuild)],
      { ...env, NODE_ENV: 'production' },
      (server) => {
        claimed.serverStarted(server.pid)
        // The product is up without waiting for it.
        mediaWorker = obtainMediaWorkerInBackground(env, (file) => server.send({ mediaWorker: file }))
      },
    )
  } finally {
    mediaWorker?.stop()
    claimed.release()
  }
})
